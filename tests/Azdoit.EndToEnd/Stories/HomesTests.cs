using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Journals;
using Azdoit.Durability;
using Azdoit.EndToEnd.Cli;
using Azdoit.Planning;

namespace Azdoit.EndToEnd.Stories;

/// <summary>A home says what it owns, hands an objective over, and does not go while something real would be forgotten.</summary>
public sealed class HomesTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task An_objective_goes_from_home_to_home()
    {
        home.Variables["CI"] = "true";
        var made = await home.JsonAsync("do", "create a resource group called rg-move in westeurope", "--yes", "--ephemeral");
        var id = (string)made["objective_id"]!;
        var owned = Assert.Single((await home.JsonAsync("home", "status")).Items)!;
        Assert.Equal(("rg-move", "sandbox", id), ((string)owned["name"]!, (string)owned["cloud"]!, (string)owned["objective_id"]!));
        var tree = await home.RunAsync("objectives", "show", "last", "--tree");
        Assert.Contains("create group/rg-move  held after", tree.Output, StringComparison.Ordinal);

        var bundle = Path.Combine(home.Path, "run.bundle.json");
        Assert.Equal("done", (await home.JsonAsync("objectives", "export", "last", "--bundle", bundle)).Outcome);
        await using var other = new Home();
        Assert.Equal("done", (await other.JsonAsync("objectives", "import", bundle)).Outcome);
        Assert.Equal(id, (string?)(await other.JsonAsync("objectives", "show", id))["objective_id"]);
        Assert.Equal("rg-move", (string?)Assert.Single((await other.JsonAsync("home", "status")).Items)!["name"]);
        Assert.Equal(0, (await other.RunAsync("audit", "verify")).ExitCode);
        Assert.Equal(2, (await other.RunAsync("objectives", "import", bundle)).ExitCode);

        // A cost below nothing would make room in the budget of the home that takes it.
        var generous = JsonNode.Parse(await File.ReadAllTextAsync(bundle))!;
        generous["live"] = new JsonArray(new JsonObject { ["cloud"] = "sandbox", ["subscription"] = "s", ["id"] = ResourceAddress.ForGroup("s", "rg-move").Id, ["monthly"] = -500 });
        await File.WriteAllTextAsync(Path.Combine(home.Path, "generous.json"), generous.ToJsonString());
        await using var fourth = new Home();
        Assert.Equal(2, (await fourth.RunAsync("objectives", "import", Path.Combine(home.Path, "generous.json"))).ExitCode);
        Assert.Empty((await fourth.JsonAsync("objectives", "list")).Items);

        var forged = (await File.ReadAllTextAsync(bundle)).Replace("rg-move", "rg-more", StringComparison.Ordinal);
        await File.WriteAllTextAsync(bundle, forged);
        await using var third = new Home();
        Assert.Equal(2, (await third.RunAsync("objectives", "import", bundle)).ExitCode);
        Assert.Empty((await third.JsonAsync("objectives", "list")).Items);
    }

    [Fact]
    public async Task What_no_journal_knows_is_listed_by_its_tag()
    {
        var made = await home.JsonAsync("do", "create a resource group called rg-lost in westeurope", "--yes");
        Assert.Empty((await home.JsonAsync("objectives", "adopt")).Items);

        Directory.Delete(Path.Combine(home.Path, "journal"), recursive: true);
        File.Delete(Path.Combine(home.Path, "ledger.ndjson"));
        File.Delete(Path.Combine(home.Path, "ledger.head"));
        var id = (string)made["objective_id"]!;
        Assert.Equal("rg-lost", (string?)Assert.Single((await home.JsonAsync("objectives", "adopt", "--tag", id[..13])).Items)!["name"]);
        Assert.Empty((await home.JsonAsync("objectives", "adopt", "--tag", "ffff")).Items);
    }

    [Fact]
    public async Task A_home_goes_only_when_nothing_real_is_forgotten()
    {
        await home.JsonAsync("do", "create a resource group called rg-here in westeurope", "--yes");
        await RealAsync();
        await File.WriteAllTextAsync(Path.Combine(home.Path, "notes.txt"), "not azdoit's");

        var refused = await home.JsonAsync("home", "remove", "--yes");
        Assert.Equal((3, "denied"), ((int)refused["exit_code"]!, refused.Outcome));
        Assert.Contains("home-owns-resources", refused.Codes);
        Assert.Equal(3, (int)(await home.JsonAsync("home", "remove", "--keep-resources"))["exit_code"]!);
        Assert.True(Directory.Exists(Path.Combine(home.Path, "journal")));

        Assert.Equal("done", (await home.JsonAsync("home", "remove", "--keep-resources", "--yes")).Outcome);
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(home.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_copy_of_a_home_has_a_cloud_of_its_own_and_a_link_to_it_has_not()
    {
        await home.JsonAsync("do", "create a resource group called rg-first in westeurope", "--yes");
        await home.JsonAsync("sandbox", "up");
        var endpoint = Path.Combine(home.Path, "sandbox", "endpoint.json");
        var told = await File.ReadAllTextAsync(endpoint);

        await using var copy = new Home();
        home.Variables["copy"] = copy.Path;
        Assert.Equal(0, (await home.ShellAsync("cp -a $AZDOIT_HOME/. $copy && ln -s $AZDOIT_HOME $copy.link")).ExitCode);
        Assert.Equal("done", (await copy.JsonAsync("do", "create a resource group called rg-copy in westeurope", "--yes")).Outcome);
        Assert.Equal(2, (await copy.JsonAsync("do", "list groups")).Items.Count);
        await copy.JsonAsync("sandbox", "down");

        Assert.Equal(told, await File.ReadAllTextAsync(endpoint));
        Assert.Single((await home.JsonAsync("do", "list groups")).Items);
        var linked = await home.ShellAsync("AZDOIT_HOME=$copy.link $azdoit do 'create a resource group called rg-linked in westeurope' --yes --json; rm $copy.link");
        Assert.Equal("done", linked.Document().Outcome);
        Assert.Equal(2, (await home.JsonAsync("do", "list groups")).Items.Count);
        Assert.Equal(told, await File.ReadAllTextAsync(endpoint));
    }

    /// <summary>As if azdoit had made a group on Azure.</summary>
    private async Task RealAsync()
    {
        var step = new Step
        {
            Id = new("create group/rg-real"),
            Effect = new Effect.Ensure { Address = ResourceAddress.ForGroup("s", "rg-real"), Kind = "group", Class = EffectClass.Create, Body = new JsonObject { ["location"] = "eastus" } },
            Undo = new Undo.Remove(),
        };
        var plan = new Plan(new("azure", "t", "s", "production"), [step]);
        Assert.True((await new FileObjectStore(Path.Combine(home.Path, "objects")).PutAsync(plan.ToJson(), default)).TryGet(out _, out _));
        var store = new FileJournalStore(Path.Combine(home.Path, "journal"), new("ann", "here", ""), TimeProvider.System, _ => { });
        Assert.True((await store.CreateAsync(new(Guid.CreateVersion7().ToString()), default)).TryGet(out var journal, out _));
        await using (journal)
        {
            JournalEvent[] all =
            [
                new JournalEvent.Opened("create group rg-real", new() { Cloud = "azure", Tenant = "t", Subscription = "s", Environment = "production", Class = EnvironmentClass.Production }, "sha256:1", null),
                new JournalEvent.Planned(plan.Hash), new JournalEvent.RunBegan(plan.Hash, "arm"), new JournalEvent.StepIntended(step.Id, 1), new JournalEvent.StepHeld(step.Id, "sha256:2", false), new JournalEvent.RunEnded(RunEnd.Done, []),
            ];
            foreach (var happened in all)
            {
                Assert.True((await journal.AppendAsync(happened, default)).TryGet(out _, out _));
            }
        }
    }
}
