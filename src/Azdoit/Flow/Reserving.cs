using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Gates;

namespace Azdoit.Flow;

/// <summary>The money and the names of a run, reserved; what a process that died has reserved does not stand in the way.</summary>
internal static class Reserving
{
    /// <summary>A living process reserves first and locks its journal a moment later.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    public static async Task<Outcome<ApprovedPlan, ImmutableArray<Diagnostic>>> ReserveAsync(AgentParts parts, ApprovedPlan approved, GateFacts facts, ObjectiveId objective, CancellationToken ct)
    {
        for (var dead = ImmutableHashSet<ObjectiveId>.Empty; ;)
        {
            var answer = await Reservations.ReserveAsync(approved, facts with { Now = parts.Time.GetUtcNow() }, objective, dead, parts.Ledger, ct);
            if (answer.TryGet(out _, out var refused) || refused.All(reason => reason.Code != GateCodes.BeingMade))
            {
                return answer;
            }

            if (!(await parts.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var damaged))
            {
                return ImmutableArray.Create(damaged);
            }

            if (Reservations.Rival(ledger, facts.Account, approved.Plan, objective, dead) is var (rival, _))
            {
                if (await IsAliveAsync(parts, rival, ct))
                {
                    return refused;
                }

                dead = dead.Add(rival);
            }
        }
    }

    private static async Task<bool> IsAliveAsync(AgentParts parts, ObjectiveId objective, CancellationToken ct)
    {
        if (await parts.Journals.HolderAsync(objective, ct) is not null)
        {
            return true;
        }

        await Task.Delay(Moment, parts.Time, ct);
        return await parts.Journals.HolderAsync(objective, ct) is not null;
    }
}
