using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Put env=prod and team=web tags on vm-1", "add our usual tags to vm-1": what is there gets tags, and nothing is made.</summary>
internal static class Marked
{
    private static readonly string[] Deeds = ["put", "add", "set", "apply", "attach", "assign", "stick", "place", "slap", "give"];

    public static void Read(List<Item> items)
    {
        CostCenter(items);
        Missed(items);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Part is not (Part.Verb or Part.Unknown or Part.ForeignVerb) || Array.IndexOf(Deeds, items[i].Word) < 0 || Tags(items, i + 1) is not { } tags)
            {
                continue;
            }

            var end = tags + 1;
            while (items.ElementAtOrDefault(end) is { Part: Part.Pair or Part.And or Part.Comma })
            {
                end++;
            }

            if (items.ElementAtOrDefault(end) is not { Part: Part.Preposition, Word: "on" or "onto" or "to" })
            {
                continue;
            }

            // Without a pair it is asked which tags these are.
            var said = items.GetRange(i + 1, end - i - 1).FindAll(item => item.Part is Part.Pair or Part.And or Part.Comma);
            items.RemoveRange(i + 1, end - i - 1);
            items.InsertRange(i + 1, said.Exists(item => item.Part == Part.Pair) ? said : []);
            items[i] = items[i] with { Part = Part.Verb, Value = "tag", Word = "tag" };
        }
    }

    /// <summary>"Rg-1 is missing an owner tag, set owner to ana": which one, and then what it should get.</summary>
    private static void Missed(List<Item> items)
    {
        var comma = items.FindIndex(item => item.Part is Part.Comma or Part.Stop);
        var lacks = comma < 0 ? -1 : items.FindIndex(0, comma, item => item.Word is "missing" or "lacks" or "misses" or "without" or "missing the tag" or "missing tag" or "lacks the tag");
        if (lacks > 1
            && items.GetRange(lacks, comma - lacks).Exists(item => item.Word.Contains("tag", StringComparison.Ordinal))
            && items.ElementAtOrDefault(comma + 1) is { Part: Part.Verb, Value: "change" or "create" or "tag" }
            && items.Take(lacks).Any(item => item.LooksLikeName))
        {
            var from = items[lacks - 1] is { Word: "is" or "are" or "has" } ? lacks - 1 : lacks;
            items[comma + 1] = items[comma + 1] with { Value = "tag", Word = "set tag" };
            items.RemoveRange(from, comma - from);
        }
    }

    /// <summary>"Tag rg-a with owner=ana, cost center 4711": a key of two words, the first of which is a subject elsewhere.</summary>
    private static void CostCenter(List<Item> items)
    {
        var cost = items.FindIndex(item => item.Is(Part.Noun, "cost"));
        if (cost < 1
            || items.ElementAtOrDefault(cost + 1) is not { Word: "center" or "centre" or "code" } center
            || !items.Exists(item => item.Is(Part.Verb, "tag") || item.Is(Part.Cue, "tags") || item.Part == Part.Pair))
        {
            return;
        }

        var value = items.FindIndex(cost + 2, item => item.Word is not ("=" or ":" or "is" or "to"));
        if (value > 0 && items[value] is { Part: Part.Number or Part.Unknown or Part.Quoted } said)
        {
            var key = $"{items[cost].Text} {center.Text}";
            items[cost] = items[cost] with { Part = Part.Pair, Value = key, Values = [key, said.Part == Part.Quoted ? said.Value : said.Text], End = said.End };
            items.RemoveRange(cost + 1, value - cost);
        }
    }

    /// <summary>The word "tags" with nothing before it but what they are.</summary>
    private static int? Tags(List<Item> items, int from)
    {
        var at = from;
        while (items.ElementAtOrDefault(at) is { } item
            && at < from + 12
            && (item.Part is Part.Determiner or Part.Pair or Part.And or Part.Comma or Part.Filler or Part.Vague || item is { Part: Part.Unknown, LooksLikeName: false }))
        {
            at++;
        }

        return items.ElementAtOrDefault(at) is { Part: Part.Cue or Part.Verb, Word: "tag" or "tags" or "label" or "labels" } ? at : null;
    }
}
