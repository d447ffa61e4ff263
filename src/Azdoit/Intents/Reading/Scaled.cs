using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Bump api-ss to 10 instances", "move pool np1 down to 0 nodes": what is counted says that it is scaled.</summary>
internal static class Scaled
{
    public static void Read(List<Item> items)
    {
        Compared(items);
        var first = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        var to = items.FindIndex(item => item is { Part: Part.Preposition, Word: "to" or "up to" });
        if (first < 0 || items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition) || items.Skip(first + 1).Any(item => item.Part is Part.ForeignVerb or Part.VagueVerb))
        {
            return;
        }

        var verb = items[first];
        if (verb.Is(Part.Verb, "change")
            && items.FindIndex(item => item is { Part: Part.Verb, Word: "number of" }) is > 0 and var number
            && items.ElementAtOrDefault(number + 1) is { Part: Part.Noun, Value: "vm", Plural: true }
            && items.Skip(number + 2).Any(Grows))
        {
            // "Change the number of VMs in scale set ss1".
            items[number] = items[number] with { Part = Part.Cue, Value = "count" };
            items.RemoveAt(number + 1);
        }

        if (verb.Is(Part.Verb, "change")
            && verb.Word is "reduce" or "decrease" or "lower" or "increase" or "raise"
            && items.Exists(Grows)
            && items.Skip(first + 1).All(item => item.LooksLikeName || item.Part is Part.Noun or Part.Determiner or Part.Polite or Part.Filler or Part.Stop))
        {
            // "Reduce scale set ss-1": there is only its number to be reduced.
            items[first] = verb with { Value = "scale" };
        }

        if (to > first
            && items.ElementAtOrDefault(to + 1) is { Part: Part.Number }
            && (Counts(items.ElementAtOrDefault(to + 2)) || (Closes(items.ElementAtOrDefault(to + 2)) && items.Exists(Grows)))
            && (verb.Is(Part.Verb, "resize") || verb.Word is "move" or "bring" or "take" or "bring up" or "drop" or "take down" or "bring down" or "take up"))
        {
            items[first] = verb with { Part = Part.Verb, Value = "scale", Word = "scale" };
            if (items[to - 1].Word is "up" or "down" or "back")
            {
                items.RemoveAt(to - 1);
            }
        }
        else if (verb is { Part: Part.Verb }
            && (verb.Word is "add" || verb.Value is "give" or "change" && items.Exists(Grows))
            && items.FindIndex(item => item.Part == Part.More) is > 0 and var more
            && items.Skip(more).Take(3).Any(Counts)
            && items.Exists(item => item.LooksLikeName || Grows(item)))
        {
            items[first] = verb with { Value = "scale" };
            items.FindAll(Counts).ForEach(item => item.Used = true);
            items[more - 1].Used |= items[more - 1].Part == Part.Number;
        }
    }

    /// <summary>"Scale set ss-1: fewer instances please".</summary>
    private static void Compared(List<Item> items)
    {
        var more = items.FindIndex(item => item.Part == Part.More || item.Word is "fewer" or "less");
        if (more > 1
            && items[more - 1] is { Colon: true, LooksLikeName: true }
            && Counts(items.ElementAtOrDefault(more + 1))
            && items.Take(more).Any(Grows)
            && !items.Exists(item => item.Part is Part.Verb or Part.VagueVerb or Part.ForeignVerb))
        {
            var verb = items[more] with { Part = Part.Verb, Value = "scale", Word = "scale" };
            items.RemoveRange(more, 2);
            items.Insert(0, verb);
        }
    }

    /// <summary>What has a number of nodes or instances that can be raised.</summary>
    private static bool Grows(Item item) => item.Part == Part.Noun && item.Value is "vmss" or "aks" or "nodepool"
        || (item.LooksLikeName && VerbChoice.ByAbbreviation(item.Value, false)?.Id is "vmss" or "aks");

    private static bool Closes(Item? item) => item is null or { Part: Part.Comma or Part.Stop or Part.Polite };

    public static bool Counts(Item? item) => item is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } || item?.Word is "node" or "nodes" or "instance" or "instances";
}
