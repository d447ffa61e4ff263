using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Gates;

/// <summary>Holds a run's money in the ledger from before it begins until it is known what stands.</summary>
public static class Reservations
{
    /// <summary>
    /// The last look before a run begins, alone with the ledger: judges again by what it holds now, takes the recorded
    /// approval and reserves the money. Two runs that pass one after the other fit together.
    /// </summary>
    /// <param name="facts">With the present time; their ledger is replaced.</param>
    /// <returns>The same plan, which may begin now; or why not, and then nothing is recorded.</returns>
    public static async Task<Outcome<ApprovedPlan, ImmutableArray<Diagnostic>>> ReserveAsync(
        ApprovedPlan approved, GateFacts facts, ObjectiveId objective, Ledger ledger, CancellationToken ct)
    {
        var turn = await ledger.ExclusivelyAsync(state => Reserve(approved, facts with { Ledger = state, Objective = objective }, objective), ct);
        return turn.TryGet(out var objections, out var problem) ? objections.IsEmpty ? approved : objections : ImmutableArray.Create(problem);
    }

    /// <summary>Replaces the reservation by what the run left standing; without anything standing, releases it.</summary>
    /// <param name="held">The steps whose effect stands at the end.</param>
    public static Task<Outcome<bool, Diagnostic>> SettleAsync(
        ApprovedPlan approved, LedgerAccount account, ObjectiveId objective, IReadOnlySet<StepId> held, Ledger ledger, CancellationToken ct) =>
        ledger.ExclusivelyAsync(
            state =>
            {
                ImmutableArray<LedgerCost> costs = [.. approved.Plan.Steps.Where(step => held.Contains(step.Id)).SelectMany(step => Costs(step.Effect, approved, state, account))];
                return new LedgerTurn<bool>(true,
                    !costs.IsEmpty ? [new LedgerEvent.Committed(objective, account, costs)]
                    : state.Reservations.ContainsKey(objective) ? [new LedgerEvent.Released(objective)]
                    : []);
            },
            ct);

    private static LedgerTurn<ImmutableArray<Diagnostic>> Reserve(ApprovedPlan approved, GateFacts facts, ObjectiveId objective)
    {
        var verdict = Gatekeeper.Judge(facts);
        if (verdict.Answer == GateAnswer.Deny)
        {
            return new(verdict.Denials, []);
        }

        var approval = approved.Approval;
        var recorded = approval.Origin == ApprovalOrigin.Recorded ? facts.Ledger.Approvals.LastOrDefault(recorded => recorded.Approval == approval.Id) : null;
        if (IsSpent(approval, recorded, facts))
        {
            return new([Diagnostic.Error(GateCodes.ApprovalSpent, "The approval does not count any more", "It expired, was revoked or was used before the run began.")], []);
        }

        ImmutableArray<LedgerCost> costs = [.. facts.Quote.Resources.Select(cost => new LedgerCost(cost.Address, cost.Monthly.Amount))];
        return new([],
        [
            .. costs.Any(cost => cost.Monthly > 0) ? [new LedgerEvent.Reserved(objective, facts.Account, costs)] : (ImmutableArray<LedgerEvent>)[],
            .. recorded is { UsedBy: null } ? [new LedgerEvent.ApprovalUsed(approval.Id, objective)] : (ImmutableArray<LedgerEvent>)[],
        ]);
    }

    /// <summary>An approval counts until it expires, or for ever for the run that began in time; a recorded one for one objective only.</summary>
    private static bool IsSpent(Approval approval, RecordedApproval? recorded, GateFacts facts) =>
        (facts.Began is { } began && approval.At <= began ? began : facts.Now) >= approval.Expires
        || (approval.Origin == ApprovalOrigin.Recorded && (recorded is not { Revoked: false } || (recorded.UsedBy is { } other && other != facts.Objective)));

    /// <summary>What the touched resource costs from now on: what the ledger knew of it, and the quote's difference.</summary>
    private static IEnumerable<LedgerCost> Costs(Effect effect, ApprovedPlan approved, LedgerState state, LedgerAccount account)
    {
        if (effect is Effect.Remove removed)
        {
            return removed.Takes.Prepend(removed.Address).Select(gone => new LedgerCost(gone, 0m));
        }

        var known = state.Live.GetValueOrDefault((account, effect.Address))?.Monthly ?? 0m;
        return approved.Quote.Resources.Where(cost => cost.Address.Equals(effect.Address))
            .Select(cost => new LedgerCost(cost.Address, Math.Max(0m, known + cost.Monthly.Amount)));
    }
}
