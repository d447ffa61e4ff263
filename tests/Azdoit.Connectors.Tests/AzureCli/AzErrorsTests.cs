using Azdoit.Connectors.AzureCli;
using Azdoit.Failures;

namespace Azdoit.Connectors.Tests.AzureCli;

/// <summary>Texts as az 2.45 printed them.</summary>
public sealed class AzErrorsTests
{
    [Theory]
    [InlineData(3, "ERROR: (ResourceGroupNotFound) Resource group 'nope' could not be found.\nCode: ResourceGroupNotFound\nMessage: Resource group 'nope' could not be found.", "ResourceGroupNotFound", FailureCategory.Resource, RetryClass.Never, "Resource group 'nope' could not be found.")]
    [InlineData(1, "ERROR: (AuthorizationFailed) The client 'sandbox' does not have authorization.\nCode: AuthorizationFailed\nMessage: The client", "AuthorizationFailed", FailureCategory.Permission, RetryClass.Never, "The client 'sandbox' does not have authorization.")]
    [InlineData(1, """WARNING: x{"a":1}""" + "\n" + """ERROR: {"error": {"code": "InvalidTemplateDeployment", "message": "The template deployment 'vm_deploy_x' is not valid.", "details": [{"code": "QuotaExceeded", "message": "Too many cores."}]}}""", "QuotaExceeded", FailureCategory.Quota, RetryClass.Never, "Too many cores.")]
    [InlineData(1, """ERROR: {"status": "Failed", "error": {"code": "DeploymentFailed", "message": "At least one.", "details": [{"code": "SkuNotAvailable", "message": "Not here."}]}}""", "SkuNotAvailable", FailureCategory.Capacity, RetryClass.Never, "Not here.")]
    [InlineData(1, """ERROR: Not Found({"error": {"code": "ResourceNotFound", "message": "Gone."}})""", "ResourceNotFound", FailureCategory.Resource, RetryClass.Never, "Gone.")]
    [InlineData(1, "ERROR: Operation returned an invalid status 'Bad Request'", "http-400", FailureCategory.Configuration, RetryClass.Never, "Operation returned an invalid status 'Bad Request'")]
    [InlineData(1, "ERROR: <urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno 111] Connection refused", "az-disconnected", FailureCategory.Network, RetryClass.AfterRead, "<urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno 111] Connection refused")]
    [InlineData(1, "ERROR: Please run 'az login' to setup account.", "az-not-logged-in", FailureCategory.Authentication, RetryClass.Never, "Please run 'az login' to setup account.")]
    [InlineData(2, "ERROR: unrecognized arguments: --nope", "az-usage", FailureCategory.Dependency, RetryClass.Never, "unrecognized arguments: --nope")]
    [InlineData(1, "ERROR: The command failed with an unexpected error. Here is the traceback:\nERROR: No module named 'x'\nTraceback (most recent call last):\n  File \"y\"\nModuleNotFoundError: No module named 'x'\nTo check existing issues, please visit: https://example.org", "az-failed", FailureCategory.Unknown, RetryClass.AfterRead, "ModuleNotFoundError: No module named 'x'")]
    [InlineData(139, "", "az-failed", FailureCategory.Dependency, RetryClass.AfterRead, "az ended with exit code 139 and said nothing.")]
    public void What_az_says_becomes_a_failure(int exit, string errors, string code, FailureCategory category, RetryClass retry, string message)
    {
        var failure = AzErrors.Of(new(exit, "", errors));

        Assert.Equal((code, category, retry, message), (failure.Code, failure.Category, failure.Retry, failure.Message));
        Assert.Equal(exit == 3 || errors.Contains("Not Found(", StringComparison.Ordinal) ? 404 : code == "http-400" ? 400 : null, failure.HttpStatus);
    }

    [Fact]
    public void What_az_gave_up_on_is_read_before_it_is_tried_again() =>
        Assert.Equal(RetryClass.AfterRead, AzErrors.Of(new(1, "", "ERROR: (TooManyRequests) Later.\nCode: TooManyRequests")).Retry);
}
