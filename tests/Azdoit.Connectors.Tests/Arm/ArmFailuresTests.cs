using Azdoit.Connectors.Arm;
using Azdoit.Failures;

namespace Azdoit.Connectors.Tests.Arm;

public class ArmFailuresTests
{
    /// <summary>How the exchange broke, status, ARM code, waits: category, what may follow a write, what may follow a read.</summary>
    public static TheoryData<int, int?, string?, bool, FailureCategory, RetryClass, RetryClass> Table => new()
    {
        { (int)Breakage.NotSent, null, null, false, FailureCategory.Network, RetryClass.AfterDelay, RetryClass.AfterDelay },
        { (int)Breakage.Lost, null, null, false, FailureCategory.Network, RetryClass.AfterRead, RetryClass.AfterDelay },
        { (int)Breakage.TimedOut, null, null, false, FailureCategory.Timeout, RetryClass.AfterRead, RetryClass.AfterDelay },
        { (int)Breakage.Unreadable, 200, null, false, FailureCategory.Network, RetryClass.AfterRead, RetryClass.AfterDelay },
        { (int)Breakage.Unreadable, 403, null, false, FailureCategory.Permission, RetryClass.Never, RetryClass.Never },
        { (int)Breakage.TooLarge, 200, null, false, FailureCategory.Internal, RetryClass.AfterRead, RetryClass.Never },
        { 0, 400, null, false, FailureCategory.Configuration, RetryClass.Never, RetryClass.Never },
        { 0, 400, "SkuNotAvailable", false, FailureCategory.Capacity, RetryClass.Never, RetryClass.Never },
        { 0, 400, "AnyThingElse", false, FailureCategory.Configuration, RetryClass.Never, RetryClass.Never },
        { 0, 401, null, false, FailureCategory.Authentication, RetryClass.Never, RetryClass.Never },
        { 0, 401, "ExpiredAuthenticationToken", false, FailureCategory.Authentication, RetryClass.AfterDelay, RetryClass.AfterDelay },
        { 0, 403, "AuthorizationFailed", false, FailureCategory.Permission, RetryClass.Never, RetryClass.Never },
        { 0, 404, null, false, FailureCategory.Resource, RetryClass.Never, RetryClass.Never },
        { 0, 408, null, false, FailureCategory.Timeout, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 409, null, false, FailureCategory.State, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 409, "QuotaExceeded", false, FailureCategory.Quota, RetryClass.Never, RetryClass.Never },
        { 0, 409, "AnotherOperationInProgress", false, FailureCategory.State, RetryClass.AfterDelay, RetryClass.AfterDelay },
        { 0, 412, null, false, FailureCategory.State, RetryClass.AfterRead, RetryClass.AfterRead },
        { 0, 423, null, false, FailureCategory.State, RetryClass.Never, RetryClass.Never },
        { 0, 429, null, false, FailureCategory.Throttling, RetryClass.AfterDelay, RetryClass.AfterDelay },
        { 0, 429, "QuotaExceeded", true, FailureCategory.Throttling, RetryClass.AfterDelay, RetryClass.AfterDelay },
        { 0, 500, null, false, FailureCategory.Internal, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 500, "InternalServerError", false, FailureCategory.Internal, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 500, "RetryableError", false, FailureCategory.State, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 501, null, false, FailureCategory.Configuration, RetryClass.Never, RetryClass.Never },
        { 0, 502, null, false, FailureCategory.Network, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 503, null, false, FailureCategory.Internal, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 503, null, true, FailureCategory.Internal, RetryClass.AfterDelay, RetryClass.AfterDelay },
        { 0, 503, "ServiceUnavailable", true, FailureCategory.Capacity, RetryClass.AfterDelay, RetryClass.AfterDelay },
        { 0, 504, "GatewayTimeout", false, FailureCategory.Timeout, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 599, null, false, FailureCategory.Internal, RetryClass.AfterRead, RetryClass.AfterDelay },
        { 0, 302, null, false, FailureCategory.Unknown, RetryClass.Never, RetryClass.Never },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void An_exchange_means(int breakage, int? status, string? code, bool waits, FailureCategory category, RetryClass write, RetryClass read)
    {
        Assert.Equal((category, write), ArmFailures.Classify((Breakage)breakage, status, code, writes: true, waits));
        Assert.Equal((category, read), ArmFailures.Classify((Breakage)breakage, status, code, writes: false, waits));
    }
}
