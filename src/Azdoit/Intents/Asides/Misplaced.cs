using Azdoit.Catalog;
using Azdoit.Intents.Reading;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>"Between vm a-1 and vm b-1", "subnet s-1 from nsg-1", "vm a-1 from the list": a place that is none of what is struck.</summary>
internal static class Misplaced
{
    public static string? Find(string request, List<Item> items, Understanding heard)
    {
        foreach (var clause in heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb)))
        {
            if (clause.Evidence.TryGetValue("resource_group", out var group)
                && items.FindIndex(item => item.Start == group.Start) is > 0 and var at
                && items[at - 1] is { Part: Part.Noun, Value: not "group" } or { Part: Part.Preposition, Word: "off" or "against" or "behind" or "towards" or "over" or "beneath" or "between" } or { Part: Part.Pair }
                && items[at - 1] is var other)
            {
                return $"{other.Text} {items[at].Text}";
            }

            if (Foreign(items, clause) is { } foreign)
            {
                return foreign.Text;
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

            if (Beside(items, clause) is { } stray)
            {
                return stray.Text;
            }

            if (Tagged(request, items, clause) is { } word)
            {
                return word.Text;
            }

            if (Within(items, clause) is { } part)
            {
                return part.Text;
            }

            var from = clause.Verb != "delete" ? -1 : items.FindIndex(item => item is { Part: Part.Preposition, Word: "from" });
            if (from > 0 && items.Skip(from + 1).FirstOrDefault(item => item.Part != Part.Determiner) is { Part: Part.Verb or Part.Detail } where)
            {
                return $"from {where.Text}";
            }
        }

        return null;
    }

    /// <summary>"Plan: delete vm vm-1": the word right before the name is of another kind than the one that would be struck.</summary>
    private static Item? Foreign(List<Item> items, Clause clause)
    {
        var at = items.FindIndex(item => Hindsight.Names(clause).Contains(item.Text));
        return at > 0 && clause.Kind != "resource" && items[at - 1] is { Part: Part.Noun } noun && noun.Value != clause.Kind && !Relations.IsClassifier(noun) && KnownKinds.Find(noun.Value) is not null ? noun : null;
    }

    /// <summary>"Delete vms in rg-a !vm-1", "stop all vms in rg-a, mind vm-1": one name away from the several that are spoken of.</summary>
    private static Item? Beside(List<Item> items, Clause clause)
    {
        var names = Hindsight.Names(clause).ToList();
        var at = names.Count == 1 ? items.FindIndex(item => item.Text == names[0] || item.Values.Contains(names[0])) : -1;
        if (at <= 0)
        {
            return null;
        }

        var several = items.Take(at - 1).Any(item => item.Part == Part.All || (item is { Part: Part.Noun, Plural: true } && item.Value == clause.Kind));
        var joined = items[at].Part == Part.Names ? !items[at].Text.Contains(" not ", StringComparison.OrdinalIgnoreCase) : items[at - 1] is { Part: Part.Noun, Plural: true } or { Part: Part.Names or Part.Number };
        return (several && !joined && clause.Kind != "vmss") || (names[0].Length > 2 && names[0][0] is '-' or '!' or '~' or '^') ? items[at] : null;
    }

    /// <summary>"Stop all vms tagged env=dev, vm-1 stays": two words that are no tag.</summary>
    private static Item? Tagged(string request, List<Item> items, Clause clause)
    {
        foreach (var key in clause.Filter?.Tags.Keys ?? [])
        {
            var at = items.FindIndex(item => item.Part is Part.Unknown or Part.Quoted && item.Text == key);
            var written = request.Contains(key + "=", StringComparison.Ordinal) || request.Contains(key + ":", StringComparison.Ordinal) || request.Contains(key + " =", StringComparison.Ordinal);
            if (at > 0 && !written && items[at - 1] is not ({ Part: Part.Cue or Part.Determiner or Part.With or Part.Preposition } or { Part: Part.Verb, Value: "tag" }))
            {
                return items[at];
            }
        }

        return null;
    }

    /// <summary>"Delete instances of scale set ss-1", "stop the web server on vm web-1": something on the thing, and not the thing. All instances are restarted with their set.</summary>
    private static Item? Within(List<Item> items, Clause clause)
    {
        var name = items.FindIndex(item => Hindsight.Names(clause).Contains(item.Text));
        var verb = items.FindIndex(item => item.Part == Part.Verb && item.Value == clause.Verb);
        var instances = clause is { Kind: "vmss", Verb: not "delete" };
        if (instances || clause.Verb is not ("delete" or "stop" or "deallocate" or "restart") || name < 2 || verb < 0 || items[name - 1].Part != Part.Noun)
        {
            return null;
        }

        var before = items.FindLastIndex(name - 2, item => item.Part != Part.Determiner);
        var instance = items.GetRange(verb + 1, Math.Max(0, name - verb - 1)).Find(item => item is { Part: Part.Filler, Word: "instance of" or "instances of" });
        return instance ?? (before > verb && items[before] is { Part: Part.Preposition, Word: "on" or "of" or "in" or "from" or "at" or "inside" or "behind" or "for" }
            ? items.GetRange(verb + 1, before - verb - 1).Find(item => item.Part is Part.Noun or Part.ForeignNoun) : null);
    }
}
