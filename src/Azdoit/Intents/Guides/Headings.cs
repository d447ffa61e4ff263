using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>"Clean up resources: remove ...", "Host a Node.js app: in the plan p-1, create ...": what the order is about, before a colon.</summary>
internal static class Headings
{
    private const int Longest = 17;

    public static void Read(Page page)
    {
        var colon = page.Words.FindIndex(word => word.Colon);
        var end = colon + 1;
        if (colon < 0 || end >= page.Words.Count || end > Longest || page.Words[..end].Exists(word => word.Word == "." || word.Form == TokenForm.Quoted) || !page.IsPlain(0, end) || page.IsHeldBack(0, end))
        {
            return;
        }

        var advice = page.Phrase("advice", 0) == end;
        if (advice && page.EndOfSentence(end) is var stop && stop + 1 < page.Words.Count && page.IsPlain(end, stop) && !page.IsHeldBack(end, stop) && Orders(page, stop + 1) && !Names(page, end, stop))
        {
            // "Best practice: restrict management access. Change ...".
            page.Drop(0, stop + 1);
            return;
        }

        if (!Orders(page, end) || Contradicts(page, end) || (Hurts(page, end) && !advice && !IsTitle(page, end)))
        {
            return;
        }

        if (!Complete(page, end) && SaysKind(page, end))
        {
            return;
        }

        Rules.Carry(page, 0, end, page.EndOfSentence(end));
        page.Drop(0, end);
    }

    /// <summary>A verb that azdoit knows leads, perhaps behind where it is done.</summary>
    private static bool Orders(Page page, int at)
    {
        var begin = page.At(at) is "in" or "on" or "under" or "from" or "for" && page.End(at) is var end && page.At(end) == "," ? end + 1 : at;
        return Verb(page, begin) is not null && page.Slice(begin, page.EndOfSentence(begin)).Items.Exists(item => Contents.IsName(item) || item.Part is Part.Names or Part.Quoted or Part.Noun or Part.All);
    }

    /// <summary>"Storage: create account st1": only the heading says of what kind it is, and no verb with it.</summary>
    private static bool SaysKind(Page page, int end) =>
        Names(page, 0, end) && Verb(page, 0) is null && !Names(page, end, page.EndOfSentence(end));

    private static string? Verb(Page page, int at)
    {
        at += page.Phrase("told", at);
        return page.Find(at) is { Part: Part.Verb, Value: not "give" } verb ? verb.Value : Forms.Makes(page.At(at)) ? "create" : null;
    }

    private static string? Deed(Page page, int at)
    {
        var begin = page.At(at) is "in" or "on" or "under" or "from" or "for" ? page.End(at) + 1 : at;
        return Verb(page, begin);
    }

    private static bool Hurts(Page page, int at) => Verbs.Hurt(Deed(page, at));

    /// <summary>"Delete a VM: stop ..." says two things, "clean up resources: stop ..." too.</summary>
    private static bool Contradicts(Page page, int end) => Verb(page, 0) == "delete" && Deed(page, end) != "delete";

    /// <summary>What heads a destructive order begins as an order does, or is one of the usual.</summary>
    private static bool IsTitle(Page page, int end) =>
        (end > 1 || Sayings.Shared.Has("heading", page.At(0))) && IsDeed(page, end);

    private static bool IsDeed(Page page, int end) =>
        Verb(page, 0) is not null || Forms.OfGerund(page.At(0)) is not null || page.Phrase("heading", 0) > 0 || Sayings.Shared.Has("purposeful", page.At(0)) || page.Words[end - 1].Word is "step" or "task" or "exercise" or "lab";

    private static bool Names(Page page, int from, int to) => page.Slice(from, to).Items.Exists(item => item.Part is Part.Noun && KnownKinds.Find(item.Value) is not null);

    /// <summary>"Delete a node pool: remove spotpool from ...": only the heading says of what kind it is.</summary>
    private static bool Complete(Page page, int end)
    {
        var nouns = page.Slice(0, end).Items.FindAll(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null);
        var verb = page.At(end) is "in" or "on" or "under" or "from" or "for" ? page.End(end) + 1 : end;
        return nouns is [{ Plural: false } noun] && (Verb(page, 0) is not null || Deed(page, end) == "create") && Complete(page, verb, noun);
    }

    /// <summary>Puts the kind before what is named without one: behind the verb, or behind "of".</summary>
    public static bool Complete(Page page, int verb, Item noun)
    {
        var target = verb + (page.Find(verb)?.Words.Length ?? 0);
        var stop = page.EndOfSentence(verb);
        if (page.At(target) == "one" && page.At(target + 1) is "called" or "named" or "in" or "with")
        {
            page.Replace(target, target + 1, (noun.Plural ? noun.Word[..^1] : noun.Word).Split(' ').Prepend("a"));
            return true;
        }

        if (noun.Plural)
        {
            return false;
        }

        target = IsBare(page, target) ? target : Enumerable.Range(target, Math.Max(0, stop - target)).FirstOrDefault(at => page.At(at - 1) == "of" && IsBare(page, at), -1);
        if (target > 0)
        {
            page.Put(target, noun.Word.Split(' '));
        }

        return target > 0;
    }

    private static bool IsBare(Page page, int at) =>
        at < page.Words.Count
            && !page.IsSign(at)
            && page.Find(at) is null
            && Numbers.Read(page.At(at)) is null
            && (at + 1 >= page.Words.Count || page.IsSign(at + 1) || page.Find(at + 1) is { Part: Part.Preposition or Part.And or Part.With });
}
