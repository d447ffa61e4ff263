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
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var document = JsonNode.Parse((await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

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

    /// <summary>A run that has made the first thing and has more before it.</summary>
    private async Task<Process> BegunAsync()
    {
        var process = home.Start("do", Request, "--yes", "--events", "--max-parallel", "1");
        process.StandardInput.Close();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if ((string?)JsonNode.Parse(line)!["type"] == "step_held")
            {
                return process;
            }
        }

        throw new InvalidOperationException("the run held no step");
    }
}
