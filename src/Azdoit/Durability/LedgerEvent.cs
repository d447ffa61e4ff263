using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Azdoit.Durability;

/// <summary>What the home knows beside its journals: money that is reserved or runs, what people granted, froze and approved, and where journals begin and end. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Reserved), "reserved")]
[JsonDerivedType(typeof(Committed), "committed")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(Dropped), "dropped")]
[JsonDerivedType(typeof(Granted), "granted")]
[JsonDerivedType(typeof(Frozen), "frozen")]
[JsonDerivedType(typeof(Unfrozen), "unfrozen")]
[JsonDerivedType(typeof(ApprovalRecorded), "approval_recorded")]
[JsonDerivedType(typeof(ApprovalRevoked), "approval_revoked")]
[JsonDerivedType(typeof(ApprovalUsed), "approval_used")]
[JsonDerivedType(typeof(Anchored), "anchored")]
[JsonDerivedType(typeof(Pruned), "pruned")]
public abstract record LedgerEvent
{
    private LedgerEvent()
    {
    }

    /// <summary>The objective may come to cost this much. Replaces what it had reserved before.</summary>
    public sealed record Reserved(ObjectiveId Objective, LedgerAccount Account, ImmutableArray<LedgerCost> Costs) : LedgerEvent
    {
        /// <summary>What the objective is about to make: nobody else begins to make the same.</summary>
        public ImmutableArray<ResourceAddress> Makes { get; init; } = [];
    }

    /// <summary>
    /// What the objective's run left standing and what that costs from now on; a resource that it removed costs 0.
    /// Ends the reservation.
    /// </summary>
    public sealed record Committed(ObjectiveId Objective, LedgerAccount Account, ImmutableArray<LedgerCost> Costs) : LedgerEvent;

    /// <summary>The reservation ends and nothing came of it.</summary>
    public sealed record Released(ObjectiveId Objective) : LedgerEvent;

    /// <summary>A read showed that these are gone, so they no longer cost anything.</summary>
    public sealed record Dropped(LedgerAccount Account, ImmutableArray<ResourceAddress> Resources) : LedgerEvent;

    /// <summary>A person allowed <paramref name="Amount"/> a month beyond the limits for a while.</summary>
    public sealed record Granted(LedgerAccount Account, decimal Amount, DateTimeOffset Until, string Reason) : LedgerEvent;

    /// <summary>No run begins and no step starts, on any cloud.</summary>
    public sealed record Frozen(string Reason) : LedgerEvent;

    public sealed record Unfrozen(string Reason) : LedgerEvent;

    /// <param name="Approval">Hash of the approval, as an object.</param>
    public sealed record ApprovalRecorded(string Approval, PlanHash Plan, DateTimeOffset Expires) : LedgerEvent;

    public sealed record ApprovalRevoked(string Approval) : LedgerEvent;

    /// <summary>An approval counts once.</summary>
    public sealed record ApprovalUsed(string Approval, ObjectiveId Objective) : LedgerEvent;

    /// <param name="Head">The hash of the journal's first entry when it opens, of its last when it closes.</param>
    public sealed record Anchored(ObjectiveId Objective, AnchorEnd End, string Head) : LedgerEvent;

    /// <summary>The tombstone of a journal that is about to be taken away: nothing of it stood any more.</summary>
    /// <param name="Head">The hash of its last entry.</param>
    public sealed record Pruned(ObjectiveId Objective, string Request, string Head) : LedgerEvent;
}
