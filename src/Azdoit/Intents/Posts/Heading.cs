using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>"Resize a VM from B1s to B2ms? I want vm-1 to be a B2ms": the same order twice, first as the title of the question, which names nothing.</summary>
internal static class Heading
{
    private static readonly string[] Making = ["create", "give"];

    private static readonly string[] Changing = ["resize", "scale", "change", "update"];

    public static bool Introduces(string request, Passage heading, Passage order) =>
        Verb(heading) is { } title
            && Verb(order) is { } verb
            && (title.Value == verb.Value || (Making.Contains(title.Value) && Making.Contains(verb.Value)) || (Changing.Contains(title.Value) && Changing.Contains(verb.Value)))
            && heading.Closing is "?" or "." or ":" or "-" or "!"
            && !Contents.Names(heading.Items).Any(name => !Contents.IsLevel(name))
            && OfOneKind(heading.Items, order.Items)
            && !heading.Items.Exists(item => item.Part is Part.All or Part.Not or Part.Except or Part.Condition or Part.Pattern or Part.Age or Part.State or Part.Pair or Part.Pronoun or Part.Vague)
            && !heading.Items.Exists(item => item is { Part: Part.Noun, Plural: true })
            && !new Order(request, [order]).Takes(heading)
            && heading.Items.TrueForAll(item => !IsValue(item) || Leaves(heading.Items, item) || order.Items.Exists(same => same.Part == item.Part && same.Value == item.Value));

    private static Item? Verb(Passage passage) => passage.Items.FindAll(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb) is [{ Part: Part.Verb } only] ? only : null;

    /// <summary>"Create a resource group. Put a VM in it" are two orders.</summary>
    private static bool OfOneKind(List<Item> heading, List<Item> order) =>
        heading.ElementAtOrDefault(Reading.Phrases.Head(heading)) is { } title
            && (order.TrueForAll(item => item.Part != Part.Noun) || order.Exists(item => item.Is(Part.Noun, title.Value)));

    private static bool IsValue(Item item) => Contents.IsLevel(item.Text) || item.Part is Part.Size or Part.Number or Part.Region or Part.Image or Part.SizeWord or Part.Address;

    /// <summary>"From B1s".</summary>
    private static bool Leaves(List<Item> items, Item value) => items.IndexOf(value) is > 0 and var at && items[at - 1] is { Part: Part.Preposition, Word: "from" };
}
