using System.Collections.Immutable;
using Azdoit.Durability;
using Azdoit.Failures;

namespace Azdoit.Execution;

/// <summary>How a run came out, as its journal has it.</summary>
public sealed record RunReport
{
    public required RunEnd End { get; init; }

    public required ImmutableArray<StepOutcome> Steps { get; init; }

    /// <summary>What this objective made and that stands although the run did not succeed.</summary>
    public ImmutableArray<Leftover> Leftovers { get; init; } = [];

    /// <summary>The failure that decided the run; null when it succeeded or was cancelled.</summary>
    public Failure? Failure { get; init; }

    /// <summary>The step it happened in.</summary>
    public StepId? FailedStep { get; init; }

    /// <summary>The time that was given to it was over before its end.</summary>
    public bool IsOutOfTime { get; init; }

    /// <summary>In order.</summary>
    public ImmutableArray<Fallback> Fallbacks { get; init; } = [];

    public TimeSpan Elapsed { get; init; }
}

/// <param name="Took">From the first intent to the last word about it.</param>
public sealed record StepOutcome(StepId Step, ResourceAddress Address, StepStatus Status, int Attempts, TimeSpan Took, Failure? Failure);

/// <summary>Something that stands and needs a person.</summary>
/// <param name="Why">Why it was not taken away.</param>
public sealed record Leftover(ResourceAddress Address, string Why);
