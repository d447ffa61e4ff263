namespace Azdoit.Execution;

/// <summary>How a run goes about it; none of this is part of what was approved.</summary>
public sealed record RunOptions
{
    public OnFailure OnFailure { get; init; } = OnFailure.Undo;

    /// <summary>1 to 64 steps in flight at once.</summary>
    public int MaxParallel { get; init; } = 8;

    public RetryBudget Budget { get; init; } = RetryBudget.Usual;

    /// <summary>How long a read may still contradict a reported success before the success is not believed.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>On a twin: what does not wait for a failed step goes on, so that more than one failure is found, and nothing is compared with fingerprints of the original.</summary>
    internal bool Rehearses { get; init; }
}
