using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Several things named beside an order that speaks of one: "we moved from vm a-1 to vm b-1, delete it". Nothing tells which.</summary>
internal static class Several
{
    public static bool Chooses(IEnumerable<Passage> ordered) =>
        ordered.SelectMany(passage => passage.Items).Any(item => item is { Part: Part.Pronoun, Word: "the former" or "the latter" });

    public static bool IsOne(IEnumerable<Passage> ordered) =>
        ordered.SelectMany(passage => passage.Items).Any(item => item.Word is "it" or "that one" or "this one" or "that" or "this");

    /// <param name="one">The order says "it". By "them" those can be meant that nothing but "and" joins.</param>
    public static bool In(Passage aside, bool one)
    {
        var names = aside.Items.FindAll(IsName);
        return names.Count > 1 && (one ? names.Exists(name => name != names[0] && !IsPlaced(aside.Items, name))
            : aside.Items.Exists(item => item.Start > names[0].Start && item.Start < names[^1].Start && Parts(item)));
    }

    private static bool Parts(Item item) => item is { Part: Part.With or Part.Verb or Part.ForeignVerb }
        or { Part: Part.Preposition, Word: "to" or "from" or "by" or "between" or "into" or "onto" or "behind" };

    private static bool IsName(Item item) => item.Part is Part.Names or Part.Quoted || (item.Part == Part.Unknown && Contents.IsName(item));

    /// <summary>"On plan p-1", "in rg-a": where it is.</summary>
    private static bool IsPlaced(List<Item> items, Item name)
    {
        var before = items.Take(items.IndexOf(name)).LastOrDefault(item => item.Part is not (Part.Noun or Part.Determiner));
        return before is { Part: Part.Preposition, Word: "in" or "on" or "of" or "within" or "at" or "under" or "inside" } || before?.Word == "(";
    }
}
