using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Gates;

/// <summary>Holds a run's money in the ledger from before it begins until it is known what stands.</summary>
public static class Reservations
{
    private const decimal WhateverItCost = decimal.MinValue;

    /// <summary>
    /// The last look before a run begins, alone with the ledger: judges again by what it holds now, takes the recorded
    /// approval and reserves the money. Two runs that pass one after the other fit together.
    /// </summary>
    /// <param name="facts">With the present time; their ledger is replaced.</param>
    /// <param name="dead">Objectives that nobody carries out: what they were about to make is free.</param>
    /// <returns>The same plan, which may begin now; or why not, and then nothing is recorded.</returns>
    public static async Task<Outcome<ApprovedPlan, ImmutableArray<Diagnostic>>> ReserveAsync(
        ApprovedPlan approved, GateFacts facts, ObjectiveId objective, ImmutableHashSet<ObjectiveId> dead, Ledger ledger, CancellationToken ct)
    {
        var turn = await ledger.ExclusivelyAsync(state => Reserve(approved, facts with { Ledger = state, Objective = objective }, objective, dead), ct);
        return turn.TryGet(out var objections, out var problem) ? objections.IsEmpty ? approved : objections : ImmutableArray.Create(problem);
    }

    /// <summary>Replaces the reservation by what the run left standing; without anything standing, releases it.</summary>
    /// <param name="held">The steps whose effect stands at the end.</param>
    public static Task<Outcome<bool, Diagnostic>> SettleAsync(
        ApprovedPlan approved, LedgerAccount account, ObjectiveId objective, IReadOnlySet<StepId> held, Ledger ledger, CancellationToken ct) =>
        ledger.ExclusivelyAsync(state => new LedgerTurn<bool>(true, Settlement(state, account, objective, [.. Differences(approved, held)])), ct);

    /// <summary>The events that end a reservation.</summary>
    /// <param name="standing">By how much the cost of each resource that the objective touched has changed; a resource that is gone has lost all of its cost.</param>
    public static ImmutableArray<LedgerEvent> Settlement(LedgerState ledger, LedgerAccount account, ObjectiveId objective, ImmutableArray<LedgerCost> standing) =>
        standing.Length > 0 ? [new LedgerEvent.Committed(objective, account, [.. standing.Select(difference => RunRate(difference, ledger, account, objective))])]
        : ledger.Reservations.ContainsKey(objective) ? [new LedgerEvent.Released(objective)]
        : [];

    /// <summary>
    /// The other objective that has reserved to make one of the same resources. Both read them as absent, and in Azure the
    /// second to make a thing changes what the first made.
    /// </summary>
    public static (ObjectiveId Objective, ResourceAddress Resource)? Rival(LedgerState ledger, LedgerAccount account, Plan plan, ObjectiveId objective, ImmutableHashSet<ObjectiveId> dead)
    {
        var makes = Makes(plan);
        foreach (var (other, reservation) in ledger.Reservations)
        {
            if (other != objective && reservation.Account == account && !dead.Contains(other) && makes.Intersect(reservation.Makes).FirstOrDefault() is { } both)
            {
                return (other, both);
            }
        }

        return null;
    }

    private static ImmutableArray<ResourceAddress> Makes(Plan plan) => [.. plan.Steps.Where(step => step.Effect is Effect.Ensure).Select(step => step.Effect.Address)];

    private static LedgerTurn<ImmutableArray<Diagnostic>> Reserve(ApprovedPlan approved, GateFacts facts, ObjectiveId objective, ImmutableHashSet<ObjectiveId> dead)
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

        if (Rival(facts.Ledger, facts.Account, approved.Plan, objective, dead) is var (rival, resource))
        {
            return new(
            [
                Diagnostic.Error(
                    GateCodes.BeingMade, "Another run is making the same", $"{resource.Name} is being made by objective {rival}.",
                    Suggestion.Caller("watch it", "azdoit", "objectives", "watch", rival.Value)),
            ], []);
        }

        var costs = facts.Added;
        var makes = Makes(approved.Plan);
        return new([],
        [
            .. makes.Length > 0 || costs.Any(cost => cost.Monthly > 0) ? [new LedgerEvent.Reserved(objective, facts.Account, costs) { Makes = makes }] : (ImmutableArray<LedgerEvent>)[],
            .. recorded is { UsedBy: null } ? [new LedgerEvent.ApprovalUsed(approval.Id, objective)] : (ImmutableArray<LedgerEvent>)[],
        ]);
    }

    /// <summary>An approval counts until it expires, or for ever for the run that began in time; a recorded one for one objective only.</summary>
    private static bool IsSpent(Approval approval, RecordedApproval? recorded, GateFacts facts) =>
        (facts.Began is { } began && approval.At <= began ? began : facts.Now) >= approval.Expires
        || (approval.Origin == ApprovalOrigin.Recorded && (recorded is not { Revoked: false } || (recorded.UsedBy is { } other && other != facts.Objective)));

    private static IEnumerable<LedgerCost> Differences(ApprovedPlan approved, IReadOnlySet<StepId> held) =>
        approved.Plan.Steps.Where(step => held.Contains(step.Id)).SelectMany(step => step.Effect is Effect.Remove removed
            ? removed.Takes.Prepend(removed.Address).Select(gone => new LedgerCost(gone, WhateverItCost))
            : approved.Quote.Resources.Where(cost => cost.Address.Equals(step.Effect.Address)).Select(cost => new LedgerCost(cost.Address, cost.Monthly.Amount)));

    /// <summary>What the ledger knew of the resource, and the difference; a resource that this objective committed before it was resumed stays as it is.</summary>
    private static LedgerCost RunRate(LedgerCost difference, LedgerState ledger, LedgerAccount account, ObjectiveId objective)
    {
        var known = ledger.Live.GetValueOrDefault((account, difference.Resource));
        return known?.Objective == objective && difference.Monthly > 0
            ? new(difference.Resource, known.Monthly)
            : new(difference.Resource, Math.Max(0m, (known?.Monthly ?? 0m) + difference.Monthly));
    }
}
