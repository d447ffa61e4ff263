using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Verbs of making and wishing that are said about what exists: they mark it, show it or change how many there are.</summary>
internal static class Existing
{
    /// <summary>What is meant instead of the verb that was said; null when it means what it says.</summary>
    public static string? Verb(Draft draft, int head)
    {
        var behind = draft.Segment.Items.SkipWhile(item => item != draft.Segment.Verb).Skip(1).Where(item => item.Part is not (Part.Filler or Part.Polite)).ToList();
        return draft.Verb switch
        {
            "create" when draft.Segment.Verb!.Word is "put" or "add" && Marks(behind) => "tag",
            "create" when draft.Segment.Verb!.Word is "add" && Joins(behind) => "scale",
            "give" when head >= 0 && Selects(draft.Segment.Items, behind, draft.Segment.Items[head]) => "get",
            _ => null,
        };
    }

    /// <summary>"Put env=prod on the VMs in rg-a".</summary>
    private static bool Marks(List<Item> behind)
    {
        var pairs = behind.TakeWhile(item => item.Part is Part.Pair or Part.And or Part.Comma).Count();
        return pairs > 0 && behind.ElementAtOrDefault(pairs) is { Part: Part.Preposition, Word: "on" or "onto" or "to" };
    }

    /// <summary>"Add 2 nodes to cluster c1": what is there grows.</summary>
    private static bool Joins(List<Item> behind) =>
        behind.FindIndex(item => item.Part is not (Part.Number or Part.More or Part.Vague or Part.Determiner)) is > 0 and var counted
        && (behind[counted] is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } or { Part: Part.ForeignNoun, Word: "node" or "nodes" } or
        {
            Part: Part.Noun,
            Word: "instance" or "instances"
        }
            || (behind[counted].Is(Part.Noun, "vm") && behind.Skip(counted).Any(item => item.Is(Part.Noun, "vmss"))))
        && behind.ElementAtOrDefault(counted + 1) is { Part: Part.Preposition, Word: "to" };

    /// <summary>"Gimme all stopped VMs", "give me every VM in rg-a".</summary>
    private static bool Selects(List<Item> items, List<Item> behind, Item noun) =>
        behind.FirstOrDefault() is { Part: Part.All, Word: not ("any" or "any of" or "entire" or "whole") }
        || (noun.Plural && behind.TakeWhile(item => item != noun).Any(item => item.Part == Part.State) && !items.Exists(item => item.Part is Part.Number or Part.Vague or Part.More));
}
