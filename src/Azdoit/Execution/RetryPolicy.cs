using Azdoit.Failures;

namespace Azdoit.Execution;

/// <summary>What follows a failed attempt. Closed.</summary>
public abstract record RetryDecision
{
    private RetryDecision()
    {
    }

    /// <summary>Wait, read, and send again only if the read shows that it is still missing.</summary>
    public sealed record Retry(TimeSpan After) : RetryDecision;

    public sealed record Stop(string Reason) : RetryDecision;
}

/// <summary>From a failure and history to a decision; only the Runner asks, because only the Runner retries writes.</summary>
public static class RetryPolicy
{
    public const int MaxAttempts = 5;

    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(16);

    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="jitter">0 to 1: where in the upper half of the backoff the wait falls.</param>
    public static RetryDecision Decide(Failure failure, int attempt, double jitter) => failure.Retry switch
    {
        RetryClass.Never => new RetryDecision.Stop($"{failure.Code} does not pass by itself"),
        _ when attempt >= MaxAttempts => new RetryDecision.Stop($"{attempt} attempts failed"),
        _ => new RetryDecision.Retry(failure.RetryAfter is { } asked && asked > Backoff(attempt, jitter) ? asked : Backoff(attempt, jitter)),
    };

    /// <summary>2, 4, 8, 16 s; jitter takes away up to half, so that many clients do not come back at once.</summary>
    private static TimeSpan Backoff(int attempt, double jitter)
    {
        var full = TimeSpan.FromSeconds(Math.Pow(2, attempt));
        return (full < Cap ? full : Cap) * (0.5 + (jitter / 2));
    }
}
