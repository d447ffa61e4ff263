using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Nothing runs without a yes that covers it.</summary>
public sealed class ApprovalTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Without_a_terminal_and_without_a_yes_the_plan_is_stored_and_can_be_applied()
    {
        var asked = await home.JsonAsync("do", "create a resource group called rg-ask in westeurope");
        Assert.Equal((3, "approval_required", false), ((int)asked["exit_code"]!, asked.Outcome, (bool)asked["changed"]!));
        var hash = (string)asked["plan"]!["hash"]!;

        // A prefix could be another plan tomorrow.
        Assert.Equal(2, (int)(await home.JsonAsync("do", "create a resource group called rg-ask in westeurope", "--approve", hash[..20]))["exit_code"]!);

        // To run it, a prefix that fits one plan is enough.
        Assert.Contains("plan-unknown", (await home.JsonAsync("apply", "0123abc", "--yes")).Codes);
        Assert.Equal("done", (await home.JsonAsync("apply", hash["sha256:".Length..][..12], "--yes")).Outcome);
    }

    [Fact]
    public async Task Approving_for_later_takes_a_person_at_a_terminal()
    {
        var planned = await home.JsonAsync("plan", "create a resource group called rg-later in westeurope");
        var approved = await home.JsonAsync("approve", (string)planned["plan"]!["hash"]!);

        Assert.Equal(3, (int)approved["exit_code"]!);
        Assert.Contains("terminal-needed", approved.Codes);
        Assert.Empty((await home.JsonAsync("approvals", "list")).Items);
        Assert.Equal(5, (await home.JsonAsync("approvals", "explain")).Items.Count);
        Assert.Equal(2, (int)(await home.JsonAsync("approvals", "revoke", (string)planned["plan"]!["hash"]!))["exit_code"]!);
    }

    [Fact]
    public async Task A_plan_tells_whether_there_are_changes()
    {
        Assert.Equal(20, (await home.RunAsync("plan", "create a resource group called rg-plan in westeurope", "--detailed-exitcode")).ExitCode);
        await home.JsonAsync("do", "create a resource group called rg-plan in westeurope", "--yes");

        var again = await home.JsonAsync("do", "create a resource group called rg-plan in westeurope", "--yes");
        Assert.Equal((0, "nothing_to_do"), ((int)again["exit_code"]!, again.Outcome));
    }

    [Fact]
    public async Task A_freeze_denies_until_it_is_lifted()
    {
        await home.JsonAsync("freeze", "--reason", "audit");
        var denied = await home.JsonAsync("do", "create a resource group called rg-cold in westeurope", "--yes");
        Assert.Equal((3, "denied"), ((int)denied["exit_code"]!, denied.Outcome));
        Assert.Contains("frozen", denied.Codes);
        Assert.Equal("audit", (string?)(await home.JsonAsync("budget", "show"))["result"]!["freeze"]!["reason"]);

        Assert.Contains("FROZEN", (await home.RunAsync()).Output, StringComparison.Ordinal);
        Assert.Contains((await home.JsonAsync("doctor")).Items, item => (string)item!["name"]! == "freeze" && !(bool)item["ok"]!);
        await home.JsonAsync("unfreeze");
        Assert.DoesNotContain("FROZEN", (await home.RunAsync()).Output, StringComparison.Ordinal);
        Assert.Equal("done", (await home.JsonAsync("do", "create a resource group called rg-cold in westeurope", "--yes")).Outcome);
    }

    [Fact]
    public async Task A_grant_lifts_the_limit_for_a_while()
    {
        await home.JsonAsync("budget", "set", "--monthly", "50", "--daily", "1000");
        Assert.Equal("denied", (await home.JsonAsync("do", "provision 1 Standard_D2s_v3 VM", "--yes")).Outcome);

        // More than any sum can hold would end every later run.
        Assert.Equal(2, (int)(await home.JsonAsync("budget", "grant", "79228162514264337593543950335", "--for", "1h", "--reason", "much"))["exit_code"]!);
        Assert.Equal("done", (await home.JsonAsync("budget", "grant", "100", "--for", "1h", "--reason", "story")).Outcome);
        Assert.Equal("done", (await home.JsonAsync("do", "provision 1 Standard_D2s_v3 VM", "--yes")).Outcome);
    }
}
