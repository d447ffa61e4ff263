using System.Text;
using Azdoit.Pricing;

namespace Azdoit.Tests.Pricing;

public sealed class BudgetTextTests
{
    [Fact]
    public void What_is_silent_keeps_its_default()
    {
        var budget = Parsed("{ \"monthly_limit\": 250.5 }");

        Assert.Equal((250.5m, 50m), (budget.MonthlyLimit, budget.DailyLimit));
        Assert.Equal([50m, 80m, 100m], budget.AlertThresholds);
        Assert.Empty(budget.ResourceGroupLimits);
    }

    [Fact]
    public void The_documented_file_is_read_and_written()
    {
        var budget = Parsed("""{ "monthly_limit": 1000.0, "daily_limit": 50.0, "alert_thresholds": [50, 80, 100], "resource_group_limits": { "dev": 100.0, "staging": 200.0, "prod": 500.0 } }""");

        Assert.Equal(200m, budget.ResourceGroupLimits["STAGING"]);
        var again = Parsed(BudgetText.Write(budget));
        Assert.Equal((budget.MonthlyLimit, budget.DailyLimit), (again.MonthlyLimit, again.DailyLimit));
        Assert.Equal(budget.AlertThresholds, again.AlertThresholds);
        Assert.Equal(budget.ResourceGroupLimits, again.ResourceGroupLimits);
    }

    [Theory]
    [InlineData("{\n\n \"monthly_limt\": 1 }", 3, "unknown key 'monthly_limt'; the keys are monthly_limit, daily_limit, alert_thresholds, resource_group_limits")]
    [InlineData("{ \"monthly_limit\": -1 }", 1, "'monthly_limit' is -1; expected: a number that is not negative and at most a trillion")]
    [InlineData("{ \"monthly_limit\": \"1000\" }", 1, "expected: a number that is not negative and at most a trillion")]
    [InlineData("{ \"monthly_limit\": null }", 1, "expected: a number that is not negative and at most a trillion")]
    [InlineData("{ \"monthly_limit\": 1e13 }", 1, "at most a trillion")]
    [InlineData("{ \"monthly_limit\": 1e40 }", 1, "expected: a number that is not negative and at most a trillion")]
    [InlineData("{ \"alert_thresholds\": [80, 50] }", 1, "the percentages must ascend")]
    [InlineData("{ \"alert_thresholds\": 50 }", 1, "expected: a list")]
    [InlineData("{\n \"resource_group_limits\": {\n  \"dev\": 1,\n  \"prod\": true } }", 4, "'prod' is true")]
    [InlineData("{\n \"resource_group_limits\": {\n  \"dev\": 1,\n  \"DEV\": 2 } }", 4, "'DEV' is there twice")]
    [InlineData("{ \"daily_limit\": 1,\n \"daily_limit\": 2 }", 2, "'daily_limit' is there twice")]
    [InlineData("{ \"daily_limit\": 1,\n oops }", 2, "not valid JSON")]
    [InlineData("{ \"daily_limit\": 1 } x", 1, "not valid JSON")]
    [InlineData("{ \"daily_limit\": 1", 1, "not valid JSON")]
    [InlineData("5", 1, "a JSON object is expected")]
    public void What_is_not_right_is_named_with_its_line(string text, int line, string expected)
    {
        Assert.False(BudgetText.Parse(Encoding.UTF8.GetBytes(text), "budget.json").TryGet(out _, out var problems));

        var problem = Assert.Single(problems);
        Assert.Equal(BudgetText.Invalid, problem.Code);
        Assert.Contains($"budget.json, line {line}: ", problem.Detail);
        Assert.Contains(expected, problem.Detail);
    }

    [Theory]
    [InlineData(49.9, SpendLevel.Info)]
    [InlineData(50, SpendLevel.Warning)]
    [InlineData(56, SpendLevel.Warning)]
    [InlineData(80, SpendLevel.Critical)]
    [InlineData(100, SpendLevel.Critical)]
    [InlineData(100.1, SpendLevel.Exceeded)]
    public void The_four_levels_lie_between_the_thresholds(double percent, SpendLevel level) => Assert.Equal(level, Budget.Default.LevelOf((decimal)percent));

    [Theory]
    [InlineData(90, SpendLevel.Critical)]
    [InlineData(91, SpendLevel.Exceeded)]
    public void The_last_threshold_may_lie_below_the_limit(int percent, SpendLevel level) =>
        Assert.Equal(level, (Budget.Default with { AlertThresholds = [60m, 70m, 90m] }).LevelOf(percent));

    [Fact]
    public void A_threshold_above_the_limit_does_not_lift_it() =>
        Assert.Equal(SpendLevel.Exceeded, (Budget.Default with { AlertThresholds = [50m, 150m] }).LevelOf(101m));

    private static Budget Parsed(string text)
    {
        Assert.True(BudgetText.Parse(Encoding.UTF8.GetBytes(text), "budget.json").TryGet(out var budget, out var problems), problems.IsDefault ? "" : problems[0].Detail);
        return budget;
    }
}
