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
            if (!understood.Contains(items[i]) && !IsNow(items, i) && Value(deed, kind, items, i) is { } value)
            {
                said.Add(value);
            }
        }

        var distinct = said.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return deed.Verb is "create" ? distinct : distinct.Count == 1 ? distinct : null;
    }

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
            Part.Number when next is { Part: Part.Unit } => $"with {item.Text} {next.Text}{(items.ElementAtOrDefault(at + 2) is { Word: "memory" or "ram" or "disk" } of ? $" {of.Text}" : "")}",
            Part.Number when items.ElementAtOrDefault(at - 1) is { Part: Part.Cue } cue => $"with {cue.Text} {item.Text}",
            Part.Unknown or Part.Quoted when IsLevel(kind, item) => $"with {item.Text}",
            _ => null,
        };
    }

    /// <summary>"Premium", "S4", "ZRS": a choice that the kind has.</summary>
    private static bool IsLevel(ResourceKind kind, Item item) =>
        item.Part is Part.Unknown or Part.Quoted or Part.ForeignNoun && item.Word.Length > 1 && kind.Parameters.Any(parameter => ClauseReader.Find(parameter, ClauseReader.Plain(item.Word)) is not null);

    /// <summary>"From B2s", "is on S1", "runs with 2 instances", "i took C2".</summary>
    private static bool IsNow(List<Item> items, int at) =>
        items.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).Any(item => item.Word is "from" or "is on" or "runs" or "runs with" or "still" or "took" or "currently" or "is at" or "of" or "was");
}
