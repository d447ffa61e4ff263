using Azdoit.Failures;

namespace Azdoit.Tests.Failures;

public sealed class KnownCodesTests
{
    [Theory]
    [InlineData("QuotaExceeded", FailureCategory.Quota, RetryClass.Never)]
    [InlineData("AllocationFailed", FailureCategory.Capacity, RetryClass.AfterDelay)]
    [InlineData("AuthorizationFailed", FailureCategory.Permission, RetryClass.Never)]
    [InlineData("InvalidAuthenticationToken", FailureCategory.Authentication, RetryClass.Never)]
    [InlineData("RequestDisallowedByPolicy", FailureCategory.Policy, RetryClass.Never)]
    [InlineData("InvalidParameter", FailureCategory.Configuration, RetryClass.Never)]
    [InlineData("TooManyRequests", FailureCategory.Throttling, RetryClass.AfterDelay)]
    [InlineData("GatewayTimeout", FailureCategory.Timeout, RetryClass.AfterRead)]
    [InlineData("internalservererror", FailureCategory.Internal, RetryClass.AfterRead)]
    [InlineData("AnotherOperationInProgress", FailureCategory.State, RetryClass.AfterDelay)]
    [InlineData("DeploymentActive", FailureCategory.State, RetryClass.AfterDelay)]
    public void A_code_has_its_category_and_whether_waiting_helps(string code, FailureCategory category, RetryClass retry)
    {
        var known = KnownCodes.Find(code);

        Assert.NotNull(known);
        Assert.Equal((category, retry), (known.Category, known.Retry));
        Assert.NotEmpty(known.Meaning);
    }

    [Theory]
    [InlineData("SubnetNotFound")]
    [InlineData("SubscriptionNotFound")]
    [InlineData("NicInUse")]
    [InlineData("InUseSubnetCannotBeDeleted")]
    [InlineData("StorageAccountAlreadyTaken")]
    [InlineData("VaultSoftDeleted")]
    public void Not_found_taken_in_use_and_soft_deleted_are_about_the_resource(string code) =>
        Assert.Equal(FailureCategory.Resource, KnownCodes.Find(code)?.Category);

    [Theory]
    [InlineData("ScopeLocked")]
    [InlineData("CannotDeleteResource")]
    [InlineData("AccountProtectedFromDeletion")]
    public void A_lock_of_any_kind_is_about_the_state(string code) => Assert.Equal(FailureCategory.State, KnownCodes.Find(code)?.Category);

    [Fact]
    public void An_unknown_code_is_not_found() => Assert.Null(KnownCodes.Find("NoSuchCode"));

    [Fact]
    public void Every_listed_code_reads()
    {
        Assert.True(KnownCodes.All.Count > 250);
        Assert.All(KnownCodes.All, code => Assert.Equal(code, KnownCodes.Find(code.Code)));
        Assert.All(KnownCodes.All, code => Assert.True(code.LearnPath is null || code.LearnPath.StartsWith('/')));
    }
}
