using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>The one place that says what an unsuccessful exchange means.</summary>
internal static class ArmFailures
{
    /// <param name="status">The HTTP status, when one arrived.</param>
    /// <param name="code">The ARM error code, when there is one.</param>
    /// <param name="writes">Whether the request could change something.</param>
    /// <param name="waits">Whether the cloud said when to come again.</param>
    public static (FailureCategory Category, RetryClass Retry) Classify(Breakage breakage, int? status, string? code, bool writes, bool waits)
    {
        var unclear = writes ? RetryClass.AfterRead : RetryClass.AfterDelay;
        if (breakage is Breakage.None or Breakage.Unreadable && status is not 429 && code is not null && KnownCodes.Find(code) is { } known)
        {
            // A fault inside the cloud may have come after the effect, whatever its code; of a read there is no effect.
            var retry = known.Retry == RetryClass.AfterRead || (known.Retry == RetryClass.AfterDelay && status >= 500 && !waits) ? unclear : known.Retry;
            return (known.Category, retry);
        }

        return (breakage, status) switch
        {
            (Breakage.NotSent, _) => (FailureCategory.Network, RetryClass.AfterDelay),
            (Breakage.Lost, _) => (FailureCategory.Network, unclear),
            (Breakage.TimedOut, _) => (FailureCategory.Timeout, unclear),
            (Breakage.Unreadable, null or < 400) => (FailureCategory.Network, unclear),
            (Breakage.TooLarge, null or < 400) => (FailureCategory.Internal, writes ? RetryClass.AfterRead : RetryClass.Never),
            (_, 429) => (FailureCategory.Throttling, RetryClass.AfterDelay),
            (_, 503) => (FailureCategory.Internal, waits ? RetryClass.AfterDelay : unclear),
            (_, 500 or (> 504 and < 600)) => (FailureCategory.Internal, unclear),
            (_, 501) => (FailureCategory.Configuration, RetryClass.Never),
            (_, 502 or 504) => (FailureCategory.Network, unclear),
            (_, 408) => (FailureCategory.Timeout, unclear),
            (_, 401) => (FailureCategory.Authentication, RetryClass.Never),
            (_, 403) => (FailureCategory.Permission, RetryClass.Never),
            (_, 404 or 410) => (FailureCategory.Resource, RetryClass.Never),
            (_, 409) => (FailureCategory.State, unclear),
            (_, 412) => (FailureCategory.State, RetryClass.AfterRead),
            (_, 423) => (FailureCategory.State, RetryClass.Never),
            (_, >= 400 and < 500) => (FailureCategory.Configuration, RetryClass.Never),
            (_, >= 300 and < 400) => (FailureCategory.Unknown, RetryClass.Never),
            _ => (FailureCategory.Unknown, unclear),
        };
    }

    /// <summary>The failure of an operation that the cloud had accepted: something of it may stand, so delay alone never cures it.</summary>
    public static Failure AfterAcceptance(Failure failure) =>
        failure.Retry == RetryClass.AfterDelay ? failure with { Retry = RetryClass.AfterRead } : failure;

    /// <summary>Whether the cloud itself said that the resource is not there: not a proxy, and not that the subscription is missing.</summary>
    public static bool MeansAbsent(Failure failure) =>
        failure.HttpStatus == 404 && failure.Code is not ("http-404" or "SubscriptionNotFound" or "InvalidResourceNamespace" or "InvalidResourceType");
}
