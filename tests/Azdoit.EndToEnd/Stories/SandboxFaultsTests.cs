using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Faults are planned from the command line, met by a run, and lifted.</summary>
public sealed class SandboxFaultsTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task A_fault_that_passes_is_waited_out_and_one_that_stays_is_named()
    {
        Assert.Equal("done", (await home.JsonAsync("sandbox", "fault", "add", "unavailable", "--method", "PUT", "--count", "1")).Outcome);
        Assert.Equal("done", (await home.JsonAsync("do", "create a storage account stfaults42", "--yes")).Outcome);

        var added = await home.JsonAsync("sandbox", "fault", "add", "forbidden");
        var id = (string)added["result"]!["id"]!;
        var refused = await home.JsonAsync("do", "create a storage account stfaults43", "--yes");
        Assert.Equal(("failed", 1), (refused.Outcome, (int)refused["exit_code"]!));
        Assert.Contains("AuthorizationFailed: The client", (string?)refused["diagnostics"]![0]!["detail"], StringComparison.Ordinal);
        Assert.Contains(refused["diagnostics"]![0]!["remedies"]!.AsArray(), remedy => (string?)remedy!["actor"] == "person");
        Assert.Equal(id, (string?)(await home.JsonAsync("sandbox", "fault", "list"))["result"]!["faults"]![0]!["id"]);

        Assert.Equal("done", (await home.JsonAsync("sandbox", "fault", "clear", id)).Outcome);
        Assert.Equal("done", (await home.JsonAsync("do", "create a storage account stfaults43", "--yes")).Outcome);
        Assert.Equal(2, (int)(await home.JsonAsync("sandbox", "fault", "add", "bad-luck"))["exit_code"]!);
    }

    [Fact]
    public async Task A_cloud_that_lets_nobody_read_is_a_matter_of_roles_and_not_away()
    {
        Assert.Equal("done", (await home.JsonAsync("sandbox", "fault", "add", "--code", "AuthorizationFailed")).Outcome);
        foreach (var words in (string[][])[["do", "create 2 Standard_D4s_v3 VMs", "--yes"], ["do", "list the VMs"], ["do", "delete vm-1", "--yes"]])
        {
            var refused = await home.JsonAsync(words);
            Assert.Equal(("failed", 1), (refused.Outcome, (int)refused["exit_code"]!));
            Assert.Equal("reading-forbidden", (string?)refused["diagnostics"]![0]!["code"]);
        }

        Assert.Equal("invalid", (await home.JsonAsync("sandbox", "fault", "add", "--count", "1")).Outcome);
    }
}
