using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Need ssh open for my ip 203.0.113.7", "need nsg-1 to deny port 22": what traffic should meet, said in the order of a wish.</summary>
internal static class Ruled
{
    public static void Read(List<Item> items)
    {
        var wish = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        if (wish < 0 || !items[wish].Is(Part.Verb, "give"))
        {
            return;
        }

        var thing = wish + 1;
        while (items.ElementAtOrDefault(thing) is { Part: Part.Determiner })
        {
            thing++;
        }

        Opened(items, wish, thing);
        Obliged(items, wish, thing);
    }

    private static void Opened(List<Item> items, int wish, int port)
    {
        if (items.ElementAtOrDefault(port) is not { Part: not Part.Noun } named
            || Values.Port(named.Word) is null
            || items.ElementAtOrDefault(port + 1) is not { Word: "open" or "opened" or "allowed" or "access" } open
            || items.ElementAtOrDefault(port + 2) is not { Part: Part.Preposition })
        {
            return;
        }

        items.RemoveRange(wish, port + 2 - wish);
        items.InsertRange(wish, [open with { Part = Part.Verb, Value = "open", Word = "open" }, named with { Part = Part.Unknown }]);
        var where = items[wish + 2];
        if (where.Word == "for" && items.Skip(wish + 3).Take(5).Any(item => item.Part == Part.Address))
        {
            // Whom it is open for is where it comes from.
            items[wish + 2] = where with { Word = "from", Value = "from" };
        }
    }

    private static void Obliged(List<Item> items, int wish, int group)
    {
        if (items.ElementAtOrDefault(group) is not { Part: Part.Unknown or Part.Quoted } named
            || !named.Word.Contains("nsg", StringComparison.Ordinal)
            || items.ElementAtOrDefault(group + 1) is not { Part: Part.Preposition, Word: "to" }
            || items.ElementAtOrDefault(group + 2) is not { Part: Part.Verb, Value: "open" } verb)
        {
            return;
        }

        items.RemoveRange(wish, group + 3 - wish);
        items.InsertRange(wish, [verb, .. Traffic(items, wish), named with { Part = Part.Preposition, Value = "on", Word = "on" }, named]);
    }

    /// <summary>What is let in or kept out, up to the end of its phrase.</summary>
    private static List<Item> Traffic(List<Item> items, int from)
    {
        var end = items.FindIndex(from, item => item.Part is Part.Stop or Part.Polite || (item.Part == Part.Comma && item.Word is not "-"));
        end = end < 0 ? items.Count : end;
        var traffic = items.GetRange(from, end - from);
        items.RemoveRange(from, end - from);
        return traffic;
    }
}
