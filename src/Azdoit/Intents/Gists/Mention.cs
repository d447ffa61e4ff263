using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Gists;

/// <summary>A thing that a request names, with its kind.</summary>
/// <param name="Items">The noun and the name, which are understood by it.</param>
internal sealed record Mention(ResourceKind Kind, ImmutableArray<string> Names, ImmutableArray<Item> Items)
{
    /// <summary>All that are named; null where a name belongs to nothing, so that it could be of another thing.</summary>
    public static List<Mention>? Of(List<Item> items)
    {
        var kinds = items.FindAll(IsKind).Select(item => KnownKinds.Find(item.Value)!).Distinct().ToList();
        var found = new List<Mention>();
        var loose = new List<Item>();
        for (var i = 0; i < items.Count; i++)
        {
            if ((items[i].Part != Part.Names && !IsName(items[i])) || Leads.IsTicket(items[i].Word) || kinds.Exists(kind => Values.IsLevel(kind, items[i])))
            {
                continue;
            }

            if (Noun(items, i) is { } noun)
            {
                found.Add(new(KnownKinds.Find(noun.Value)!, Named(items[i]), [noun, items[i]]));
            }
            else
            {
                loose.Add(items[i]);
            }
        }

        foreach (var name in loose)
        {
            var same = found.Find(mention => mention.Names.Contains(name.Text));
            if (same is not null)
            {
                continue;
            }

            var abbreviated = Reading.VerbChoice.ByAbbreviation(name.Text, true);
            var unnamed = items.FindAll(item => IsKind(item) && !found.Exists(mention => mention.Kind.Id == item.Value)).DistinctBy(item => item.Value).ToList();
            var kind = name.Word.StartsWith("rg-", StringComparison.Ordinal) || name.Word.EndsWith("-rg", StringComparison.Ordinal) ? KnownKinds.Find("group") : abbreviated is not null ? abbreviated : unnamed is [var only] ? KnownKinds.Find(only.Value) : null;
            if (kind is null)
            {
                return null;
            }

            found.Add(new(kind, Named(name), [name]));
        }

        return found.GroupBy(mention => mention.Kind.Id).All(same => same.Select(mention => string.Join(' ', mention.Names)).Distinct().Count() == 1)
            ? [.. found.DistinctBy(mention => mention.Kind.Id)] : null;
    }

    private static ImmutableArray<string> Named(Item item) => item.Values.IsEmpty ? [item.Text] : item.Values;

    public static bool IsKind(Item item) => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null;

    private static bool IsName(Item item) => (item is { Part: Part.Unknown, LooksLikeName: true } && Contents.IsName(item)) || item.Part == Part.Quoted;

    /// <summary>The noun beside a name: "vm web-1", "the vm is called web-1", "plan asp-1", "the asp-1 plan".</summary>
    private static Item? Noun(List<Item> items, int name)
    {
        var before = name - 1;
        while (before >= 0 && items[before] is { Part: Part.Filler or Part.Determiner } or { Word: "is" or "called" or "named" or "name" or "(" })
        {
            before--;
        }

        return before >= 0 && IsKind(items[before]) ? items[before]
            : items.ElementAtOrDefault(name + 1) is { } next && IsKind(next) && !next.Plural && items.ElementAtOrDefault(name - 1) is { Part: Part.Determiner or Part.Preposition } ? next : null;
    }
}
