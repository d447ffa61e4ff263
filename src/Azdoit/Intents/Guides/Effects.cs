using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>What comes of an order or what it is for, behind it or before it: ", which removes the cluster with it", "for the change to take effect", "to save costs after the lab, ...".</summary>
internal static class Effects
{
    public static void Read(Page page)
    {
        for (var at = 0; at < page.Words.Count; at++)
        {
            if (Purpose(page, at) || Consequence(page, at) || Contents(page, at) || Role(page, at) || Taking(page, at) || Kept(page, at) || Use(page, at))
            {
                at = Math.Max(-1, at - 2);
            }
        }
    }

    /// <summary>"To save costs after the lab, deallocate ...".</summary>
    private static bool Purpose(Page page, int at)
    {
        var to = page.At(at) == "in" && page.At(at + 1) == "order" ? at + 2 : at;
        if (!page.BeginsSentence(at) || page.At(to) is not "to" || !Sayings.Shared.Has("purposeful", page.At(to + 1)))
        {
            return false;
        }

        var end = page.End(at);
        if (page.At(end) != "," || !page.IsPlain(at, end) || page.IsHeldBack(to + 2, end) && !After(page, at, end) || page.Find(end + 1) is not { Part: Part.Verb })
        {
            return false;
        }

        page.Drop(at, end + 1);
        return true;
    }

    /// <summary>"After the lab" in a purpose says when money is saved.</summary>
    private static bool After(Page page, int at, int end) =>
        !page.Words[at..end].Exists(word => Restraint.Negates(word) || (word.Word != "after" && Sayings.Shared.Has("holding", word.Word))) && Sayings.Shared.Anywhere("lesson", page.Words[at..end]);

    /// <summary>"Create a workspace ... to collect the logs": what is made is for something.</summary>
    private static bool Use(Page page, int at)
    {
        if (at > 0 && page.Phrase("weighing", at) > 0 && page.IsPlain(at, page.End(at)))
        {
            page.Drop(at, page.End(at));
            return true;
        }

        if (at == 0 || page.At(at) != "to" || page.BeginsSentence(at) || !Enumerable.Range(0, at).Any(before => page.Find(before) is { Part: Part.Verb, Value: "create" }))
        {
            return false;
        }

        var end = page.End(at);
        var verb = page.Find(at + 1);
        var does = Sayings.Shared.Has("purposeful", page.At(at + 1)) || verb is { Part: Part.ForeignVerb } || (verb is null && page.At(at + 1).All(char.IsAsciiLetterLower) && page.At(at + 2) is "the" or "your" or "our" or "all" or "its" or "their" or "a");
        if (!does || end - at < 3 || !page.IsPlain(at, end) || page.Words[at..end].Exists(word => word.Word is "and" or "with" or "port" or "rule" or "allow" or "block" or "deny" or "permit" or "open" || Numbers.Read(word.Word) is not null) || page.Slice(at, end).Items.Exists(item => item.Part is Part.Cue or Part.Condition or Part.Except or Part.Not))
        {
            return false;
        }

        page.Drop(at, end);
        return true;
    }

    /// <summary>", which removes ...": with no other thing named in it.</summary>
    private static bool Consequence(Page page, int at)
    {
        if (page.At(at) != "," || page.At(at + 1) is not "which" || !(page.Phrase("effecting", at + 2) > 0 || (page.At(at + 2) is "also" or "in" && Enumerable.Range(at + 3, 3).Any(next => Sayings.Shared.Has("effecting", page.At(next))))))
        {
            return false;
        }

        var end = page.EndOfSentence(at);
        if (!page.IsPlain(at + 1, end) || page.Words[at..end].Exists(word => Restraint.Negates(word) || word.Word is "except" or "but" or "only"))
        {
            return false;
        }

        page.Drop(at, end);
        return true;
    }

    /// <summary>"Along with everything it contains": a group goes with what is in it.</summary>
    private static bool Contents(Page page, int at)
    {
        var with = page.Phrase("along", at);
        var all = with == 0 ? 0 : page.Phrase("everything", at + with);
        var inside = all == 0 ? 0 : Enumerable.Range(at + with + all, 4).Select(from => page.Phrase("inside", from) is > 0 and var length ? from + length : 0).FirstOrDefault(end => end > 0);
        if (all > 0 && inside == 0 && page.At(at + with + all - 1) is "resources" or "objects" && page.At(at + with + 1) is "related" or "associated" or "contained" or "its" && page.IsSign(at + with + all) && IsGroup(page, at))
        {
            inside = at + with + all;
        }

        if (inside == 0 && with > 0)
        {
            inside = Parts(page, at, at + with);
        }

        if (inside == 0 || !page.IsPlain(at, inside) || at == 0 || page.Words[at..inside].Exists(word => word.Word == ","))
        {
            return false;
        }

        page.Drop(page.At(at - 1) == "," ? at - 1 : at, inside);
        return true;
    }

    /// <summary>"With all its node pools": what is part of the thing.</summary>
    private static int Parts(Page page, int begin, int at)
    {
        at += page.At(at) == "all" ? 1 : 0;
        at += page.At(at) == "of" ? 1 : 0;
        return page.At(at) is "its" && page.Find(at + 1) is { Part: Part.Noun, Plural: true } part && page.IsSign(at + 1 + part.Words.Length)
            && page.Slice(0, begin).Items is [{ Part: Part.Verb, Value: "delete" }, ..] order
            && order.Find(item => item.Part == Part.Noun) is { Plural: false } whole
            && Holds(whole.Value, part.Value) ? at + 1 + part.Words.Length : 0;
    }

    private static bool IsGroup(Page page, int until) => page.Slice(0, until).Items.Find(item => item.Part == Part.Noun) is { Value: "group", Plural: false };

    /// <summary>"To act as the backend servers", "to serve as a jump host".</summary>
    private static bool Role(Page page, int at)
    {
        var role = at == 0 ? 0 : page.Phrase("role", at);
        var end = role == 0 ? at : page.End(at);
        if (role == 0 || page.BeginsSentence(at) || end - at > 9 || !page.IsPlain(at + role, end) || page.Words[at..end].Exists(word => word.Word is "and" or "with" or "in"))
        {
            return false;
        }

        page.Drop(at, end);
        return true;
    }

    /// <summary>"For the change to take effect".</summary>
    private static bool Taking(Page page, int at)
    {
        if (at == 0 || page.At(at) is not ("for" or "so"))
        {
            return false;
        }

        var effect = Enumerable.Range(at + 1, 9).FirstOrDefault(from => page.Phrase("taking effect", from) > 0, -1);
        if (effect < 0)
        {
            return false;
        }

        var end = effect + page.Phrase("taking effect", effect);
        if (!page.IsSign(end) || !page.IsPlain(at, end) || page.Words[at..end].Exists(word => word.Word is "," or "and"))
        {
            return false;
        }

        page.Drop(page.At(at - 1) == "in" && page.At(at - 2) == "order" ? at - 2 : at, end);
        return true;
    }

    /// <summary>"..., but keep the resource group", "... instead of deleting the pool": a thing of another kind, or what is not asked for anyway.</summary>
    private static bool Kept(Page page, int at)
    {
        var keeps = page.Phrase("kept apart", at);
        if (keeps == 0 || at == 0)
        {
            return false;
        }

        var thing = at + keeps;
        thing += page.At(thing) is "the" or "its" or "their" ? 1 : 0;
        var noun = page.Find(thing);
        var end = thing + (noun?.Words.Length ?? 0);
        end += page.At(end) is "itself" or "themselves" or "alone" or "untouched" ? 1 : 0;
        var order = page.Slice(0, at).Items;
        var deletes = order.Exists(item => item.Part is Part.VagueVerb || item.Is(Part.Verb, "delete"));
        var other = noun is { Part: Part.Noun, Plural: false } && order.Find(item => item.Part == Part.Noun) is { } struck && Holds(noun.Value, struck.Value);
        var tags = page.Words[..at].Exists(word => word.Word is "tag" or "tags" or "label");
        var undone = page.At(at) is "without" or "instead" or "rather" && (!deletes || tags);
        end += noun is null && undone && page.IsSign(end + 1) && page.IsPlain(end, end + 1) ? 1 : 0;
        if (!page.IsSign(end) || !(undone || (other && order.Exists(Asides.Contents.IsName))))
        {
            return false;
        }

        page.Drop(page.At(at - 1) == "," ? at - 1 : at, end);
        return true;
    }

    /// <summary>A thing is taken out of what holds it, which stays anyway.</summary>
    private static bool Holds(string whole, string part) => whole != part && (whole == "group" || KnownKinds.Find(part)?.ParentKind == whole);
}
