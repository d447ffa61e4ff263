using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Flow;

/// <summary>Runs that began and did not end: another request names them and never continues them.</summary>
internal static class Unfinished
{
    /// <summary>The ledger knows which journals opened and did not close, so that no other journal is read.</summary>
    public static async Task<ImmutableArray<Diagnostic>> NamedAsync(AgentParts parts, LedgerState ledger, CancellationToken ct)
    {
        var named = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var objective in ledger.Anchors.Where(anchors => anchors.Value is { Closing: null, Pruned: null }).Select(anchors => anchors.Key).OrderBy(id => id.Value, StringComparer.Ordinal))
        {
            if (await parts.Journals.HolderAsync(objective, ct) is null
                && (await parts.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out _)
                && RunState.Fold(entries) is { IsUnfinished: true } state)
            {
                named.Add(Diagnostic.Warning(
                    FlowCodes.Unfinished,
                    "An earlier run is unfinished",
                    $"'{state.Request}' ({objective}) began {state.Began:yyyy-MM-dd HH:mm}Z and did not end.",
                    Suggestion.Caller("continue it", "azdoit", "objectives", "resume", objective.Value),
                    Suggestion.Caller("take it back", "azdoit", "objectives", "undo", objective.Value)));
            }
        }

        return named.ToImmutable();
    }
}
