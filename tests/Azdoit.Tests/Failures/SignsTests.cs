using Azdoit.Failures;

namespace Azdoit.Tests.Failures;

public sealed class SignsTests
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
        var signs = new Signs { Breakage = (Breakage)breakage, Status = status, Code = code, Waits = waits };

        Assert.Equal((category, write), (signs with { Writes = true }).Meaning);
        Assert.Equal((category, read), signs.Meaning);
    }

    [Theory]
    [InlineData(124, FailureCategory.Timeout, RetryClass.AfterRead)]
    [InlineData(127, FailureCategory.Dependency, RetryClass.Never)]
    [InlineData(137, FailureCategory.Dependency, RetryClass.AfterRead)]
    [InlineData(1, FailureCategory.Unknown, RetryClass.AfterRead)]
    public void A_program_that_ended_means(int exit, FailureCategory category, RetryClass retry) =>
        Assert.Equal((category, retry), new Signs { ExitCode = exit, Writes = true }.Meaning);

    [Theory]
    [InlineData("Error: creating VM: dial tcp: connection reset by peer", FailureCategory.Network, RetryClass.AfterRead)]
    [InlineData("429 Too Many Requests", FailureCategory.Throttling, RetryClass.AfterDelay)]
    [InlineData("The core quota of the region is used up", FailureCategory.Quota, RetryClass.Never)]
    [InlineData("context deadline exceeded (Client.Timeout)", FailureCategory.Timeout, RetryClass.AfterRead)]
    [InlineData("something else", FailureCategory.Unknown, RetryClass.AfterRead)]
    public void Words_count_where_nothing_else_tells(string text, FailureCategory category, RetryClass retry)
    {
        Assert.Equal((category, retry), new Signs { Text = text, Writes = true }.Meaning);
        Assert.Equal((FailureCategory.Permission, RetryClass.Never), new Signs { Text = text, Status = 403, Writes = true }.Meaning);
    }

    [Fact]
    public void One_code_with_two_meanings_is_told_by_its_text()
    {
        var signs = new Signs { Status = 409, Code = "OperationNotAllowed", Writes = true };

        Assert.Equal(FailureCategory.Quota, (signs with { Text = "exceeding approved Total Regional Cores quota" }).Meaning.Category);
        Assert.Equal(FailureCategory.State, (signs with { Text = "The disk is attached to a running machine" }).Meaning.Category);
    }
}
