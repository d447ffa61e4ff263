using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// "Move the database to S3", "move plan p1 up to a higher tier": to a size or tier a thing is brought, not moved. Nor is what is
/// dropped, taken down or put to one deleted, stopped or made.
/// </summary>
internal static class Moved
{
    public static void Read(List<Item> items)
    {
        var verb = items.FindIndex(Brings);
        var to = verb < 0 ? -1 : items.FindLastIndex(item => item is { Part: Part.Preposition, Word: "to" or "up to" or "into" } || (items[verb].Word == "put" && item.Word == "on"));
        if (to < verb || (verb >= 0 && items[verb].Word == "put" && items.ElementAtOrDefault(verb + 1) is not { Part: Part.Noun or Part.Determiner, Word: not ("a" or "an") }))
        {
            return;
        }

        if (to < 0 || !Level(items, to + 1, Kind(items)))
        {
            return;
        }

        items[verb] = items[verb] with { Part = Part.Verb, Value = "resize", Word = "resize" };
        if (items[to - 1].Word is "up" or "down" or "over" or "back")
        {
            items.RemoveAt(to - 1);
        }
    }

    private static bool Brings(Item item) => item is { Part: Part.ForeignVerb, Word: "move" }
        or { Word: "take" or "take down" or "take up" or "bring" or "bring down" or "bring up" or "put" or "put down" or "turn down" or "drop" or "push" };

    private static Subject? Kind(List<Item> items) =>
        Phrases.Head(items) is >= 0 and var head ? Subjects.Find(items[head].Value)
        : items.Find(item => item is { Part: Part.Unknown, LooksLikeName: true }) is { } name ? VerbChoice.ByAbbreviation(name.Value, false) : null;

    /// <summary>Whether a size, a value of a SKU or tier, or the word itself stands there, and no place.</summary>
    private static bool Level(List<Item> items, int from, Subject? subject)
    {
        for (var at = from; items.ElementAtOrDefault(at) is { } item && at < from + 5; at++)
        {
            if (item.Part is Part.Size or Part.SizeWord
                || item is { Part: Part.Cue, Value: "sku" or "tier" or "size" or "to_size" or "access_tier" }
                || (subject is null ? Subjects.All : [subject]).Any(kind => kind.Parameters.Any(known => known is { Form: ParameterForm.Choice, Name: "sku" or "tier" or "size" or "access_tier" or "redundancy" }
                    && ClauseReader.Find(known, ClauseReader.Plain(item.Word)) is not null)))
            {
                return true;
            }

            if (item.Part is Part.Region or Part.Place or Part.Stop or Part.Comma or Part.And or Part.Preposition || item.Is(Part.Noun, "group"))
            {
                return false;
            }
        }

        return false;
    }
}
