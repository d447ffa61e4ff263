using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Somebody wants to know what would happen before it does.</summary>
public sealed class RehearsalTests : IAsyncLifetime
{
    private const string TwoMachines = "provision 2 Standard_D4s_v3 VMs";

    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task What_would_work_is_said_and_shown_on_the_plan_and_nothing_is_there_afterwards()
    {
        var rehearsed = await home.JsonAsync("do", TwoMachines, "--rehearse");

        var found = rehearsed["result"]!["rehearsal"]!;
        Assert.Equal((0, false, "ok"), ((int)rehearsed["exit_code"]!, (bool)rehearsed["changed"]!, (string)found["predicted"]!));
        Assert.Equal((string)rehearsed["plan"]!["hash"]!, (string)found["plan_hash"]!);
        Assert.NotEmpty(found["not_modelled"]!.AsArray());
        Assert.Equal(2, found["end_state"]!.AsArray().Count(end => (string?)end!["kind"] == "vm" && (string?)end["change"] == "created"));
        Assert.Empty((await home.JsonAsync("do", "list VMs")).Items);
        Assert.Contains("rehearsed just now: ok", (await home.RunAsync("plan", TwoMachines)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_fail_ends_with_3_and_says_why_and_what_to_do()
    {
        await home.JsonAsync("config", "set", "sandbox.vcpu_quota", "7");
        var planned = await home.JsonAsync("plan", TwoMachines);

        var rehearsed = await home.JsonAsync("rehearse", (string)planned["plan"]!["hash"]!);

        var found = rehearsed["result"]!["rehearsal"]!;
        Assert.Equal((3, "denied", "fails"), ((int)rehearsed["exit_code"]!, rehearsed.Outcome, (string)found["predicted"]!));
        Assert.Contains("rehearsal-failed", rehearsed.Codes);
        var failure = Assert.Single(found["failures"]!.AsArray())!;
        Assert.Equal("OperationNotAllowed", (string?)failure["code"]);
        Assert.Contains("quota", (string)failure["remedy"]!, StringComparison.Ordinal);
        Assert.Empty((await home.JsonAsync("do", "list VMs")).Items);
    }

    [Fact]
    public async Task A_kept_snapshot_is_used_when_that_is_wanted_and_only_its_owner_may_read_it()
    {
        var first = await home.JsonAsync("rehearse", TwoMachines);
        var again = await home.JsonAsync("rehearse", TwoMachines, "--snapshot-age", "10");
        var anew = await home.JsonAsync("rehearse", TwoMachines);

        Assert.Equal(SnapshotOf(first), SnapshotOf(again));
        Assert.NotEqual(SnapshotOf(first), SnapshotOf(anew));
        var files = Directory.GetFiles(Path.Combine(home.Path, "rehearsals"));
        Assert.Equal(2, files.Length);
        foreach (var file in files)
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        static string SnapshotOf(System.Text.Json.Nodes.JsonObject document) => (string)document["result"]!["rehearsal"]!["snapshot_at"]!;
    }
}
