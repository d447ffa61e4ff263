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
            if (Purpose(page, at) || Consequence(page, at) || Contents(page, at) || Role(page, at) || Taking(page, at) || Note(page, at) || Kept(page, at))
            {
                at = Math.Max(-1, at - 2);
            }
        }
    }

    /// <summary>"To save costs after the lab, deallocate ...".</summary>
    private static bool Purpose(Page page, int at)
    {
        if (!page.BeginsSentence(at) || page.At(at) is not "to" || !Sayings.Shared.Has("purposeful", page.At(at + 1)))
        {
            return false;
        }

        var end = page.End(at);
        if (page.At(end) != "," || !page.IsPlain(at, end) || page.IsHeldBack(at + 1, end) && !After(page, at, end) || page.Find(end + 1) is not { Part: Part.Verb })
        {
            return false;
        }

        page.Drop(at, end + 1);
        return true;
    }

    /// <summary>"After the lab" in a purpose says when money is saved.</summary>
    private static bool After(Page page, int at, int end) =>
        !page.Words[at..end].Exists(word => Restraint.Negates(word) || (word.Word != "after" && Sayings.Shared.Has("holding", word.Word))) && Sayings.Shared.Anywhere("lesson", page.Words[at..end]);

    /// <summary>", which removes ...": with no other thing named in it.</summary>
    private static bool Consequence(Page page, int at)
    {
        if (page.At(at) != "," || page.At(at + 1) is not "which" || !(Sayings.Shared.Has("effecting", page.At(at + 2)) || (page.At(at + 2) is "also" or "in" && Enumerable.Range(at + 3, 3).Any(next => Sayings.Shared.Has("effecting", page.At(next))))))
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

        if (inside == 0 || !page.IsPlain(at, inside) || at == 0 || page.Words[at..inside].Exists(word => word.Word == ","))
        {
            return false;
        }

        page.Drop(page.At(at - 1) == "," ? at - 1 : at, inside);
        return true;
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

    /// <summary>"; compute billing pauses while it's stopped", ". This can't be undone": a fact behind the order, about nothing that is named.</summary>
    private static bool Note(Page page, int at)
    {
        if (at == 0 || page.At(at) is not (";" or ".") || page.Phrase("noting", at + 1) == 0)
        {
            return false;
        }

        var end = page.EndOfSentence(at + 1);
        var words = page.Words[(at + 1)..end];
        if (end < page.Words.Count - 1 || !page.IsPlain(at + 1, end) || Statement.Read(page.Slice(at + 1, end)) is null && !words.Exists(word => Sayings.Shared.Has("modal", word.Word) || word.Word.EndsWith('s'))
            || Sayings.Shared.Anywhere("retraction", words) || Sayings.Shared.Anywhere("pretence", words) || words.Exists(word => word.Word is "was" or "were" or "only" or "just" or "would" or "please" or "unless" or "except" or "until" or "but" or "wait" or "keep" or "if" or "should" or "must" or "needs" or "need" or "tomorrow" or "later"))
        {
            return false;
        }

        page.Drop(at, end);
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
