using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>A run, and a step of it, take no longer than they may.</summary>
public sealed class TimeLimitTests : IAsyncLifetime
{
    private const string Request = "create 2 VMs named web-01 and web-02 in resource group rg-web";

    private readonly Home home = new();

    public async ValueTask InitializeAsync()
    {
        await home.JsonAsync("sandbox", "up");
        await home.JsonAsync("sandbox", "fault", "add", "slow", "--seconds", "3", "--method", "PUT", "--path", "*/virtualMachines/*", "--count", "1");
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task A_run_whose_time_is_over_is_stopped_named_and_resumed()
    {
        var stopped = await home.JsonAsync("do", Request, "--yes", "--timeout", "1s", "--max-parallel", "1", "--max-per-provider", "1");
        var again = await home.JsonAsync("do", Request, "--yes");
        var other = await home.JsonAsync("do", "create a public ip called spare in resource group rg-spare", "--yes");
        var listed = (await home.JsonAsync("objectives", "list")).Items.Single(item => (string)item!["user_request"]! == Request);
        var resumed = await home.JsonAsync("objectives", "resume", (string)stopped["objective_id"]!);

        Assert.Equal((7, "cancelled"), ((int)stopped["exit_code"]!, stopped.Outcome));
        Assert.Contains("out-of-time", stopped.Codes);
        Assert.Equal((4, "question"), ((int)again["exit_code"]!, again.Outcome));
        Assert.Contains("objective-unfinished", other.Codes);
        Assert.Equal(("in_progress", "stopped"), ((string)listed!["status"]!, (string)listed["state"]!));
        Assert.Equal("done", resumed.Outcome);
        Assert.Equal(2, (await home.JsonAsync("do", "list VMs")).Items.Count);
    }

    [Fact]
    public async Task A_stopped_run_that_is_given_up_is_no_longer_in_the_way()
    {
        var stopped = await home.JsonAsync("do", Request, "--yes", "--timeout", "1s", "--max-parallel", "1");
        var given = await home.JsonAsync("objectives", "cancel", "last");

        Assert.Equal("cancelled", stopped.Outcome);
        Assert.Equal((7, "cancelled"), ((int)given["exit_code"]!, given.Outcome));
        Assert.DoesNotContain("objective-unfinished", (await home.JsonAsync("do", "create a public ip called spare in resource group rg-spare", "--yes")).Codes);
        Assert.Equal(0, (int)(await home.JsonAsync("audit", "verify"))["exit_code"]!);
    }

    [Fact]
    public async Task A_step_whose_time_is_over_has_failed_and_the_run_is_taken_back()
    {
        var failed = await home.JsonAsync("do", Request, "--yes", "--step-timeout", "1s");

        Assert.Equal((1, "failed"), ((int)failed["exit_code"]!, failed.Outcome));
        Assert.Contains("out-of-time", failed.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await home.JsonAsync("do", "list resources")).Items);
    }
}
