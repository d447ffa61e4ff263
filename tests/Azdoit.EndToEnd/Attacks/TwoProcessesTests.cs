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

    [Fact]
    public async Task Say_who_has_it_since_when_and_let_him()
    {
        // While it waits it holds what it works on.
        await DroppedAsync();
        await PutOffAsync();
        using var first = home.Start("objectives", "resume", "last", "--json");
        await RunningAsync(first);
        var holder = $"{Environment.MachineName}:{first.Id} since {DateTime.UtcNow:yyyy-MM-dd} ";

        var second = await home.JsonAsync("objectives", "resume", "last");
        var forced = await home.JsonAsync("objectives", "resume", "last", "--take-over");
        var asked = await home.JsonAsync("do", "create 3 VMs", "--yes");
        var shown = await home.JsonAsync("objectives", "show", "last");
        Assert.False(first.HasExited);
        first.Kill();
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        await home.JsonAsync("sandbox", "fault", "clear");

        Assert.All((JsonObject[])[second, forced, asked], refused =>
        {
            Assert.False((bool)refused["changed"]!);
            Assert.Contains("objective-held", refused.Codes);
            Assert.Contains(holder, refused["diagnostics"]!.ToJsonString(), StringComparison.Ordinal);
        });
        Assert.StartsWith(holder, (string)shown["result"]!["held_by"]!, StringComparison.Ordinal);
        Assert.Equal("done", (await home.JsonAsync("objectives", "resume", "last")).Outcome);
        Assert.Equal(3, (await home.JsonAsync("do", "list VMs")).Items.Count);
    }

    [Fact]
    public async Task Watch_a_run_of_another_as_it_goes()
    {
        await home.JsonAsync("sandbox", "up");
        await home.JsonAsync("sandbox", "fault", "add", "throttled", "--retry-after", "20", "--method", "PUT", "--path", "*/virtualMachines/*");
        using var run = home.Start("do", "create a VM called web-01", "--yes", "--json");
        var told = run.StandardOutput.ReadToEndAsync();
        await RunningAsync(run);
        using var watch = home.Start("objectives", "watch", "last", "--events");
        var seen = new List<JsonNode>();
        var whileRunning = 0;
        while (await watch.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            seen.Add(JsonNode.Parse(line)!);
            whileRunning += run.HasExited ? 0 : 1;
            if ((string?)seen[^1]["type"] == "step_failed")
            {
                // Seen to wait for the cloud, which now takes it.
                await home.JsonAsync("sandbox", "fault", "clear");
            }
        }

        await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        var id = (string)JsonNode.Parse(await told)!["objective_id"]!;
        Assert.Equal(0, watch.ExitCode);
        Assert.InRange(whileRunning, 3, seen.Count);
        Assert.Equal("run_ended", (string?)seen[^2]["type"]);
        Assert.Equal(("azdoit.result/1", id), ((string)seen[^1]["schema"]!, (string)seen[^1]["objective_id"]!));
        Assert.Equal("done", (string?)seen[^1]["result"]!["objective"]!["state"]);
        Assert.Equal(Enumerable.Range(1, seen.Count - 1), seen[..^1].Select(line => (int)line["seq"]!));
    }

    [Fact]
    public async Task Take_over_only_from_one_that_is_silent()
    {
        await DroppedAsync();
        var id = (string)Assert.Single((await home.JsonAsync("objectives", "list")).Items)!["objective_id"]!;
        var path = Directory.GetFiles(Path.Combine(home.Path, "journal"), "*.ndjson", SearchOption.AllDirectories).Single();
        var lockPath = Path.ChangeExtension(path, ".lock");
        const string Elsewhere = "there 12 another-boot 77\n1 2026-11-20T08:00:00Z\n";
        await File.WriteAllTextAsync(lockPath, Elsewhere, TestContext.Current.CancellationToken);

        var alive = await home.JsonAsync("objectives", "resume", id, "--take-over");
        Assert.Equal((2, false), ((int)alive["exit_code"]!, (bool)alive["changed"]!));
        Assert.Contains("there:12 since 2026-11-20 08:00:00Z", alive["diagnostics"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Elsewhere, await File.ReadAllTextAsync(lockPath, TestContext.Current.CancellationToken));

        File.SetLastWriteTimeUtc(lockPath, DateTime.UtcNow - TimeSpan.FromMinutes(3));
        var silent = await home.JsonAsync("objectives", "resume", id);
        Assert.Contains("objective-held-elsewhere", silent.Codes);
        Assert.Contains($"azdoit objectives resume {id} --take-over", silent["diagnostics"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("done", (await home.JsonAsync("objectives", "resume", id, "--take-over")).Outcome);
        Assert.False(File.Exists(lockPath));
        Assert.Equal(0, (await home.RunAsync("audit", "verify")).ExitCode);
    }

    /// <summary>A run of three machines whose process died with the first of them on its way.</summary>
    private async Task DroppedAsync()
    {
        await home.JsonAsync("sandbox", "up");
        await PutOffAsync();
        using var process = home.Start("do", "create 3 VMs", "--yes", "--json");
        await RunningAsync(process);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await home.JsonAsync("sandbox", "fault", "clear");
    }

    /// <summary>No machine is made, and who wants one waits a while before it asks again.</summary>
    private Task<JsonObject> PutOffAsync() => home.JsonAsync("sandbox", "fault", "add", "throttled", "--retry-after", "30", "--method", "PUT", "--path", "*/virtualMachines/*");

    private async Task RunningAsync(System.Diagnostics.Process process)
    {
        while (!((await home.JsonAsync("objectives", "list")).Items is [{ } item] && (string)item["state"]! == "running" && (await home.JsonAsync("objectives", "show", "last"))["result"]!["held_by"] is not null))
        {
            Assert.False(process.HasExited, "it ended before it was seen running");
        }
    }

    /// <summary>A run that lasts long enough to be met while it is under way, however fast the machine.</summary>
    private async Task SlowMachinesAsync()
    {
        await home.JsonAsync("sandbox", "up");
        Assert.Equal("done", (await home.JsonAsync("sandbox", "fault", "add", "slow", "--seconds", "4", "--method", "PUT", "--path", "*/virtualMachines/*", "--count", "3")).Outcome);
    }

    private Task<JsonObject[]> AtOnceAsync(params string[][] commands) => Task.WhenAll(commands.Select(command => home.JsonAsync(command)));
}
