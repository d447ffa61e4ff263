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
        Assert.NotEqual("done", (await home.JsonAsync("do", "create a storage account stfaults43", "--yes")).Outcome);
        Assert.Equal(id, (string?)(await home.JsonAsync("sandbox", "fault", "list"))["result"]!["faults"]![0]!["id"]);

        Assert.Equal("done", (await home.JsonAsync("sandbox", "fault", "clear", id)).Outcome);
        Assert.Equal("done", (await home.JsonAsync("do", "create a storage account stfaults43", "--yes")).Outcome);
        Assert.Equal(2, (int)(await home.JsonAsync("sandbox", "fault", "add", "bad-luck"))["exit_code"]!);
    }
}
