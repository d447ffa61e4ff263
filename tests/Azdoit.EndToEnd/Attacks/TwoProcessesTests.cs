using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Attacks;

/// <summary>Several azdoit processes at once on one home.</summary>
public sealed class TwoProcessesTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Start_one_sandbox_and_carry_out_different_requests_that_share_a_group()
    {
        // Nothing exists yet: all of them find no sandbox and no group, and plan to make both.
        var answers = await AtOnceAsync(["do", "create a VM named web-01", "--yes"], ["do", "create a storage account named stweb0117", "--yes"], ["do", "create a VM named web-02", "--yes"]);

        Assert.All(answers, answer => Assert.Equal("done", answer.Outcome));
        Assert.Equal(["web-01", "web-02"], (await home.JsonAsync("do", "list VMs")).Items.Select(item => (string)item!["name"]!).Order());
        Assert.Single((await home.JsonAsync("do", "list groups")).Items);
    }

    [Fact]
    public async Task Carry_out_the_same_request_once()
    {
        var answers = await AtOnceAsync(["do", "create a VM", "--yes"], ["do", "create a VM", "--yes"]);

        Assert.Contains(answers, answer => answer.Outcome == "done");
        Assert.All(answers, answer => Assert.True(answer.Outcome == "done" || !(bool)answer["changed"]!, answer.ToJsonString()));
        Assert.Single((await home.JsonAsync("do", "list VMs")).Items);
        Assert.Equal("nothing_to_do", (await home.JsonAsync("do", "create a VM", "--yes")).Outcome);
    }

    [Fact]
    public async Task Cannot_spend_the_same_money_twice()
    {
        // One machine is 75.36 a month.
        await home.JsonAsync("budget", "set", "--monthly", "100", "--daily", "100");
        var answers = await AtOnceAsync(["do", "create a VM named web-01 in resource group rg-one", "--yes"], ["do", "create a VM named web-02 in resource group rg-two", "--yes"]);

        Assert.Equal(["denied", "done"], answers.Select(answer => answer.Outcome).Order());
        Assert.Contains("budget-exceeded", answers.Single(answer => answer.Outcome == "denied").Codes);
        Assert.Single((await home.JsonAsync("do", "list VMs")).Items);
    }

    [Fact]
    public async Task Leave_a_run_to_the_one_that_is_at_it()
    {
        await SlowMachinesAsync();
        using var process = home.Start("do", "create 3 VMs", "--yes", "--json");
        var told = process.StandardOutput.ReadToEndAsync();
        while (!(await home.JsonAsync("objectives", "list")).Items.Any(item => (string)item!["state"]! == "running"))
        {
            Assert.False(process.HasExited, "it ended before it was seen running");
        }

        var answers = await AtOnceAsync(["objectives", "cancel", "last"], ["objectives", "undo", "last"], ["objectives", "resume", "last"], ["do", "create 3 VMs", "--yes"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("done", (string)JsonNode.Parse(await told)!["outcome"]!);
        Assert.All(answers, answer => Assert.False((bool)answer["changed"]!));
        Assert.Equal("done", (string)(await home.JsonAsync("objectives", "list")).Items.Single()!["state"]!);
        Assert.Equal(3, (await home.JsonAsync("do", "list VMs")).Items.Count);
    }

    [Fact]
    public async Task Resume_an_objective_once()
    {
        await SlowMachinesAsync();
        using (var process = home.Start("do", "create 3 VMs", "--yes", "--json"))
        {
            while (!(await home.JsonAsync("objectives", "list")).Items.Any(item => (string)item!["state"]! == "running"))
            {
                Assert.False(process.HasExited, "it ended before it was seen running");
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var answers = await AtOnceAsync(["objectives", "resume", "last"], ["objectives", "resume", "last"]);

        Assert.Equal(["done", "invalid"], answers.Select(answer => answer.Outcome).Order());
        Assert.Equal(3, (await home.JsonAsync("do", "list VMs")).Items.Count);
    }

    /// <summary>A run that lasts long enough to be met while it is under way, however fast the machine.</summary>
    private async Task SlowMachinesAsync()
    {
        await home.JsonAsync("sandbox", "up");
        Assert.Equal("done", (await home.JsonAsync("sandbox", "fault", "add", "slow", "--seconds", "4", "--method", "PUT", "--path", "*/virtualMachines/*", "--count", "3")).Outcome);
    }

    private Task<JsonObject[]> AtOnceAsync(params string[][] commands) => Task.WhenAll(commands.Select(command => home.JsonAsync(command)));
}
