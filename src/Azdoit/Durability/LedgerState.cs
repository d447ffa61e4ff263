using System.Collections.Immutable;
using System.Diagnostics;

namespace Azdoit.Durability;

/// <summary>The ledger's entries folded. Every process that reads the same entries sees the same.</summary>
public sealed record LedgerState
{
    public static LedgerState Empty { get; } = new();

    /// <summary>What runs, by resource.</summary>
    public ImmutableDictionary<(LedgerAccount Account, ResourceAddress Resource), LiveCost> Live { get; init; } = ImmutableDictionary<(LedgerAccount, ResourceAddress), LiveCost>.Empty;

    /// <summary>What objectives that are under way may come to cost.</summary>
    public ImmutableDictionary<ObjectiveId, Reservation> Reservations { get; init; } = ImmutableDictionary<ObjectiveId, Reservation>.Empty;

    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>Null when runs may begin.</summary>
    public Freeze? Freeze { get; init; }

    /// <summary>In the order of recording.</summary>
    public ImmutableArray<RecordedApproval> Approvals { get; init; } = [];

    /// <summary>What every objective that ended was thought to cost and came to cost, oldest first.</summary>
    public ImmutableList<Spending> History { get; init; } = [];

    public ImmutableDictionary<ObjectiveId, Anchors> Anchors { get; init; } = ImmutableDictionary<ObjectiveId, Anchors>.Empty;

    public static LedgerState Fold(IEnumerable<LedgerEntry> entries) => entries.Aggregate(Empty, After);

    public static LedgerState After(LedgerState state, LedgerEntry entry) => entry.Event switch
    {
        LedgerEvent.Reserved e => state with { Reservations = state.Reservations.SetItem(e.Objective, new(e.Account, entry.Time, e.Costs) { Makes = e.Makes }) },
        LedgerEvent.Committed e => state.Commit(e, entry.Time),
        LedgerEvent.Released e => state with { Reservations = state.Reservations.Remove(e.Objective) },
        LedgerEvent.Dropped e => state with { Live = state.Live.RemoveRange(e.Resources.Select(resource => (e.Account, resource))) },
        LedgerEvent.Granted e => state with { Grants = state.Grants.Add(new(e.Account, e.Amount, e.Until, e.Reason, entry.By, entry.Time)) },
        LedgerEvent.Frozen e => state with { Freeze = new(e.Reason, entry.By, entry.Time) },
        LedgerEvent.Unfrozen => state with { Freeze = null },
        LedgerEvent.ApprovalRecorded e => state with { Approvals = state.Approvals.Add(new(e.Approval, e.Plan, entry.Time, e.Expires, entry.By)) },
        LedgerEvent.ApprovalRevoked e => state.Mark(e.Approval, approval => approval with { Revoked = true }),
        LedgerEvent.ApprovalUsed e => state.Mark(e.Approval, approval => approval with { UsedBy = e.Objective }),
        LedgerEvent.Anchored e => state with { Anchors = state.Anchors.SetItem(e.Objective, Anchor(state.Anchors.GetValueOrDefault(e.Objective), e)) },
        LedgerEvent.Pruned e => state with { Anchors = state.Anchors.SetItem(e.Objective, (state.Anchors.GetValueOrDefault(e.Objective) ?? new(null, null)) with { Pruned = e.Head }) },
        _ => throw new UnreachableException(),
    };

    private LedgerState Commit(LedgerEvent.Committed e, DateTimeOffset time)
    {
        var estimates = Reservations.GetValueOrDefault(e.Objective)?.Costs ?? [];
        var live = Live.RemoveRange(e.Costs.Where(cost => cost.Monthly <= 0).Select(cost => (e.Account, cost.Resource)))
            .SetItems(e.Costs.Where(cost => cost.Monthly > 0).Select(cost => KeyValuePair.Create((e.Account, cost.Resource), new LiveCost(e.Objective, cost.Monthly, time))));
        return this with
        {
            Live = live,
            Reservations = Reservations.Remove(e.Objective),
            History = History.AddRange(Spending.Of(e, estimates, time)),
        };
    }

    private LedgerState Mark(string approval, Func<RecordedApproval, RecordedApproval> change) =>
        this with { Approvals = [.. Approvals.Select(recorded => recorded.Approval == approval ? change(recorded) : recorded)] };

    private static Anchors Anchor(Anchors? anchors, LedgerEvent.Anchored e) =>
        e.End == AnchorEnd.Opening ? new(e.Head, null) : new(anchors?.Opening, e.Head);
}
