using System.Collections.Immutable;
using Azdoit.Failures;
using Azdoit.Inventory;

namespace Azdoit.Execution;

/// <summary>What would happen if the plan ran on a target like the snapshot.</summary>
public sealed record Rehearsal
{
    public required PlanHash Plan { get; init; }

    /// <summary>When the target was read.</summary>
    public required DateTimeOffset SnapshotAt { get; init; }

    public required TimeSpan Age { get; init; }

    public ImmutableArray<PredictedFailure> Failures { get; init; } = [];

    /// <summary>Steps that were not played because they wait for one that failed.</summary>
    public ImmutableArray<StepId> NotReached { get; init; } = [];

    /// <summary>The plan's resources as they would be afterwards.</summary>
    public ImmutableArray<EndState> EndStates { get; init; } = [];

    /// <summary>What the twin does not know or play, in sentences.</summary>
    public ImmutableArray<string> NotModelled { get; init; } = [];

    public bool IsOk => Failures.IsEmpty;
}

/// <param name="Remedy">What to do about it, in a sentence.</param>
public sealed record PredictedFailure(StepId Step, ResourceAddress Address, Failure Failure, string Remedy);

/// <param name="Resource">Null when it would be gone, or never be.</param>
public sealed record EndState(ResourceAddress Address, EndChange Change, ObservedResource? Resource);

/// <summary>How the end differs from now.</summary>
public enum EndChange
{
    Unchanged,
    Created,
    Changed,
    Removed,

    /// <summary>It was to be made, and would not be there.</summary>
    Missing,
}
