using System.Net.Http.Headers;
using System.Text;

namespace Azdoit.Sandbox.Tests.Faults;

public sealed class FaultKindTests
{
    [Theory]
    [InlineData("throttled", 429, "TooManyRequests", "5")]
    [InlineData("throttled-bare", 429, "TooManyRequests", null)]
    [InlineData("bad-gateway", 502, "BadGateway", null)]
    [InlineData("unavailable", 503, "ServiceUnavailable", null)]
    [InlineData("gateway-timeout", 504, "GatewayTimeout", null)]
    [InlineData("token-expired", 401, "ExpiredAuthenticationToken", null)]
    [InlineData("error", 500, "InternalServerError", null)]
    public async Task A_kind_needs_no_more_than_its_name(string kind, int status, string code, string? retryAfter)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal(201, (await cloud.PostAsync("/sandbox/faults", $$"""{"kind":"{{kind}}","count":1}""")).Status);
        var answer = await cloud.GetAsync(LocalCloud.Group);
        Assert.Equal((status, code, retryAfter), (answer.Status, answer.Code, answer.Header("Retry-After")));
        Assert.Equal(200, (await cloud.GetAsync(LocalCloud.Group)).Status);
    }

    [Fact]
    public async Task A_code_brings_its_status_and_every_known_code_can_be_produced()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        foreach (var code in (string[])["SubnetIsFull", "ZonalAllocationFailed", "PrincipalNotFound", "DnsRecordInUse", "AccountIsDisabled", "DeploymentQuotaExceeded"])
        {
            await cloud.PostAsync("/sandbox/faults", $$"""{"code":"{{code}}","count":1}""");
            var answer = await cloud.GetAsync(LocalCloud.Group);
            Assert.Equal(code, answer.Code);
            Assert.InRange(answer.Status, 400, 504);
            Assert.True(answer.Text("error.message")!.Length > 10);
        }
    }

    [Fact]
    public async Task From_now_on_writes_are_forbidden_and_reads_are_not()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var id = (await cloud.PostAsync("/sandbox/faults", """{"kind":"forbidden"}""")).Text("id");
        Assert.Equal(403, (await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets)).Status);
        Assert.Equal(403, (await cloud.DeleteAsync(LocalCloud.Group)).Status);
        Assert.Equal(200, (await cloud.GetAsync(LocalCloud.Group)).Status);
        await cloud.DeleteAsync("/sandbox/faults/" + id);
        Assert.Equal(201, (await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets)).Status);
    }

    [Fact]
    public async Task Where_the_hardware_is_gone_a_machine_can_still_be_taken_away()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        await cloud.PostAsync("/sandbox/faults", """{"kind":"capacity-gone"}""");
        await cloud.FinishAsync(await cloud.DeleteAsync(Bodies.Machine("vm-1")));
        Assert.Equal(404, (await cloud.GetAsync(Bodies.Machine("vm-1"))).Status);
    }

    [Fact]
    public async Task A_fault_may_be_of_one_operation()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        await cloud.PostAsync("/sandbox/faults", """{"kind":"unavailable","operation":"Microsoft.Compute/virtualMachines/start/action"}""");
        Assert.Equal(202, (await cloud.PostAsync(Bodies.Machine("vm-1") + "/deallocate")).Status);
        Assert.Equal(503, (await cloud.PostAsync(Bodies.Machine("vm-1") + "/start")).Status);
    }

    [Fact]
    public async Task Chance_follows_the_seed()
    {
        var (first, second) = (await HitsAsync(7), await HitsAsync(7));
        Assert.Equal(first, second);
        Assert.NotEqual(first, await HitsAsync(8));
        Assert.InRange(first.Count(h => h == '1'), 8, 32);
    }

    [Fact]
    public async Task Reads_stay_behind_for_a_while()
    {
        var clock = new ManualClock();
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { Clock = clock });
        await cloud.PostAsync("/sandbox/faults", """{"kind":"stale","seconds":30}""");
        Assert.Equal(201, (await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets)).Status);
        Assert.Equal(404, (await cloud.GetAsync(Bodies.Network)).Status);
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(200, (await cloud.GetAsync(Bodies.Network)).Status);
    }

    [Fact]
    public async Task Somebody_else_changes_what_was_written()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.PostAsync("/sandbox/faults", """{"kind":"changed","count":1,"change":{"properties":{"enableDdosProtection":true}}}""");
        await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        Assert.Equal("true", (await cloud.GetAsync(Bodies.Network)).Text("properties.enableDdosProtection"));
    }

    [Fact]
    public async Task The_clock_of_the_cloud_may_be_off()
    {
        var clock = new ManualClock();
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { Clock = clock });
        await cloud.PostAsync("/sandbox/faults", """{"kind":"skew","seconds":-600}""");
        Assert.Equal((clock.GetUtcNow() - TimeSpan.FromMinutes(10)).ToString("R"), (await cloud.GetAsync(LocalCloud.Group)).Header("Date"));
    }

    [Fact]
    public async Task A_header_brings_a_fault_for_one_request()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, Bodies.Network + "?api-version=2024-03-01") { Content = new StringContent(Bodies.TwoSubnets, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("x-sandbox-fault", """{"code":"SubnetIsFull"}""");
        using var response = await cloud.Http.SendAsync(request);
        Assert.Equal("SubnetIsFull", (await Answer.ReadAsync(response)).Code);
        using var broken = new HttpRequestMessage(HttpMethod.Get, LocalCloud.Group + "?api-version=2024-03-01");
        broken.Headers.Add("x-sandbox-fault", """{"kind":"whatever"}""");
        using var refused = await cloud.Http.SendAsync(broken);
        Assert.Equal(400, (int)refused.StatusCode);
    }

    private static async Task<string> HitsAsync(int seed)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.PostAsync("/sandbox/faults", $$"""{"kind":"unavailable","probability":0.5,"seed":{{seed}}}""");
        var hits = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            hits.Append((await cloud.GetAsync(LocalCloud.Group)).Status == 503 ? '1' : '0');
        }

        return hits.ToString();
    }
}
