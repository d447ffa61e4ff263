using System.Diagnostics;
using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>A run that is told to leave, or killed, leaves a journal that says what stands, and can be taken up again.</summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    private const string Request = "provision 6 Standard_D2s_v3 VMs named web-1, web-2, web-3, web-4, web-5 and web-6 in resource group rg-web in westeurope";

    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Told_to_leave_it_settles_reports_and_can_be_resumed()
    {
        await home.JsonAsync("sandbox", "up");
        using var process = await BegunAsync();
        await TellToLeaveAsync(process);
        var document = await LastAsync(process);

        Assert.Contains((string)document["outcome"]!, (string[])["cancelled", "done"]);
        Assert.Equal(process.ExitCode, (int)document["exit_code"]!);
        if (document["outcome"]!.GetValue<string>() == "cancelled")
        {
            Assert.Equal(process.ExitCode == 7, document["leftovers"]!.AsArray().Count > 0);
            Assert.Equal("done", (await home.JsonAsync("objectives", "resume", "last", "--yes")).Outcome);
        }

        Assert.Equal(6, (await home.JsonAsync("do", "list VMs")).Items.Count);
    }

    [Fact]
    public async Task Killed_it_is_named_by_the_same_request_and_continues_where_it_stood()
    {
        await home.JsonAsync("sandbox", "up");
        using (var process = await BegunAsync())
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var again = await home.JsonAsync("do", Request, "--yes");
        Assert.Equal((4, "question"), ((int)again["exit_code"]!, again.Outcome));
        Assert.Contains("objective-unfinished", again.Codes);

        Assert.Equal("done", (await home.JsonAsync("objectives", "resume", "last")).Outcome);
        Assert.Equal(6, (await home.JsonAsync("do", "list VMs")).Items.Count);
        Assert.Equal("completed", (string?)(await home.JsonAsync("objectives", "list")).Items[0]!["status"]);
    }

    [Fact]
    public async Task Given_up_it_names_what_stands()
    {
        await home.JsonAsync("sandbox", "up");
        using (var process = await BegunAsync())
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var cancelled = await home.JsonAsync("objectives", "cancel", "last");
        Assert.Equal((7, "cancelled"), ((int)cancelled["exit_code"]!, cancelled.Outcome));
        Assert.NotEmpty(cancelled["leftovers"]!.AsArray());
    }

    [Fact]
    public async Task Told_to_leave_while_it_takes_back_it_takes_back_the_rest()
    {
        using var process = await TurnedBackAsync();
        await TellToLeaveAsync(process);
        var document = await LastAsync(process);

        Assert.Equal(("failed", 1), ((string)document["outcome"]!, process.ExitCode));
        Assert.Equal("rolled_back", (string)document["result"]!["run"]!["end"]!);
        Assert.Empty((await home.JsonAsync("do", "list everything")).Items);
    }

    [Fact]
    public async Task Told_twice_while_it_takes_back_it_leaves_and_a_resume_takes_back_the_rest()
    {
        using (var process = await TurnedBackAsync())
        {
            await TellToLeaveAsync(process);
            await TellToLeaveAsync(process);
            var left = await LastAsync(process);
            Assert.Equal(("cancelled", 5), ((string)left["outcome"]!, process.ExitCode));
        }

        Assert.NotEmpty((await home.JsonAsync("do", "list everything")).Items);
        var resumed = await home.JsonAsync("objectives", "resume", "last");
        Assert.Equal(("failed", "create vm/web-1"), (resumed.Outcome, (string)resumed["result"]!["run"]!["failed_step"]!));
        Assert.Equal("SkuNotAvailable", (string)resumed["result"]!["run"]!["failure"]!["code"]!);
        Assert.Empty((await home.JsonAsync("do", "list everything")).Items);
    }

    private static async Task TellToLeaveAsync(Process process)
    {
        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
        var told = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Contains("leav", told, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> LastAsync(Process process)
    {
        var document = JsonNode.Parse((await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return document;
    }

    /// <summary>A run that has made the first thing and has more before it.</summary>
    private Task<Process> BegunAsync() => ReachedAsync("step_held", "do", Request, "--yes", "--events", "--max-parallel", "1");

    /// <summary>A run that has taken the first thing back and has more to take back, slowly.</summary>
    private async Task<Process> TurnedBackAsync()
    {
        await home.JsonAsync("sandbox", "fault", "add", "--code", "SkuNotAvailable", "--path", "*/virtualMachines/*", "--method", "PUT");
        await home.JsonAsync("sandbox", "fault", "add", "slow", "--method", "DELETE", "--seconds", "1");
        return await ReachedAsync("undo_held", "do", "create a vm called web-1", "--yes", "--events");
    }

    private async Task<Process> ReachedAsync(string happened, params string[] arguments)
    {
        var process = home.Start(arguments);
        process.StandardInput.Close();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if ((string?)JsonNode.Parse(line)!["type"] == happened)
            {
                return process;
            }
        }

        throw new InvalidOperationException($"the run ended without {happened}");
    }
}
