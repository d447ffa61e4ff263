using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Let the office network 203.0.113.0/24 in on nsg-jump": a rule that opens, of which it is asked what was not said.</summary>
internal static class Admitted
{
    public static void Read(List<Item> items)
    {
        Let(items);
        if (!items.Exists(item => item.Is(Part.Verb, "open")))
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Part is Part.ForeignNoun && IsOrigin(items[i]))
            {
                items[i] = items[i] with { Part = Part.Unknown, Value = items[i].Text };
            }
        }

        if (items.FindIndex(item => item is { Part: Part.Except, Word: "but" }) is > 0 and var but
            && items.ElementAtOrDefault(but + 1) is { Word: "only" }
            && items.Skip(but + 2).Take(2).Any(item => item.Part == Part.Address))
        {
            // "..., but only for 198.51.100.0/28".
            items[but] = items[but] with { Part = Part.And, Value = "and", Word = "and" };
        }

        Described(items);
    }

    /// <summary>Whether a word says where people sit: what is open to it is open to an address that only they know.</summary>
    public static bool IsOrigin(Item item) => item.Part is Part.Unknown or Part.ForeignNoun && Lexicon.Shared.Sayings.Has("origin", item.Word);

    private static void Let(List<Item> items)
    {
        var let = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        if (let < 0 || items[let].Word is not "let")
        {
            return;
        }

        var into = items.FindIndex(let + 1, item => item is { Part: Part.Preposition, Word: "in" or "through" or "into" });
        if (into < let + 2 || items.GetRange(let, into - let).Exists(item => item.Part is Part.Verb && item != items[let]))
        {
            return;
        }

        items[let] = items[let] with { Part = Part.Verb, Value = "open", Word = "allow" };
        if (items[into].Word == "into" || items.ElementAtOrDefault(into + 1) is { LooksLikeName: true })
        {
            items[into] = items[into] with { Word = "on" };
        }
        else
        {
            items.RemoveAt(into);
        }
    }

    /// <summary>"The office network 203.0.113.0/24": the address says it all.</summary>
    private static void Described(List<Item> items)
    {
        var address = items.FindIndex(item => item.Part == Part.Address);
        var from = address;
        while (from > 1 && (items[from - 1].Part is Part.Determiner or Part.Filler
            || items[from - 1] is { Part: Part.Noun, Value: "vnet", Plural: false } or { Part: Part.Cue, Value: "address_prefix" or "source" } or { Part: Part.Unknown, Word: "ip" or "new" }
            || IsOrigin(items[from - 1])))
        {
            from--;
        }

        if (address > 0 && from < address && items.GetRange(from, address - from).Exists(IsOrigin))
        {
            items.RemoveRange(from, address - from);
        }
    }
}
