using System.Collections.Immutable;
using Azdoit.Execution;
using Azdoit.Gates;
using Azdoit.Strategies;

namespace Azdoit.Flow;

/// <summary>A request with everything that came along with it on the command line or over the API.</summary>
public sealed record Ask
{
    public required string Request { get; init; }

    public required Target Target { get; init; }

    /// <summary><c>-g</c>: the group for whatever the request does not place itself.</summary>
    public string? ResourceGroup { get; init; }

    /// <summary><c>--region</c>, likewise.</summary>
    public string? Region { get; init; }

    /// <summary><c>--set Q=VALUE</c>, in order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Answers { get; init; } = [];

    /// <summary><c>--include</c> of an undo: ids or names of what is taken back although others changed it.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Stop before running: <c>plan</c> and <c>--dry-run</c>.</summary>
    public bool DryRun { get; init; }

    /// <summary><c>--rehearse</c>: play the plan through on a twin of the target instead of running it.</summary>
    public bool Rehearse { get; init; }

    /// <summary><c>--strategy</c>: the only ones allowed, the first to begin with; empty lets azdoit choose.</summary>
    public ImmutableArray<string> Strategies { get; init; } = [];

    /// <summary><c>--prefer</c>: before all others that can; null leaves it to the configuration.</summary>
    public string? Prefer { get; init; }

    public decimal? CostLimit { get; init; }

    public OnFailure? OnFailure { get; init; }

    /// <summary><c>--ephemeral</c>: the caller knows that the records of this run go with the machine, and exports them.</summary>
    public bool Ephemeral { get; init; }

    public int MaxParallel { get; init; } = 8;

    /// <summary>Of the steps at once, those at one provider in one region; null bounds them only together.</summary>
    public int? MaxPerProvider { get; init; }

    /// <summary><c>--timeout</c>: of the whole run; null gives it all the time.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary><c>--step-timeout</c>: of each step; null takes the catalogue's word.</summary>
    public TimeSpan? StepTimeout { get; init; }

    /// <summary>What the caller brought to say yes with.</summary>
    public Consent Consent { get; init; } = new();

    /// <summary>What is said here comes before what is configured.</summary>
    internal StrategyWish Wish(StrategyWish configured) => configured with { Only = Strategies, Preferred = Prefer is null ? configured.Preferred : [Prefer] };
}
