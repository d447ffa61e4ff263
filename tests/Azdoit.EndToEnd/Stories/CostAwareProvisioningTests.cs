using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Journeys 1 and 2: a person provisions machines, sees the price, and the budget protects them from a mistake.</summary>
public sealed class CostAwareProvisioningTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Two_machines_then_a_budget_that_blocks_then_twenty_more()
    {
        var made = await home.JsonAsync("do", "provision 2 Standard_D4s_v3 VMs", "--yes");
        Assert.Equal("done", made.Outcome);
        Assert.Equal((true, 0), ((bool)made["changed"]!, (int)made["exit_code"]!));
        var compute = Assert.Single(made["cost"]!["lines"]!.AsArray(), line => (string)line!["meter"]! == "vm.linux")!;
        Assert.Equal(("2", "0.1920", "0.3840", "280.32"), ((string)compute["quantity"]!, (string)compute["unit_price"]!, (string)compute["hourly"]!, (string)compute["monthly"]!));

        var listed = await home.JsonAsync("do", "list VMs");
        Assert.Equal(["running", "running"], listed.Items.Select(item => (string)item!["state"]!));
        var everything = await home.JsonAsync("do", "list everything");
        Assert.Equal(["running", "running"], everything.Items.Where(item => (string)item!["kind"]! == "vm").Select(item => (string?)item!["state"]));
        Assert.Equal(2, everything.Items.Count(item => (string)item!["kind"]! == "disk"));
        var standing = (await home.JsonAsync("do", "what does rg-azdoit cost"))["cost"]!["monthly"]!["known"]!;
        Assert.Equal((string?)made["cost"]!["monthly"]!["known"], (string?)standing);
        Assert.Equal($"-{standing}", (string?)(await home.JsonAsync("plan", "delete the resource group rg-azdoit"))["cost"]!["monthly"]!["known"]);
        var first = listed.Items.Select(item => (string)item!["id"]!).ToList();

        // The home's own limit: 1,000 a month.
        var blocked = await home.JsonAsync("do", "provision 20 Standard_D16s_v3 VMs", "--yes");
        Assert.Equal((3, "denied", false), ((int)blocked["exit_code"]!, blocked.Outcome, (bool)blocked["changed"]!));
        Assert.Contains("budget-exceeded", blocked.Codes);
        Assert.Equal("11212.80", (string)Assert.Single(blocked["cost"]!["lines"]!.AsArray(), line => (string)line!["meter"]! == "vm.linux")!["monthly"]!);
        Assert.Equal(2, (await home.JsonAsync("do", "list VMs")).Items.Count);
        Assert.Single((await home.JsonAsync("budget", "history")).Items);

        Assert.Equal("done", (await home.JsonAsync("budget", "set", "--monthly", "100000", "--daily", "10000")).Outcome);
        Assert.Equal("done", (await home.JsonAsync("do", "provision 20 Standard_D16s_v3 VMs", "--yes")).Outcome);
        var all = (await home.JsonAsync("do", "list VMs")).Items.Select(item => (string)item!["id"]!).ToList();
        Assert.Equal(22, all.Count);
        Assert.All(first, id => Assert.Contains(id, all));
    }

    [Fact]
    public async Task A_person_reads_the_compute_line_the_share_of_the_budget_and_the_ids()
    {
        var finished = await home.RunAsync("do", "provision 2 Standard_D4s_v3 VMs", "--yes", "--verbose");

        Assert.Equal(0, finished.ExitCode);
        Assert.StartsWith("SANDBOX  subscription", finished.Output, StringComparison.Ordinal);
        Assert.Contains("Hourly: $0.3840 USD", finished.Output, StringComparison.Ordinal);
        Assert.Contains("Monthly: $280.32 USD", finished.Output, StringComparison.Ordinal);
        Assert.Contains("Confidence: High", finished.Output, StringComparison.Ordinal);
        Assert.Contains("Strategy: arm", finished.Output, StringComparison.Ordinal);
        Assert.Contains("% of the monthly limit of $1000", finished.Output, StringComparison.Ordinal);
        Assert.Contains("/providers/Microsoft.Compute/virtualMachines/vm-2", finished.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', finished.Output);
    }

    [Fact]
    public async Task Blocked_by_the_budget_they_read_what_to_do()
    {
        var finished = await home.RunAsync("do", "provision 20 Standard_D16s_v3 VMs", "--yes");

        Assert.Equal(3, finished.ExitCode);
        Assert.Contains("Monthly: $11,212.80 USD", finished.Output, StringComparison.Ordinal);
        Assert.Contains("Budget EXCEEDED (1132% of $1000 limit)", finished.Output, StringComparison.Ordinal);
        Assert.Contains("Execution blocked.", finished.Output, StringComparison.Ordinal);
    }
}
