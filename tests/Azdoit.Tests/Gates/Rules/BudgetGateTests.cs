using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Gates;
using Azdoit.Gates.Rules;
using Azdoit.Pricing;

namespace Azdoit.Tests.Gates.Rules;

public sealed class BudgetGateTests
{
    private static readonly Budget WideDay = Budget.Default with { DailyLimit = 1_000_000m };

    [Theory]
    [InlineData(0, 5, "allow", Severity.Info)]
    [InlineData(0, 499.99, "allow", Severity.Info)]
    [InlineData(0, 500, "allow", Severity.Warning)]
    [InlineData(270, 290.88, "allow", Severity.Warning)] // 56 % is a warning
    [InlineData(500, 300, "allow", Severity.Warning)] // critical
    [InlineData(700, 300, "allow", Severity.Warning)] // 100 % is not above it
    [InlineData(700, 300.01, "deny", Severity.Error)]
    [InlineData(0, 11_212.80, "deny", Severity.Error)]
    [InlineData(2000, 0.01, "deny", Severity.Error)]
    public void The_monthly_limit_holds_for_what_stands_and_what_is_added(decimal standing, double added, string answer, Severity severity)
    {
        var report = Judge(Some.Facts((decimal)added) with { Budget = WideDay, Ledger = Some.Ledger(Some.Standing(standing)) });

        Assert.Equal(answer, report.Answer.ToString().ToLowerInvariant());
        Assert.Equal(severity, report.Reasons[0].Severity);
    }

    [Fact]
    public void The_journeys_words_say_that_it_is_exceeded_and_what_helps()
    {
        var report = Judge(Some.Facts(11_212.80m) with { Budget = WideDay });

        var reason = Assert.Single(report.Reasons);
        Assert.Equal("Budget EXCEEDED (1121% of $1000 limit)", reason.Summary);
        Assert.StartsWith("Execution blocked. ", reason.Detail);
        Assert.Contains("$11,212.80 a month", reason.Detail);
        Assert.Contains(reason.Suggestions, suggestion => suggestion.Text.Contains("dry-run"));
        Assert.Contains(reason.Suggestions, suggestion => suggestion.Text.Contains("fewer"));
        Assert.Contains(reason.Suggestions, suggestion => suggestion is { ForPerson: true, Argv.IsEmpty: true } && suggestion.Text.Contains("budget.json"));
    }

    [Theory]
    [InlineData(1000.01, "100.1%")]
    [InlineData(1004, "100.4%")]
    [InlineData(1006, "101%")]
    public void A_share_just_above_the_limit_does_not_read_as_the_limit(double added, string shown) =>
        Assert.Contains($"({shown} of $1000 limit)", Judge(Some.Facts((decimal)added) with { Budget = WideDay }).Reasons[0].Summary);

    [Theory]
    [InlineData(3041.66, "allow")] // 100 a day is 3041.67 a month of 730 hours
    [InlineData(3041.67, "deny")]
    public void The_daily_limit_holds_for_24_of_730_hours(double added, string answer)
    {
        var report = Judge(Some.Facts((decimal)added) with { Budget = Budget.Default with { MonthlyLimit = 1_000_000m, DailyLimit = 100m } });

        Assert.Equal(answer, report.Answer.ToString().ToLowerInvariant());
        Assert.All(report.Reasons.Where(reason => reason.Severity == Severity.Error), reason => Assert.Contains("of $100 limit", reason.Summary));
    }

    [Theory]
    [InlineData("RG-1", GateAnswer.Deny)]
    [InlineData("rg-2", GateAnswer.Allow)]
    public void A_groups_limit_holds_for_that_group(string group, GateAnswer answer) =>
        Assert.Equal(answer, Judge(Some.Facts(60m) with
        {
            Budget = Limited(group, 100m),
            Ledger = Some.Ledger(Some.Standing(50m)),
        }).Answer);

    [Fact]
    public void Whoever_saves_passes_whatever_stands() =>
        Assert.Equal(GateAnswer.Allow, Judge(Some.Facts(-10m) with { Ledger = Some.Ledger(Some.Standing(9000m)) }).Answer);

    [Fact]
    public void What_runs_under_way_reserved_counts_but_not_ones_own()
    {
        var facts = Some.Facts(600m) with { Budget = WideDay, Ledger = Some.Ledger(Some.Reserved(600m, Some.Mine)) };

        Assert.Equal(GateAnswer.Deny, Judge(facts).Answer);
        Assert.Equal(GateAnswer.Allow, Judge(facts with { Objective = Some.Mine }).Answer);
    }

    [Fact]
    public void A_reserved_saving_is_no_room_for_others() =>
        Assert.Equal(GateAnswer.Deny, Judge(Some.Facts(600m) with
        {
            Budget = WideDay,
            Ledger = Some.Ledger(Some.Standing(600m), Some.Reserved(-600m, Some.Mine, "old")),
        }).Answer);

    [Theory]
    [InlineData("azure", Some.Subscription)]
    [InlineData("sandbox", "another")]
    public void Money_elsewhere_does_not_count(string cloud, string subscription) =>
        Assert.Equal(GateAnswer.Allow, Judge(Some.Facts(600m) with { Budget = WideDay, Ledger = Some.Ledger(Some.Standing(600m, account: new(cloud, subscription))) }).Answer);

    [Theory]
    [InlineData(1, GateAnswer.Allow)]
    [InlineData(0, GateAnswer.Deny)]
    public void A_grant_lifts_every_limit_until_it_ends(int hours, GateAnswer answer) =>
        Assert.Equal(answer, Judge(Some.Facts(11_500m) with
        {
            Budget = Limited("rg-1", 100m),
            Ledger = Some.Ledger(new LedgerEvent.Granted(Some.Account, 12_000m, Some.Now.AddHours(hours), "launch")),
        }).Answer);

    [Fact]
    public void No_grant_goes_beyond_the_policys_ceiling() =>
        Assert.Equal(GateAnswer.Deny, Judge(Some.Facts(600m) with
        {
            Policy = Policy.None with { MonthlyCeiling = 500m },
            Ledger = Some.Ledger(new LedgerEvent.Granted(Some.Account, 12_000m, Some.Now.AddHours(1), "launch")),
        }).Answer);

    [Fact]
    public void Nothing_fits_into_a_limit_of_nothing() =>
        Assert.Equal("Budget EXCEEDED ($0 limit)", Judge(Some.Facts(1m) with { Budget = WideDay with { MonthlyLimit = 0m } }).Reasons[0].Summary);

    private static Budget Limited(string group, decimal limit) =>
        WideDay with { ResourceGroupLimits = WideDay.ResourceGroupLimits.Add(group, limit) };

    private static GateReport Judge(GateFacts facts) => new BudgetGate().Judge(facts);
}
