using Azdoit.Connectors.Journals;
using Azdoit.Durability;
using Azdoit.EndToEnd.Cli;
using Azdoit.Gates;

namespace Azdoit.EndToEnd.Stories;

/// <summary>What a person approves at a real terminal is what runs, once, in time, and nothing else.</summary>
public sealed class ApprovalAtATerminalTests : IAsyncLifetime
{
    private const string Delete = "delete resource group rg-gone";
    private const string Restart = "restart the VM web-01";

    private readonly Home home = new();

    private Terminal Person => new(home);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task The_card_shows_what_is_approved_and_only_its_very_names_are_a_yes()
    {
        await home.JsonAsync("do", "create a storage account called stgone01 in rg-gone in westeurope", "--yes");
        var hash = await PlannedAsync(Delete);
        foreach (var typed in (string[])["rg-wrong", "rg-gon", "RG-GONE", "y", "yes", "rg-gone rg-gone", ""])
        {
            if (await Person.TypeAsync(typed, "do", Delete, "--yes") is not { } refused)
            {
                return;
            }

            Assert.Equal(3, refused.ExitCode);
            Assert.Contains("not-confirmed", refused.Output, StringComparison.Ordinal);
        }

        Assert.Single((await home.JsonAsync("do", "list groups")).Items);
        var done = (await Person.TypeAsync("rg-gone", "do", Delete))!;
        var card = done.Output[done.Output.IndexOf("Approval\r\n", StringComparison.Ordinal)..];
        Assert.Equal(0, done.ExitCode);
        Assert.Contains("SANDBOX", card, StringComparison.Ordinal);
        Assert.Contains(hash, card, StringComparison.Ordinal);
        Assert.Contains("destroy 1", card, StringComparison.Ordinal);
        Assert.Contains("/resourceGroups/rg-gone\r\n", card, StringComparison.Ordinal);
        Assert.Contains("takes with it 1 resource", done.Output, StringComparison.Ordinal);
        Assert.Contains("undo: none", done.Output, StringComparison.Ordinal);
        Assert.Empty((await home.JsonAsync("do", "list groups")).Items);
    }

    [Fact]
    public async Task A_plain_question_takes_y_and_nothing_else()
    {
        foreach (var typed in (string[])["n", "", "no", "ye", "да"])
        {
            if (await Person.TypeAsync(typed, "do", "create a VM called web-01 in rg-a") is not { } refused)
            {
                return;
            }

            Assert.Equal(3, refused.ExitCode);
            Assert.Contains("Go on? (y/n)", refused.Output, StringComparison.Ordinal);
            Assert.Contains("cost-needs-confirmation", refused.Output, StringComparison.Ordinal);
        }

        Assert.Empty((await home.JsonAsync("objectives", "list")).Items);
        Assert.Equal(0, (await Person.TypeAsync("y", "do", "create a VM called web-01 in rg-a"))!.ExitCode);
    }

    [Fact]
    public async Task What_was_approved_for_later_runs_once()
    {
        await home.JsonAsync("do", "create a VM called web-01 in rg-a", "--yes");
        var hash = await PlannedAsync(Restart);
        if (await Person.TypeAsync("n", "approve", hash) is not { } refused)
        {
            return;
        }

        Assert.Equal(3, refused.ExitCode);
        Assert.Empty((await home.JsonAsync("approvals", "list")).Items);

        Assert.Equal(0, (await Person.TypeAsync("y", "approve", hash))!.ExitCode);
        Assert.Equal("open", (string?)Assert.Single((await home.JsonAsync("approvals", "list")).Items)!["state"]);
        Assert.Equal("done", (await home.JsonAsync("apply", hash)).Outcome);
        Assert.Equal("used", (string?)Assert.Single((await home.JsonAsync("approvals", "list")).Items)!["state"]);

        Assert.Equal(hash, await PlannedAsync(Restart));
        var again = await home.JsonAsync("apply", hash);
        Assert.Equal((3, false), ((int)again["exit_code"]!, (bool)again["changed"]!));
        Assert.Contains("approval-spent", again.Codes);
    }

    [Fact]
    public async Task What_was_taken_back_or_has_expired_approves_nothing()
    {
        await home.JsonAsync("do", "create a VM called web-01 in rg-a", "--yes");
        var hash = await PlannedAsync(Restart);
        if (await Person.TypeAsync("y", "approve", hash) is null)
        {
            return;
        }

        Assert.Equal("done", (await home.JsonAsync("approvals", "revoke", hash)).Outcome);
        Assert.Contains("approval-spent", (await home.JsonAsync("apply", hash)).Codes);

        await ApprovedAsync(new PlanHash(hash), DateTimeOffset.UtcNow - TimeSpan.FromMinutes(61));
        Assert.Equal(["expired", "revoked"], (await home.JsonAsync("approvals", "list")).Items.Select(item => (string)item!["state"]!).Order());
        var late = await home.JsonAsync("apply", hash);
        Assert.Equal((3, false), ((int)late["exit_code"]!, (bool)late["changed"]!));
        Assert.Equal(2, late.Codes.Count(code => code == "approval-spent"));

        await ApprovedAsync(new PlanHash(hash), DateTimeOffset.UtcNow - TimeSpan.FromMinutes(50));
        Assert.Equal("done", (await home.JsonAsync("apply", hash)).Outcome);
    }

    [Fact]
    public async Task In_production_an_approval_lasts_a_quarter_of_an_hour()
    {
        var hash = await PlannedAsync("create a resource group called rg-p in westeurope", "--env", "prod");
        if (await Person.TypeAsync("y", "approve", hash, "--env", "prod") is not { } approved)
        {
            return;
        }

        Assert.Equal(0, approved.ExitCode);
        var item = Assert.Single((await home.JsonAsync("approvals", "list")).Items)!;
        Assert.InRange((DateTimeOffset)item["expires_at"]! - (DateTimeOffset)item["recorded_at"]!, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));

        // The plan is bound to where it was made.
        Assert.Contains("plan-for-other-target", (await home.JsonAsync("apply", hash)).Codes);
        Assert.Equal("done", (await home.JsonAsync("apply", hash, "--env", "prod")).Outcome);
    }

    [Fact]
    public async Task What_changed_since_the_approval_is_not_covered_by_it()
    {
        await home.JsonAsync("do", "create a storage account called stgone01 in rg-gone in westeurope", "--yes");
        var hash = await PlannedAsync(Delete);
        if (await Person.TypeAsync("rg-gone", "approve", hash) is null)
        {
            return;
        }

        await home.JsonAsync("do", "create a storage account called stlater1 in rg-gone in westeurope", "--yes");

        var replanned = await home.JsonAsync("do", Delete, "--approve", hash, "--allow", $"destroy={await GroupAsync()}");
        Assert.Equal((3, false), ((int)replanned["exit_code"]!, (bool)replanned["changed"]!));
        Assert.Contains("plan-differs", replanned.Codes);
        var stored = await home.JsonAsync("apply", hash);
        Assert.NotEqual(0, (int)stored["exit_code"]!);
        Assert.False((bool)stored["changed"]!);
        Assert.Equal(2, (await home.JsonAsync("do", "list storage accounts")).Items.Count);
    }

    private async Task<string> PlannedAsync(params IEnumerable<string> words) => (string)(await home.JsonAsync(["plan", .. words]))["plan"]!["hash"]!;

    private async Task<string> GroupAsync() => (string)Assert.Single((await home.JsonAsync("do", "list groups")).Items)!["id"]!;

    /// <summary>What a person recorded at that time: no clock of the process can be set.</summary>
    private async Task ApprovedAsync(PlanHash plan, DateTimeOffset at)
    {
        var by = new Writer(Environment.UserName, Environment.MachineName, "sandbox");
        var approval = new Approval { Plan = plan, Origin = ApprovalOrigin.Recorded, Ceiling = 1000m, Allows = [], By = by, At = at, Expires = at + Approval.Lifetime(production: false) };
        using var ledger = new FileLedger(home.Path, by, TimeProvider.System, _ => { });
        Assert.True((await ApprovalRecords.RecordAsync(approval, ledger, new FileObjectStore(Path.Combine(home.Path, "objects")), default)).TryGet(out _, out _));
    }
}
