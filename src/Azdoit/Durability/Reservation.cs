using System.Collections.Immutable;

namespace Azdoit.Durability;

/// <summary>What an objective that is under way may come to cost.</summary>
public sealed record Reservation(LedgerAccount Account, DateTimeOffset Since, ImmutableArray<LedgerCost> Costs)
{
    public ImmutableArray<ResourceAddress> Makes { get; init; } = [];
}
