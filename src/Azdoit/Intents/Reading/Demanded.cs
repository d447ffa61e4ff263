using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// "Port 8080 needs to be open on nsg-1", "disk d-1 has to go to 512 GB", "stx should get the tag env=prod": what somebody says must become so.
/// Nothing that interrupts or destroys is read out of it here.
/// </summary>
internal static class Demanded
{
    public static void Read(List<Item> items)
    {
        if (items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition or Part.ForeignVerb or Part.VagueVerb) || items is [.., { Word: "?" }])
        {
            return;
        }

        More(items);
        Opened(items);
        Grown(items);
        Tagged(items);
    }

    /// <summary>"Vm-1 needs more memory": it is there, and becomes bigger.</summary>
    private static void More(List<Item> items)
    {
        var needs = items.FindIndex(item => item.Word is "needs" or "need");
        if (needs > 0
            && items.ElementAtOrDefault(needs + 1) is { Part: Part.More }
            && items[needs - 1].LooksLikeName
            && items.ElementAtOrDefault(needs + 2) is { Part: Part.Cue } or { Word: "cpu" or "cpus" or "cores" or "vcpus" or "power" or "ram" or "space" or "storage" })
        {
            var verb = items[needs] with { Part = Part.Verb, Value = "resize", Word = "resize" };
            items.RemoveRange(needs, 3);
            items.Insert(0, verb);
        }
    }

    private static void Opened(List<Item> items)
    {
        var port = items.FindIndex(item => item is { Part: Part.Cue, Value: "port" });
        var open = items.FindIndex(item => item.Word is "open" or "opened" or "reachable" or "allowed");
        if (port < 0 || open <= port + 1 || !Begins(items, port) || !items.GetRange(port + 2, open - port - 2).TrueForAll(Demands) || !items.GetRange(port, open - port).Exists(Demands))
        {
            return;
        }

        var verb = items[open] with { Part = Part.Verb, Value = "open", Word = "open" };
        items.RemoveRange(port + 2, open - port - 1);
        items.Insert(port, verb);
    }

    private static void Grown(List<Item> items)
    {
        var demand = items.FindIndex(Demands);
        var go = items.FindIndex(item => item.Word is "go" or "grow" or "be resized" or "be grown" or "be extended" or "be expanded" or "go up");
        if (demand < 1
            || go < demand
            || go > demand + 3
            || items.ElementAtOrDefault(go + 1) is not { Part: Part.Preposition, Word: "to" }
            || !items.Take(demand).Any(item => item.LooksLikeName)
            || items.Take(demand).Any(item => item.Part is Part.Verb or Part.Comma or Part.Stop))
        {
            return;
        }

        var verb = items[go] with { Part = Part.Verb, Value = "resize", Word = "grow" };
        items.RemoveRange(demand, go - demand + 1);
        items.Insert(0, verb);
    }

    private static void Tagged(List<Item> items)
    {
        if (items.FindIndex(item => item.Word is "needs" or "need" or "should have" or "must have" or "needs to have" or "gets" or "should get") is > 0 and var needs
            && items.ElementAtOrDefault(needs + 1) is { Part: Part.Pair } or { Part: Part.Cue, Value: "tags" }
            && items.Skip(needs + 1).Any(item => item.Part == Part.Pair)
            && items[needs - 1] is { Part: Part.Unknown or Part.Quoted }
            && !items.Exists(item => item.Part is Part.Verb or Part.More)
            && !items.Take(needs).Any(item => item is { Part: Part.Determiner, Word: "a" or "an" } or { Part: Part.Comma or Part.Stop }))
        {
            // "Storage account st1 needs project=falcon".
            items[needs] = items[needs] with { Part = Part.With, Value = "with", Word = "with" };
            items.Insert(0, items[needs] with { Part = Part.Verb, Value = "tag", Word = "tag" });
            return;
        }

        var demand = items.FindIndex(Demands);
        var tag = items.FindIndex(item => item.Part is Part.Cue && item.Value == "tags" || item.Is(Part.Verb, "tag"));
        if (demand < 1
            || tag < demand
            || tag > demand + 3
            || !items.Skip(tag).Any(item => item.Part == Part.Pair)
            || !items.Take(demand).Any(item => item.LooksLikeName || item.Part == Part.Noun)
            || items.Take(demand).Any(item => item.Part is Part.Verb or Part.Comma or Part.Stop)
            || items.GetRange(demand, tag - demand).Exists(item => item.LooksLikeName || item.Part == Part.Noun))
        {
            return;
        }

        var verb = items[tag] with { Part = Part.Verb, Value = "tag", Word = "tag" };
        items[tag] = items[tag] with { Part = Part.With, Word = "with" };
        items.RemoveRange(demand, tag - demand);
        items.Insert(0, verb);
    }

    private static bool Begins(List<Item> items, int at) => items.Take(at).All(item => item.Part is Part.Polite or Part.Filler or Part.Determiner);

    private static bool Demands(Item item) =>
        item.Word is "needs" or "need" or "needs to" or "need to" or "has to" or "have to" or "must" or "should" or "should get" or "has" or "to" or "be" or "to be" or "go"
            or "get" or "needs to be" or "need to be" or "has to be" or "must be" or "should be" or "is" or "needs to have" or "should have" or "must have" or "the" or "have"
            or "shall";
}
