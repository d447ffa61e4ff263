using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Make sure there is a group x", "ensure that pool p has six nodes": what is to be so is what is to be done.</summary>
internal static class Assured
{
    public static void Read(List<Item> items)
    {
        var at = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        if (at < 0 || items[at] is not { Part: Part.VagueVerb, Word: "make sure" or "ensure" } assuring)
        {
            return;
        }

        var next = at + 1;
        while (items.ElementAtOrDefault(next) is { Part: Part.Filler, Word: "that" })
        {
            next++;
        }

        if (items.ElementAtOrDefault(next) is { Word: "there is" or "there are" or "is there" or "we have" or "i have" or "there exists" } or { Part: Part.Filler, Word: "there" or "have" } or { Part: Part.Verb, Value: "give" })
        {
            Make(items, at, next, assuring);
        }
        else if (items[^1] is { Part: Part.State, Value: "running" } running && items.Count > next + 1 && items.GetRange(next, items.Count - next - 1).TrueForAll(IsThing))
        {
            items[at] = assuring with { Part = Part.Verb, Value = "start", Word = "start" };
            items.Remove(running);
            items.RemoveRange(at + 1, next - at - 1);
        }
        else if (Counted(items, next) is { } has)
        {
            items[has] = items[has] with { Part = Part.Preposition, Word = "to", Value = "to" };
            items[at] = assuring with { Part = Part.Verb, Value = "scale", Word = "scale" };
            items.RemoveRange(at + 1, next - at - 1);
        }
    }

    private static void Make(List<Item> items, int at, int next, Item assuring)
    {
        var end = next + 1;
        while (items.ElementAtOrDefault(end) is { Word: "is" or "are" or "exists" or "exist" })
        {
            end++;
        }

        if (items.ElementAtOrDefault(end) is { Part: Part.Number })
        {
            // "There are 3 VMs in rg-a": those that are there would count.
            return;
        }

        items[at] = assuring with { Part = Part.Verb, Value = "create", Word = "create" };
        items.RemoveRange(at + 1, end - at - 1);
    }

    /// <summary>"... has six nodes": where the verb stands.</summary>
    private static int? Counted(List<Item> items, int from)
    {
        var has = items.FindIndex(from, item => item.Word is "has" or "have" or "runs with" or "that has");
        return has > from
            && items.GetRange(from, has - from).TrueForAll(IsThing)
            && items.ElementAtOrDefault(has + 1) is { Part: Part.Number }
            && items.ElementAtOrDefault(has + 2) is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } or { Word: "nodes" or "node" or "instances" or "instance" or "replicas" or "workers" }
            ? has : null;
    }

    private static bool IsThing(Item item) => item.Part is Part.Determiner or Part.Noun or Part.Unknown or Part.Quoted or Part.Names or Part.Preposition or Part.Filler || item.Word is "is" or "are";
}
