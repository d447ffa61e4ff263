using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"For the db team", "for the finops people": for whom it is. It changes nothing, whatever else its words mean.</summary>
internal static class Whom
{
    public const string Somebody = "for somebody";

    private const int Longest = 6;

    public static void Read(List<Item> items)
    {
        Heading(items);
        if (items.Exists(item => item.Part == Part.Verb && Verbs.Hurt(item.Value)))
        {
            // There it may select.
            return;
        }

        Leading(items);
        Needed(items);
        Purposes(items);
        Uses(items);
        for (var i = items.Count - 1; i > 0; i--)
        {
            var people = items[i].Part is Part.Unknown or Part.Filler or Part.Noun && Lexicon.Shared.Sayings.Has("people", items[i].Word.Split(' ')[^1]);
            var from = people ? items.FindLastIndex(i, item => item is { Part: Part.Preposition, Word: "for" } || item.Word.StartsWith("for ", StringComparison.Ordinal)) : -1;
            if (from < 1 || !Ends(items[i], items.ElementAtOrDefault(i + 1)) || i - from > Longest || !items.GetRange(from + 1, Math.Max(0, i - from - 1)).TrueForAll(Describes))
            {
                continue;
            }

            if (items.ElementAtOrDefault(i + 1) is { Part: Part.Unknown, LooksLikeName: false } called && char.IsUpper(called.Text[0]))
            {
                // "For our new partner ACME".
                items.RemoveAt(i + 1);
            }

            items[from] = items[from] with { Part = Part.Filler, Value = Somebody, Word = Somebody, Colon = items[i].Colon, End = items[i].End, Used = true };
            items.RemoveRange(from + 1, i - from);
            i = from;
        }
    }

    /// <summary>"To change the size of a VM, resize vm-2 ...": what the order is an example of.</summary>
    private static void Heading(List<Item> items)
    {
        var comma = items.FindIndex(item => item.Part == Part.Comma);
        if (comma is > 2 and < 9
            && items[0] is { Part: Part.Preposition, Word: "to" }
            && items[1].Part == Part.Verb
            && items.Take(comma).Any(item => item is { Part: Part.Determiner, Word: "a" or "an" or "the" or "your" })
            && !items.Take(comma).Any(item => item.LooksLikeName || item.Part is Part.Not or Part.All or Part.Number or Part.Region or Part.Size or Part.Pair or Part.Address or Part.Names)
            && items.Skip(comma + 1).FirstOrDefault(item => item.Part is not (Part.Polite or Part.Filler)) is { Part: Part.Verb })
        {
            items.RemoveRange(0, comma + 1);
        }
    }

    /// <summary>"For the audit I need a list of ...".</summary>
    private static void Leading(List<Item> items)
    {
        var wish = items.FindIndex(item => item.Part == Part.Verb && item.Value == "give" && item.Word is not ("new" or "give"));
        if (wish is > 1 and <= Longest && items[0] is { Part: Part.Preposition, Word: "for" } && items.GetRange(1, wish - 1).TrueForAll(Describes))
        {
            items.RemoveRange(0, wish);
        }
    }

    /// <summary>"New vnet needed by the network guild: vnet-9".</summary>
    private static void Needed(List<Item> items)
    {
        var needed = items.FindIndex(1, item => item.Word is "needed" or "required" or "wanted");
        if (needed < 0 || items.ElementAtOrDefault(needed + 1) is not { Word: "by" or "for" })
        {
            return;
        }

        var end = items.FindIndex(needed + 1, item => item.Part is Part.Comma or Part.Stop || item.Colon);
        var last = end < 0 ? items.Count - 1 : items[end].Colon ? end : end - 1;
        if (last - needed <= Longest && items.GetRange(needed + 2, last - needed - 1).TrueForAll(Describes))
        {
            items[needed] = items[needed] with { Part = Part.Filler, Value = Somebody, Word = Somebody, Colon = items[last].Colon, End = items[last].End, Used = true };
            items.RemoveRange(needed + 1, last - needed);
        }
    }

    /// <summary>"Storage account for terraform state please: st1": what it is for, and behind the colon its name.</summary>
    private static void Purposes(List<Item> items)
    {
        var noun = Phrases.Head(items);
        var mark = noun < 0 ? -1 : items.FindIndex(noun + 1, item => item.Colon);
        if (mark < noun + 2
            || mark - noun > Longest
            || items[noun + 1] is not { Part: Part.Preposition, Word: "for" }
            || !(items.ElementAtOrDefault(mark + 1) is { LooksLikeName: true } || (items[noun].Value is "storage" or "acr" && items.ElementAtOrDefault(mark + 1) is { Part: Part.Unknown }))
            || !items.GetRange(noun + 2, mark - noun - 1).TrueForAll(item => item.Part == Part.Polite || (Describes(item) && !IsValue(items[noun], item))))
        {
            return;
        }

        items[noun + 1] = items[noun + 1] with { Part = Part.Filler, Value = Somebody, Word = Somebody, Colon = true, End = items[mark].End, Used = true };
        items.RemoveRange(noun + 2, mark - noun - 1);
    }

    /// <summary>"For the vpn box", "for our nightly batch": an article, and more than a kind alone, which may be where it goes.</summary>
    private static void Uses(List<Item> items)
    {
        var noun = Phrases.Head(items);
        var from = noun < 0 || items[noun].Value == "nsg_rule" ? -1 : items.FindIndex(noun + 1, item => item is { Part: Part.Preposition, Word: "for" });
        if (from < 0 || items.ElementAtOrDefault(from + 1) is not ({ Part: Part.Determiner, Word: "the" or "our" or "my" or "their" or "his" or "her" } or { Part: Part.Condition, Possessive: true }))
        {
            return;
        }

        var end = items.FindIndex(from + 2, item => item.Part is Part.Comma or Part.Stop or Part.Polite or Part.Preposition or Part.With or Part.Names || item.Colon);
        var last = end < 0 ? items.Count : items[end].Colon ? end + 1 : end;
        var use = items.GetRange(from + 2, last - from - 2);
        if (use.Count is 0 or > Longest
            || !use.TrueForAll(item => (Describes(item) || IsRegular(item)) && !IsValue(items[noun], item))
            || use.FindIndex(item => item.Part == Part.Noun) is >= 0 and var kind && (kind == 0 || kind < use.Count - 1))
        {
            return;
        }

        items[from] = items[from] with { Part = Part.Filler, Value = Somebody, Word = Somebody, Colon = use[^1].Colon, End = use[^1].End, Used = true };
        items.RemoveRange(from + 1, last - from - 1);
    }

    private static bool IsRegular(Item item) => item is { Part: Part.Condition, Word: "nightly" or "daily" or "weekly" or "monthly" };

    /// <summary>"Cosmos account for MongoDB" says what it is like.</summary>
    private static bool IsValue(Item noun, Item word) =>
        Catalog.Subjects.Find(noun.Value)?.Parameters.Any(parameter => ClauseReader.Find(parameter, ClauseReader.Plain(word.Word)) is not null) == true;

    /// <summary>"For team mobile" goes on.</summary>
    private static bool Ends(Item people, Item? next) =>
        people.Colon || next is null or { Part: Part.Comma or Part.Stop or Part.And or Part.Preposition or Part.With or Part.Polite or Part.Names or Part.Filler } or { LooksLikeName: true } || (next.Part == Part.Unknown && char.IsUpper(next.Text[0]));

    private static bool Describes(Item item) => !item.LooksLikeName
        && item.Part is Part.Determiner or Part.Unknown or Part.Noun or Part.Verb or Part.ForeignNoun or Part.ForeignVerb or Part.Filler or Part.Detail or Part.Cue or Part.SizeWord or Part.Place or Part.Image;
}
