using Azdoit.Catalog;
using Azdoit.Intents.Reading;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>"Between vm a-1 and vm b-1", "subnet s-1 from nsg-1", "vm a-1 from the list": a place that is none of what is struck.</summary>
internal static class Misplaced
{
    public static string? Find(List<Item> items, Understanding heard)
    {
        foreach (var clause in heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb)))
        {
            if (clause.Evidence.TryGetValue("resource_group", out var group)
                && items.FindIndex(item => item.Start == group.Start) is > 0 and var at
                && items[at - 1] is { Part: Part.Noun, Value: not "group" } other)
            {
                return $"{other.Text} {items[at].Text}";
            }

            var kind = KnownKinds.Find(clause.Kind);
            if (kind?.ParentParameter is { } parent
                && clause.Parameters.Text(parent) is { } whole
                && VerbChoice.ByAbbreviation(whole, true) is { } own
                && own.Id != kind.ParentKind
                && own.Id != kind.Id)
            {
                return whole;
            }

            var from = clause.Verb != "delete" ? -1 : items.FindIndex(item => item is { Part: Part.Preposition, Word: "from" });
            if (from > 0 && items.Skip(from + 1).FirstOrDefault(item => item.Part != Part.Determiner) is { Part: Part.Verb or Part.Detail } where)
            {
                return $"from {where.Text}";
            }
        }

        return null;
    }
}
