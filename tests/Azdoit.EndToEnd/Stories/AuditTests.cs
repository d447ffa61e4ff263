using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>What was recorded can be asked about, and a change of it does not go unnoticed.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Who_did_what_is_known_and_a_changed_line_is_named()
    {
        Assert.Equal("done", (await home.JsonAsync("do", "create a resource group called rg-audit in westeurope", "--yes")).Outcome);

        var whole = await home.JsonAsync("audit", "verify");
        Assert.Equal((0, true), ((int)whole["exit_code"]!, (bool)whole["result"]!["whole"]!));
        var held = Assert.Single((await home.JsonAsync("audit", "show", "--resource", "rg-audit", "--objective", "last")).Items, item => (string)item!["event"]! == "step_held")!;
        Assert.EndsWith("/resourceGroups/rg-audit", (string)held["resource"]!, StringComparison.Ordinal);
        Assert.Single((await home.JsonAsync("audit", "show", "--decision", "approved")).Items);

        var journal = Directory.EnumerateFiles(Path.Combine(home.Path, "journal"), "*.ndjson", SearchOption.AllDirectories).Single();
        var lines = await File.ReadAllLinesAsync(journal);
        lines[1] = lines[1].Replace("planned", "plamned", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(journal, lines);

        var broken = await home.JsonAsync("audit", "verify");
        Assert.Equal(1, (int)broken["exit_code"]!);
        var fault = Assert.Single(broken["result"]!["faults"]!.AsArray())!;
        Assert.Equal((journal, 2, lines[0].Length + 1L), ((string)fault["path"]!, (int)fault["line"]!, (long)fault["byte"]!));
        Assert.Equal(["audit-broken"], broken.Codes);
    }

    [Fact]
    public async Task What_is_gone_leaves_nothing_that_would_be_missed()
    {
        Assert.Equal("done", (await home.JsonAsync("do", "create a resource group called rg-audit in westeurope", "--yes")).Outcome);
        var asked = await home.JsonAsync("do", "delete resource group rg-audit");
        var (hash, id) = ((string)asked["plan"]!["hash"]!, (string)asked["needs"]![0]!["resources"]![0]!);
        Assert.Equal("done", (await home.JsonAsync("apply", hash, "--approve", hash, "--allow", $"destroy={id}")).Outcome);

        var whole = await home.JsonAsync("audit", "verify");
        Assert.Equal((0, true), ((int)whole["exit_code"]!, (bool)whole["result"]!["whole"]!));
    }
}
