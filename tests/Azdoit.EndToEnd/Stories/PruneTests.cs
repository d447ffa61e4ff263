using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Records go once nothing of theirs stands, and an audit still knows them.</summary>
public sealed class PruneTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task What_owns_something_stays_and_what_owns_nothing_goes()
    {
        await home.JsonAsync("sandbox", "up");
        await home.JsonAsync("sandbox", "fault", "add", "error", "--method", "PUT", "--path", "*/publicIPAddresses/*", "--status", "403", "--code", "AuthorizationFailed");
        var standing = await home.JsonAsync("do", "create a vnet called hub in resource group rg-hub", "--yes");
        var failed = await home.JsonAsync("do", "create a public ip called spare in resource group rg-spare", "--yes");
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);

        var young = await home.JsonAsync("objectives", "prune", "--older-than", "30d");
        var looked = await home.JsonAsync("objectives", "prune", "--older-than", "1s", "--dry-run");
        var pruned = await home.JsonAsync("objectives", "prune", "--older-than", "1s");
        var again = await home.JsonAsync("objectives", "prune", "--older-than", "1s");

        Assert.Equal(("done", "failed"), (standing.Outcome, failed.Outcome));
        Assert.Equal("nothing_to_do", young.Outcome);
        Assert.Equal(("done", "done", "nothing_to_do"), (looked.Outcome, pruned.Outcome, again.Outcome));
        Assert.Equal(Id(failed), (string)Assert.Single(pruned["result"]!["pruned"]!.AsArray())!);
        var kept = Assert.Single(pruned["result"]!["kept"]!.AsArray())!;
        Assert.Equal((Id(standing), "rg-hub stands"), ((string)kept["objective_id"]!, (string)kept["why"]!));
        Assert.Equal([Id(standing)], (await home.JsonAsync("objectives", "list")).Items.Select(item => (string)item!["objective_id"]!));
        Assert.Equal(0, (int)(await home.JsonAsync("audit", "verify"))["exit_code"]!);
        Assert.Contains(Id(failed), (await home.RunAsync("audit", "show")).Output, StringComparison.Ordinal);

        // Gone without a tombstone is still a journal that somebody took away.
        File.Delete(Directory.GetFiles(Path.Combine(home.Path, "journal"), $"{Id(standing)}.ndjson", SearchOption.AllDirectories)[0]);
        Assert.Equal(1, (int)(await home.JsonAsync("audit", "verify"))["exit_code"]!);
    }

    private static string Id(System.Text.Json.Nodes.JsonObject answer) => (string)answer["objective_id"]!;
}
