using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Gates;

namespace Azdoit.Flow;

/// <summary>
/// A process that dies between its journal and the ledger leaves money reserved. The journal tells what became of it:
/// never begun, ended, or still to be resumed; only the last keeps its reservation.
/// </summary>
internal static class StaleReservations
{
    public static async Task<Outcome<LedgerState, Diagnostic>> ClearedAsync(AgentParts parts, CancellationToken ct)
    {
        if (!(await parts.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var damaged))
        {
            return damaged;
        }

        var events = ImmutableArray.CreateBuilder<LedgerEvent>();
        foreach (var (objective, reservation) in ledger.Reservations)
        {
            if (await parts.Journals.HolderAsync(objective, ct) is null && parts.Time.GetUtcNow() - reservation.Since > Beginning)
            {
                events.AddRange(await EndedAsync(parts, ledger, objective, reservation, ct));
            }
        }

        return events.Count == 0 ? ledger
            : (await parts.Ledger.AppendAsync(events.ToImmutable(), ct)).TryGet(out _, out var trouble) ? await parts.Ledger.ReadAsync(ct)
            : trouble;
    }

    /// <summary>The time that a living process may take from its reservation to its journal's lock.</summary>
    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(30);

    private static async Task<ImmutableArray<LedgerEvent>> EndedAsync(AgentParts parts, LedgerState ledger, ObjectiveId objective, Reservation reservation, CancellationToken ct)
    {
        var state = (await parts.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out _) ? RunState.Fold(entries) : null;
        return state?.Phase switch
        {
            ObjectivePhase.Running => [],
            ObjectivePhase.Done => Reservations.Settlement(ledger, reservation.Account, objective, reservation.Costs),
            ObjectivePhase.Failed or ObjectivePhase.Cancelled or ObjectivePhase.Stopped =>
                Reservations.Settlement(ledger, reservation.Account, objective, [.. reservation.Costs.Where(cost => state.Leftovers.Contains(cost.Resource))]),
            _ => [new LedgerEvent.Released(objective)],
        };
    }
}
