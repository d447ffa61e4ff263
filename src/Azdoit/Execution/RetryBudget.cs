namespace Azdoit.Execution;

/// <summary>How much trying again may cost.</summary>
public sealed record RetryBudget
{
    public static RetryBudget Usual { get; } = new();

    /// <summary>Of one step, whichever hands make them.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Of one step by one hand, where another one could take over.</summary>
    public int AttemptsBeforeFallback { get; init; } = 3;

    /// <summary>Of all steps of a run together: when everything fails, more attempts only add to the storm.</summary>
    public int RunRetries { get; init; } = 100;

    /// <summary>After this long since its first attempt a step is not tried again.</summary>
    public TimeSpan StepTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>After this long since it began or was resumed, nothing in a run is tried again.</summary>
    public TimeSpan RunTime { get; init; } = TimeSpan.FromHours(4);
}
