using Azdoit.Catalog;
using Azdoit.Intents.Reading;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Gists;

/// <summary>The values that a request wants, as an instruction says them behind the thing. What is so now is none.</summary>
internal static class Values
{
    /// <returns>Null where two say different things, or one is missing.</returns>
    public static List<string>? Of(Deed deed, ResourceKind kind, List<Item> items, List<Mention> mentions)
    {
        var understood = mentions.SelectMany(mention => mention.Items).ToHashSet();
        var said = new List<string>();
        for (var i = 0; i < items.Count; i++)
        {
            if (understood.Contains(items[i]))
            {
                continue;
            }

            var value = IsNow(items, i) ? null : Value(deed, kind, items, i);
            if (value is not null)
            {
                said.Add(value);
            }
            else if (deed.Verb == "create" && Loses(items, i, mentions))
            {
                return null;
            }
        }

        var distinct = said.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return deed.Verb is "create" ? distinct : distinct.Count == 1 ? distinct : null;
    }

    /// <summary>A value that nothing has been made of: a setting with no value behind it, a number of nothing known.</summary>
    private static bool Loses(List<Item> items, int at, List<Mention> mentions) => items[at].Part switch
    {
        Part.Cue => items.ElementAtOrDefault(at + 1) is not { Part: Part.Number or Part.Size or Part.Region or Part.Image or Part.Names or Part.Unknown or Part.Quoted or Part.Address },
        Part.Number => items.ElementAtOrDefault(at - 1) is not { Part: Part.Unknown, LooksLikeName: false } && !mentions.Exists(mention => mention.Names.Length == items[at].Number),
        Part.State or Part.Pattern or Part.Age or Part.Place => true,
        _ => false,
    };

    private static string? Value(Deed deed, ResourceKind kind, List<Item> items, int at)
    {
        var item = items[at];
        var next = items.ElementAtOrDefault(at + 1);
        return deed.Verb switch
        {
            "tag" => item.Part == Part.Pair ? item.Text : null,
            "scale" => item.Part == Part.Number && next is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } or { Word: "nodes" or "instances" or "node" or "instance" } ? $"to {item.Text} {next.Text}" : null,
            "resize" => item.Part == Part.Size || IsLevel(kind, item) ? $"to {item.Text}" : null,
            _ => Made(kind, items, at),
        };
    }

    /// <summary>What a creation says of the new thing, each with the word that announces it.</summary>
    private static string? Made(ResourceKind kind, List<Item> items, int at)
    {
        var item = items[at];
        var next = items.ElementAtOrDefault(at + 1);
        return item.Part switch
        {
            Part.Region => $"in {item.Text}",
            Part.Size or Part.Image or Part.SizeWord => $"with {item.Text}",
            Part.Pair => $"with tag {item.Text}",
            Part.Address => $"with {item.Text}",
            Part.Number when items.ElementAtOrDefault(at - 1) is { Part: Part.Cue } cue => $"with {cue.Text} {item.Text}{(next is { Part: Part.Unit } ? " " + next.Text : "")}",
            Part.Number when next is { Part: Part.Unit } => $"with {item.Text} {next.Text}{(items.ElementAtOrDefault(at + 2) is { Word: "memory" or "ram" or "disk" } of ? $" {of.Text}" : "")}",
            Part.Unknown or Part.Quoted when IsLevel(kind, item) => $"with {item.Text}",
            _ => null,
        };
    }

    /// <summary>"Premium", "S4", "ZRS": a choice that the kind has.</summary>
    public static bool IsLevel(ResourceKind kind, Item item) =>
        item.Part is Part.Unknown or Part.Quoted or Part.ForeignNoun && item.Word.Length > 1 && kind.Parameters.Any(parameter => ClauseReader.Find(parameter, ClauseReader.Plain(item.Word)) is not null);

    /// <summary>"From B2s", "is on S1", "runs with 2 instances", "i took C2".</summary>
    private static bool IsNow(List<Item> items, int at) =>
        items.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).Any(item => item.Word is "from" or "is on" or "runs" or "runs with" or "still" or "took" or "currently" or "is at" or "of" or "was");
}
