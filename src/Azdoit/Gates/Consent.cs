using System.Collections.Immutable;

namespace Azdoit.Gates;

/// <summary>What the caller brought along to say yes with.</summary>
public sealed record Consent
{
    /// <summary><c>--yes</c>.</summary>
    public bool Yes { get; init; }

    /// <summary><c>--approve HASH</c>.</summary>
    public PlanHash? Approve { get; init; }

    /// <summary><c>--allow CLASS=ID</c> and <c>--allow-from FILE</c>.</summary>
    public ImmutableArray<Allowance> Allow { get; init; } = [];

    /// <summary>The monthly price at which the plan was stored for <see cref="Approve"/>; null when it was not stored here, then the present price is what is approved.</summary>
    public decimal? Seen { get; init; }

    /// <summary>A person sits there and can be asked.</summary>
    public bool AtTerminal { get; init; }

    /// <summary>What that person typed under the card; null before they were asked.</summary>
    public string? Typed { get; init; }

    /// <summary>The approvals of this plan that <c>azdoit approve</c> recorded.</summary>
    public ImmutableArray<Approval> Recorded { get; init; } = [];
}
