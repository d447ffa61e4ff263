using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// "Vm-1 needs to be stopped and vm-2 started", "aks-1 needs 3 nodes to be deleted": another deed is said of one that is named, or the
/// deed is said of parts. Grammar would do the one deed to all of it.
/// </summary>
internal static class Diverging
{
    /// <summary>The words that say it; null when there are none.</summary>
    public static string? Find(List<Item> items, Understanding heard)
    {
        var hurting = heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb)).ToList();
        var struck = hurting.SelectMany(Hindsight.Names).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at + 1 < items.Count; at++)
        {
            if (Hindsight.IsBeside(heard, items[at].Start))
            {
                continue;
            }

            var (item, next) = (items[at], items[at + 1]);
            var ended = next.Part == Part.State && items.ElementAtOrDefault(at + 2) is null or { Part: Part.Stop or Part.And or Part.Comma or Part.Polite };
            if (ended && items[..at].Exists(before => before.Part == Part.And) && struck.Contains(item.Text))
            {
                return $"{item.Text} {next.Text}";
            }

            if (item.Part == Part.Number
                && (next is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } || next.Word is "nodes" or "node" or "instances" or "of")
                && hurting.Exists(clause => clause.Verb is "delete" or "stop" or "deallocate" or "restart" && clause.Kind is "aks" or "nodepool" or "vmss"))
            {
                return $"{item.Text} {next.Text}";
            }
        }

        return null;
    }
}
