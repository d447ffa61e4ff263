namespace Azdoit.Execution;

/// <summary>How a run goes about it; none of this is part of what was approved.</summary>
public sealed record RunOptions
{
    public OnFailure OnFailure { get; init; } = OnFailure.Undo;

    /// <summary>1 to 64 steps in flight at once.</summary>
    public int MaxParallel { get; init; } = 8;

    public RetryBudget Budget { get; init; } = RetryBudget.Usual;

    /// <summary>Of them, at one provider in one region; null bounds them only together.</summary>
    public int? MaxPerProvider { get; init; }

    /// <summary>After this long since it began or was resumed, a run is stopped as by Ctrl-C; null gives it all the time.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>After this long a step that has not come to an end has failed; null takes the catalogue's word, as undoing always does.</summary>
    public TimeSpan? StepTimeout { get; init; }

    public StepEstimates Estimates { get; init; } = StepEstimates.OfCatalogue;

    internal Bounds Bounds => new(MaxParallel, MaxPerProvider ?? MaxParallel);

    /// <summary>How long a read may still contradict a reported success before the success is not believed.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>On a twin: more than one failure is looked for, and nothing is compared with fingerprints of the original.</summary>
    internal bool Rehearses { get; init; }

    /// <summary>What does not wait for a failed step is still carried out: on a twin to find more, and where only the failed branch is taken back.</summary>
    internal bool GoesOn => Rehearses || OnFailure == OnFailure.UndoBranch;
}
