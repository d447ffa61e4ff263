using Azdoit.Connectors.Arm;
using Azdoit.Failures;

namespace Azdoit.Connectors.Tests.Arm;

public class ArmOperationTests
{
    private const string Quick = "retry-after-ms: 10\r\n";

    [Fact]
    public async Task One_that_never_ends_is_left_at_the_deadline_and_may_still_be_under_way()
    {
        await using var server = new RudeServer().Then(200, """{ "status": "InProgress" }""", Quick);

        var end = await WaitAsync(server, TimeSpan.FromMilliseconds(150));

        Assert.False(end.IsOver);
        Assert.Equal((FailureCategory.Timeout, RetryClass.AfterRead, "operation-unfinished"), (end.Failure!.Category, end.Failure.Retry, end.Failure.Code));
    }

    [Fact]
    public async Task Failing_polls_are_survived()
    {
        await using var server = new RudeServer().Then(503, "", Quick, times: 6).Then(200, """{ "status": "succeeded" }""");

        Assert.Equal(OperationEnd.Success, await WaitAsync(server));
    }

    [Fact]
    public async Task Polls_that_only_fail_leave_it_unknown()
    {
        await using var server = new RudeServer().Then(503, "", Quick);

        var end = await WaitAsync(server);

        Assert.Equal((false, RetryClass.AfterRead), (end.IsOver, end.Failure!.Retry));
    }

    [Fact]
    public async Task One_that_fails_late_tells_why()
    {
        await using var server = new RudeServer().Then(202, "", Quick)
            .Then(200, """{ "status": "Failed", "error": { "code": "DeploymentFailed", "message": "outer", "details": [{ "code": "SkuNotAvailable", "message": "inner" }] } }""");

        var end = await WaitAsync(server);

        Assert.Equal((true, "SkuNotAvailable", "inner", FailureCategory.Capacity), (end.IsOver, end.Failure!.Code, end.Failure.Message, end.Failure.Category));
    }

    [Fact]
    public async Task Location_fails_with_the_operations_own_status()
    {
        await using var server = new RudeServer().Then(202, "", Quick).Then(409, """{ "error": { "code": "QuotaExceeded", "message": "no" } }""");

        var end = await WaitAsync(server);

        Assert.Equal((true, "QuotaExceeded"), (end.IsOver, end.Failure!.Code));
    }

    [Fact]
    public async Task A_resource_is_watched_by_its_provisioning_state()
    {
        await using var server = new RudeServer().Then(200, """{ "properties": { "provisioningState": "Creating" } }""", Quick, times: 2)
            .Then(200, """{ "properties": { "provisioningState": "Succeeded" } }""");

        Assert.Equal(OperationEnd.Success, await WaitAsync(server));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task One_that_the_cloud_no_longer_knows_is_over_without_being_a_success()
    {
        await using var server = new RudeServer().Then(404, """{ "error": { "code": "OperationNotFound", "message": "gone" } }""");

        var end = await WaitAsync(server);

        Assert.Equal((true, true, RetryClass.AfterRead), (end.IsOver, end.IsGone, end.Failure!.Retry));
    }

    [Theory]
    [InlineData("PUT", 201, "Creating", null, null, "self")]
    [InlineData("PUT", 201, "Succeeded", null, null, null)]
    [InlineData("PUT", 200, null, null, null, null)]
    [InlineData("PUT", 201, "Creating", "status", "result", "status")]
    [InlineData("PUT", 202, null, null, "result", "result")]
    [InlineData("DELETE", 202, null, null, null, "self")]
    [InlineData("DELETE", 204, null, null, "result", null)]
    [InlineData("POST", 202, null, null, null, null)]
    [InlineData("POST", 202, null, "status", "result", "status")]
    public void The_acceptance_says_where_to_look(string method, int status, string? state, string? async, string? location, string? expected)
    {
        var body = new System.Text.Json.Nodes.JsonObject { ["properties"] = new System.Text.Json.Nodes.JsonObject { ["provisioningState"] = state } };

        Assert.Equal(expected, ArmOperation.AddressOf(new(status, body) { AsyncOperation = async, Location = location }, new HttpMethod(method), "self"));
    }

    private static async Task<OperationEnd> WaitAsync(RudeServer server, TimeSpan? deadline = null)
    {
        using var client = new ArmClient(new FixedAccess(server.Address, "token"), SandboxCloud.Settings());
        return await new ArmOperation(client) { Deadline = deadline ?? TimeSpan.FromMinutes(1) }.WaitAsync("/operations/1?api-version=1", null, CancellationToken.None);
    }
}
