using Azdoit.Failures;

namespace Azdoit.Execution;

/// <summary>
/// Whether an endpoint is worth asking. After failures in a row it rests; then one request at a time finds out whether it
/// is well again. A value: what happened and when makes the next one.
/// </summary>
public sealed record Circuit
{
    /// <summary>So many failures in a row are no accident.</summary>
    public const int Threshold = 5;

    /// <summary>How long an endpoint rests, unless it asks for more.</summary>
    public static TimeSpan Rest { get; } = TimeSpan.FromSeconds(10);

    /// <summary>A day that an endpoint asks for is not waited out by steps that it never refused.</summary>
    public static TimeSpan LongestRest { get; } = TimeSpan.FromMinutes(5);

    public static Circuit Closed { get; } = new();

    public int Failures { get; private init; }

    /// <summary>On the run's clock; null while requests flow.</summary>
    public TimeSpan? OpenUntil { get; private init; }

    /// <summary>How long a request has to wait; zero lets it through.</summary>
    public TimeSpan Wait(TimeSpan now) => OpenUntil is { } until && until > now ? until - now : TimeSpan.Zero;

    /// <summary>A request goes through. While the endpoint is not known to be well, the others wait for what comes of it.</summary>
    public Circuit Sending(TimeSpan now) => OpenUntil is null ? this : this with { OpenUntil = now + Rest };

    /// <param name="failure">Null after a success.</param>
    public Circuit After(Failure? failure, TimeSpan now)
    {
        if (failure is null || !IsOfTheEndpoint(failure))
        {
            return Closed;
        }

        var failures = Failures + 1;
        var rest = failure.RetryAfter is not { } asked || asked < Rest ? Rest : asked < LongestRest ? asked : LongestRest;
        return new() { Failures = failures, OpenUntil = failures >= Threshold ? now + rest : OpenUntil };
    }

    /// <summary>An answer that refuses is an answer: the endpoint is well.</summary>
    private static bool IsOfTheEndpoint(Failure failure) =>
        failure.Retry != RetryClass.Never && failure.Category is FailureCategory.Throttling or FailureCategory.Network or FailureCategory.Timeout or FailureCategory.Internal;
}
