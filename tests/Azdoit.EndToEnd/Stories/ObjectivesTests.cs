using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>What was begun can be looked at, exported, taken back and forgotten.</summary>
public sealed class ObjectivesTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task From_making_to_forgetting()
    {
        var made = await home.JsonAsync("do", "create a resource group called rg-story in westeurope", "--yes");
        Assert.Equal("done", made.Outcome);
        var id = (string)made["objective_id"]!;

        var item = Assert.Single((await home.JsonAsync("objectives", "list")).Items)!;
        Assert.Equal((id, "completed"), ((string)item["objective_id"]!, (string)item["status"]!));
        Assert.Empty((await home.JsonAsync("objectives", "list", "--status", "failed")).Items);
        Assert.Equal(id, (string?)(await home.JsonAsync("objectives", "show", id[..13]))["objective_id"]);
        var picture = Path.Combine(home.Path, "run.svg");
        var earlier = await home.JsonAsync("objectives", "show", "last", "--at", "rg-story", "--timeline", picture);
        Assert.Equal("held", (string)earlier["result"]!["steps"]![0]!["status"]!);
        Assert.Contains("rg-story", await File.ReadAllTextAsync(picture), StringComparison.Ordinal);
        Assert.Equal(2, (int)(await home.JsonAsync("objectives", "show", "last", "--at", "nothing"))["exit_code"]!);
        Assert.Equal("done", (await home.JsonAsync("objectives", "watch", "last")).Outcome);
        Assert.Equal(2, (int)(await home.JsonAsync("objectives", "resume", "last"))["exit_code"]!);

        var exported = JsonNode.Parse((await home.RunAsync("objectives", "export", "last")).Output)!;
        Assert.Equal((id, "completed", "arm"), ((string)exported["objective_id"]!, (string)exported["status"]!, (string)exported["selected_strategy"]!));
        Assert.True((bool)exported["execution_results"]![0]!["success"]!);
        Assert.EndsWith("/resourceGroups/rg-story", (string)exported["resources_created"]![0]!, StringComparison.Ordinal);

        // Undoing destroys, which --yes never covers: the plan is stored, and its hash with the id does.
        var asked = await home.JsonAsync("objectives", "undo", "last", "--yes");
        Assert.Equal((3, "approval_required"), ((int)asked["exit_code"]!, asked.Outcome));
        var need = Assert.Single(asked["needs"]!.AsArray())!;
        Assert.Equal("destroy", (string)need["class"]!);
        var undone = await home.JsonAsync("apply", (string)asked["plan"]!["hash"]!, "--approve", (string)asked["plan"]!["hash"]!, "--allow", $"destroy={(string)need["resources"]![0]!}");
        Assert.Equal("done", undone.Outcome);
        Assert.Empty((await home.JsonAsync("do", "list resource groups")).Items);

        Assert.Equal("done", (await home.JsonAsync("objectives", "delete", id)).Outcome);
        Assert.DoesNotContain((await home.JsonAsync("objectives", "list")).Items, left => (string)left!["objective_id"]! == id);
    }

    [Fact]
    public async Task The_last_one_is_the_newest_that_was_not_deleted()
    {
        var first = (string)(await home.JsonAsync("do", "create a resource group called rg-first in westeurope", "--yes"))["objective_id"]!;
        await home.JsonAsync("do", "create a resource group called rg-second in westeurope", "--yes");

        await home.JsonAsync("objectives", "delete", "last");

        Assert.Equal(first, (string?)(await home.JsonAsync("objectives", "show", "last"))["objective_id"]);
        await home.JsonAsync("objectives", "delete", "last");
        Assert.Contains("objective-not-found", (await home.JsonAsync("objectives", "show", "last")).Codes);
    }

    [Fact]
    public async Task It_shows_each_step_with_its_resource_and_what_happened()
    {
        await home.JsonAsync("do", "create a resource group called rg-shown in westeurope", "--yes");

        var shown = (await home.JsonAsync("objectives", "show", "last"))["result"]!;
        var page = await home.RunAsync("objectives", "show", "last");

        Assert.EndsWith("/resourceGroups/rg-shown", (string)shown["steps"]![0]!["resource"]!, StringComparison.Ordinal);
        Assert.Contains("/resourceGroups/rg-shown", page.Output, StringComparison.Ordinal);
        Assert.Contains("step held create group/rg-shown", page.Output, StringComparison.Ordinal);
        Assert.Contains("run ended done", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_are_lines_and_the_last_one_is_the_document()
    {
        var finished = await home.RunAsync("do", "create a resource group called rg-events in westeurope", "--yes", "--events");

        var lines = finished.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.All(lines[..^1], line => Assert.Equal("azdoit.event/1", (string)line["schema"]!));
        Assert.Equal(Enumerable.Range(1, lines.Count - 1), lines[..^1].Select(line => (int)line["seq"]!));
        Assert.Equal("planned", (string)lines[0]["type"]!);
        Assert.Contains(lines, line => (string?)line["type"] == "step_held");
        Assert.Equal(("azdoit.result/1", "done"), ((string)lines[^1]["schema"]!, (string)lines[^1]["outcome"]!));
    }
}
