using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// Values that are said by what there is now: "bigger", "to a newer version", "double the nodes". What there is now is not known
/// here, so such a word only says what to ask for.
/// </summary>
internal static class Relative
{
    private static readonly string[] Words =
    [
        "bigger", "larger", "smaller", "faster", "slower", "cheaper", "stronger", "beefier", "more powerful", "higher", "lower", "newer", "older", "newest", "latest", "the latest",
            "the newest", "next", "recent", "stable", "supported",
        "something", "one", "up", "current", "different", "another", "better", "new", "release", "level", "option", "minor", "patch", "available", "a notch",
    ];

    private static readonly string[] Comparatives = ["bigger", "larger", "smaller", "faster", "slower", "cheaper", "stronger", "beefier", "more powerful", "better"];

    public static bool Compares(string word) => Array.IndexOf(Comparatives, word) >= 0 || word is "higher" or "lower";

    public static void Read(Draft draft)
    {
        var items = draft.Segment.Items;
        if (draft is { Verb: "create", Segment.Verb: { Word: "make" } verb } && Said(draft, verb) is { } wish && Existing(draft, verb, wish))
        {
            draft.Verb = "resize";
            wish.Used = true;
        }

        if (draft.Verb is not ("resize" or "scale" or "change"))
        {
            return;
        }

        if (draft.Segment.Verb is { Word: "double" or "triple" or "quadruple" or "halve" or "more" or "additional" or "extra" or "further" or "another" })
        {
            Multiplied(draft);
        }

        // Before the noun such a word selects ("the smaller VMs"), and selecting by it is not possible.
        var from = items.FindLastIndex(item => item == draft.Noun || item == draft.LastName || (item == draft.Segment.Verb && draft.Noun is null && draft.Names.Count == 0));
        var to = items.FindIndex(item => item is { Part: Part.Preposition, Word: "to" or "into" });
        for (var i = Math.Max(0, to < 0 ? from + 1 : Math.Min(to, from + 1)); i < items.Count; i++)
        {
            items[i].Used |= (i > from || i > to && to >= 0)
                && (items[i].Part is Part.Unknown or Part.Vague or Part.More or Part.Pronoun or Part.Verb)
                && Array.IndexOf(Words, items[i].Word) >= 0;
        }
    }

    public static bool Compares(Item item) => Array.IndexOf(Comparatives, item.Word) >= 0;

    private static Item? Said(Draft draft, Item verb) =>
        draft.Segment.Items.SkipWhile(item => item != verb).FirstOrDefault(item => Array.IndexOf(Comparatives, item.Word) >= 0);

    /// <summary>"Make vm web-01 bigger", "make the database faster": the wish stands behind a thing that is there.</summary>
    private static bool Existing(Draft draft, Item verb, Item wish)
    {
        var behind = draft.Segment.Items.SkipWhile(item => item != verb).Skip(1).FirstOrDefault();
        return (draft.Noun ?? draft.FirstName) is { } thing
            && thing.Start < wish.Start
            && behind is not { Part: Part.Determiner, Word: "a" or "an" } and not { Part: Part.Number or Part.More }
            && !draft.Segment.Items.Exists(item => item.Word == "new");
    }

    /// <summary>"Double the nodes": twice what there is cannot be known from the words.</summary>
    private static void Multiplied(Draft draft)
    {
        foreach (var item in draft.Segment.Items)
        {
            item.Used |= item.Word is "node" or "nodes" or "instance" or "instances" or "capacity" or "number" or "amount" || item.Part is Part.Cue or Part.Number;
        }

        draft.Said = draft.Said.Without("count").Without("node_count");
    }
}
