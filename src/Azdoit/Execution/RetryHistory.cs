namespace Azdoit.Execution;

/// <summary>What went before a failure, as far as the decision about it goes by it.</summary>
public sealed record RetryHistory
{
    /// <summary>How often the step was tried, by any hand, the failed attempt included; from 1.</summary>
    public required int Attempts { get; init; }

    /// <summary>Of these, by the hand that failed now.</summary>
    public int ByThisHand { get; init; } = 1;

    /// <summary>How often any step of the run was tried again.</summary>
    public int RunRetries { get; init; }

    /// <summary>Since the step's first attempt in this run.</summary>
    public TimeSpan StepElapsed { get; init; }

    /// <summary>Since the run began or was resumed.</summary>
    public TimeSpan RunElapsed { get; init; }

    /// <summary>Another hand could carry the effect out.</summary>
    public bool HasAnotherHand { get; init; }

    /// <summary>A run that fails takes back what it made.</summary>
    public bool Undoes { get; init; }
}
