using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>The commands around the main job.</summary>
public sealed class ToolTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Alone_it_shows_where_one_is_and_what_to_type_next_and_starts_nothing()
    {
        var finished = await home.RunAsync();

        Assert.Equal(0, finished.ExitCode);
        Assert.True(finished.Lines.Length <= 10);
        Assert.Contains("Target: the sandbox", finished.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.Path));
    }

    [Fact]
    public async Task Who_comes_back_sees_what_was_done_what_waits_and_what_is_frozen()
    {
        await home.JsonAsync("do", "create a resource group called rg-a", "--yes");
        await home.JsonAsync("do", "delete the resource group rg-a");
        await home.JsonAsync("freeze", "--reason", "stocktaking");

        var known = (await home.JsonAsync())["result"]!;

        Assert.Equal("create a resource group called rg-a", (string?)Assert.Single(known["objectives"]!.AsArray())!["user_request"]);
        var plan = Assert.Single(known["waiting"]!.AsArray())!;
        Assert.Equal("delete the resource group rg-a", (string?)plan["request"]);
        Assert.Contains("stocktaking", (string?)known["frozen"], StringComparison.Ordinal);
        Assert.Equal(
            ["azdoit unfreeze", $"azdoit apply {plan["plan"]}", $"azdoit objectives show {known["objectives"]![0]!["objective_id"]}"],
            known["next"]!.AsArray().Select(command => (string?)command));

        var finished = await home.RunAsync();
        Assert.Contains("FROZEN", finished.Output, StringComparison.Ordinal);
        Assert.True(finished.Lines.Length <= 12, finished.Output);
    }

    [Fact]
    public async Task Settings_are_shown_changed_and_checked()
    {
        Assert.Equal("done", (await home.JsonAsync("config", "set", "defaults.region", "westeurope")).Outcome);
        Assert.Equal("westeurope", (string?)(await home.JsonAsync("config", "show"))["result"]!["settings"]!["defaults"]!["region"]);
        Assert.Equal(2, (int)(await home.JsonAsync("config", "set", "defaults.regoin", "westeurope"))["exit_code"]!);
        Assert.NotNull((await home.JsonAsync("config", "schema"))["result"]!["schema"]!["properties"]!["defaults"]);
    }

    [Fact]
    public async Task The_sandbox_comes_and_goes()
    {
        Assert.False((bool)(await home.JsonAsync("sandbox", "status"))["result"]!["running"]!);
        Assert.True((bool)(await home.JsonAsync("sandbox", "up"))["result"]!["running"]!);
        Assert.True((bool)(await home.JsonAsync("sandbox", "status"))["result"]!["running"]!);
        await File.WriteAllTextAsync(Path.Combine(home.Path, "config.json"), "{ broken");
        Assert.True((bool)(await home.JsonAsync("sandbox", "down"))["result"]!["stopped"]!);
        Assert.False((bool)(await home.JsonAsync("sandbox", "status"))["result"]!["running"]!);
    }

    [Fact]
    public async Task Understanding_reads_a_request_per_line_and_answers_a_line_each()
    {
        var finished = await home.WithInputAsync("list VMs\nmake me coffee\n", "understand", "-");

        Assert.Equal(0, finished.ExitCode);
        Assert.Equal(["understood", "unsupported"], finished.Lines.Select(line => (string)JsonNode.Parse(line)!["outcome"]!));
        Assert.Equal("vm.list", (string?)(await home.JsonAsync("understand", "list VMs"))["result"]!["clauses"]![0]!["operation"]);
    }

    [Fact]
    public async Task Prices_are_told_with_source_and_date()
    {
        var price = await home.JsonAsync("prices", "show", "D4s_v3", "--region", "eastus");
        Assert.Equal(("Standard_D4s_v3", "0.1920", "140.16"), ((string)price["result"]!["sku"]!, (string)price["result"]!["unit_price"]!, (string)price["result"]!["monthly"]!));
        Assert.Equal(1, (int)(await home.JsonAsync("prices", "show", "Standard_Nothing_v9"))["exit_code"]!);
        Assert.NotEmpty((await home.JsonAsync("prices", "status"))["result"]!["sources"]!.AsArray());
        var cost = await home.JsonAsync("cost", "3 Standard_D4s_v3 VMs in eastus");
        Assert.Equal("420.48", (string?)cost["cost"]!["lines"]!.AsArray().First(line => (string)line!["meter"]! == "vm.linux")!["monthly"]);
        Assert.Empty((await home.JsonAsync("objectives", "list")).Items);
    }

    [Fact]
    public async Task The_doctor_says_what_is_there_and_what_is_missing_for_what()
    {
        var items = (await home.JsonAsync("doctor")).Items;

        Assert.True((bool)items.Single(item => (string)item!["name"]! == "dotnet")!["ok"]!);
        Assert.All(items.Where(item => !(bool)item!["ok"]!), item => Assert.NotNull(item!["needed_for"]));
    }

    [Fact]
    public async Task Codes_are_explained()
    {
        Assert.Equal("azdoit", (string?)(await home.JsonAsync("explain", "budget-exceeded"))["result"]!["origin"]);
        Assert.Equal("azure", (string?)(await home.JsonAsync("explain", "skunotavailable"))["result"]!["origin"]);
    }

    [Fact]
    public async Task A_reader_that_goes_away_does_not_end_the_work()
    {
        using (var process = home.Start("do", "create a resource group called rg-deaf in westeurope", "--yes"))
        {
            process.StandardInput.Close();
            process.StandardOutput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }

        Assert.Single((await home.JsonAsync("do", "list resource groups")).Items);
    }
}
