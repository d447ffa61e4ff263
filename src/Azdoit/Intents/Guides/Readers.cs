using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Wishes;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>
/// "When you're finished with the tutorial, ...", "... before you retry the deployment": where the order stands in the reader's own work.
/// What else has to come first ("once the backup has run") is no such place and stays a condition.
/// </summary>
internal static class Readers
{
    public static void Read(Page page)
    {
        for (var at = 0; at < page.Words.Count; at++)
        {
            var lead = page.Phrase("reader's turn", at);
            var end = page.End(at);
            if (lead > 0 && page.BeginsSentence(at) && Ended(page, at + lead, end))
            {
                page.DropClause(at, end);
                continue;
            }

            if (lead == 0 || page.Words[end - 1].Colon || !Addresses(page, at + lead, end) || (page.Begins(at) && end >= page.Words.Count))
            {
                continue;
            }

            if (page.BeginsSentence(at) && page.At(end) == "," && Refers(page, at + lead, end))
            {
                continue;
            }

            if (page.IsPlain(at + lead, end) && !Times(page, at + lead, end) && (Finishes(page, at, at + lead, end) || Places(page, at, at + lead, end)))
            {
                page.DropClause(at, end);
                at = -1;
            }
        }
    }

    /// <summary>"When no longer needed, ...", "when finished with the lab, ...": nobody is said, but the lesson.</summary>
    private static bool Ended(Page page, int at, int end) =>
        page.Phrase("finished", at) is > 0 and var length && page.At(end) == "," && page.IsPlain(at, end)
            && (page.At(at) == "no" ? at + length == end : Sayings.Shared.Anywhere("lesson", page.Words[at..end]));

    /// <summary>"You", "you're".</summary>
    private static bool Addresses(Page page, int at, int end) => at < end && page.At(at) is "you" or "you're" or "you've" or "you'd" or "you'll";

    /// <summary>The reader is through, or needs it no longer. What else is to be done before is not the reader's lesson.</summary>
    private static bool Finishes(Page page, int begin, int at, int end)
    {
        var place = Enumerable.Range(at, Math.Min(5, end - at)).FirstOrDefault(from => page.Phrase("finishing", from) > 0, -1);
        if (place < 0 || page.At(begin) is "before" or "until")
        {
            return false;
        }

        var items = page.Slice(place, end).Items;
        return !Hurts(page, begin, end)
            || Sayings.Shared.Anywhere("lesson", page.Words[place..end])
            || items.TrueForAll(item => item.Part is Part.Pronoun or Part.Determiner or Part.Filler or Part.Preposition or Part.With or Part.Polite or Part.All or Part.Not || Sayings.Shared.Has("going on", item.Word)
                || (item.Part is Part.Noun && KnownKinds.Find(item.Value) is not null)
                || page.Phrase("finishing", place) > 0 && item.End <= page.Words[place + page.Phrase("finishing", place) - 1].End);
    }

    /// <summary>Before something of the reader's, or after it where nothing is taken away and nothing has to be seen to first.</summary>
    private static bool Places(Page page, int begin, int at, int end) =>
        page.At(begin) == "before"
            || (!Hurts(page, begin, end)
                && !(page.At(begin) is "if" or "in" && Interrupts(page, begin, end))
                && !Sayings.Shared.Anywhere("heeding", page.Words[at..end])
                && !page.Words[at..end].Exists(word => Participle.Is(word.Word) || Restraint.Negates(word)));

    /// <summary>"Before you delete vnet-1, determine what depends on it": the only place where the thing is named.</summary>
    private static bool Refers(Page page, int at, int end)
    {
        var it = page.Words.FindIndex(end, word => word.Word == "it");
        if (it < 0 || Hurts(page, at, end) || Antecedent.Only(page.Slice(at, end)) is not { } thing || page.IsPlain(it, page.Words.Count) is false)
        {
            return false;
        }

        page.Words.RemoveAt(it);
        page.Words.InsertRange(it, thing);
        page.DropClause(at - 1, end);
        return true;
    }

    private static bool Times(Page page, int at, int end) =>
        page.Slice(at, end).Items.Exists(item => item.Part is Part.Condition or Part.Except or Part.Number or Part.Age || (item.Part == Part.Preposition && item.Word == "until"));

    /// <summary>The order takes something away or ends it.</summary>
    private static bool Hurts(Page page, int begin, int end) =>
        Enumerable.Range(0, page.Words.Count).Any(at => (at < begin || at >= end) && page.Find(at) is { Part: Part.Verb or Part.VagueVerb, Value: "delete" or "stop" or "deallocate" or "stop,delete" or "deallocate,delete" });

    /// <summary>"If you'd like a larger one, resize ...": it is not said that the reader would.</summary>
    private static bool Interrupts(Page page, int begin, int end) =>
        Enumerable.Range(0, page.Words.Count).Any(at => (at < begin || at >= end) && page.Find(at) is { Part: Part.Verb } verb && Verbs.Hurt(verb.Value));
}
