using System.Collections.Immutable;

namespace Azdoit.Strategies;

/// <summary>What a person and the configuration want of the choice; none of it is part of a plan.</summary>
public sealed record StrategyWish
{
    /// <summary><c>--strategy</c>: no others, and in this order; empty leaves the choice to the scores.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary><c>--prefer</c>, <c>prefer_mcp</c>, <c>prefer_terraform</c>: before all others, where they can.</summary>
    public ImmutableArray<string> Preferred { get; init; } = [];

    public bool RequireIdempotent { get; init; } = true;

    /// <summary>USD that a strategy itself may charge for carrying the plan out; what the plan costs is the gates' matter.</summary>
    public decimal? MaxCost { get; init; }
}
