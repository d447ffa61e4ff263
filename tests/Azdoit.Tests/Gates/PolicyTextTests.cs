using System.Text;
using Azdoit.Gates;

namespace Azdoit.Tests.Gates;

public sealed class PolicyTextTests
{
    [Fact]
    public void Everything_in_it_is_read()
    {
        var policy = Parsed("""
            { "allowed_clouds": ["sandbox"], "allowed_subscriptions": ["play*"], "production_patterns": ["*prod*"], "monthly_ceiling": 500, "daily_ceiling": 20,
              "cli_approval": "deny", "mcp_apply": "token", "second_person": ["destroy", "unknown-price"], "freeze": "audit" }
            """);

        Assert.Equal(["sandbox"], policy.AllowedClouds!.Value);
        Assert.Equal(["play*"], policy.AllowedSubscriptions!.Value);
        Assert.Equal(["*prod*"], policy.ProductionPatterns);
        Assert.Equal((500m, 20m, false, McpApply.Token, "audit"), (policy.MonthlyCeiling, policy.DailyCeiling, policy.CliApproval, policy.McpApply, policy.Freeze));
        Assert.Equal([ApprovalClass.Destroy, ApprovalClass.UnknownPrice], policy.SecondPerson);
    }

    [Fact]
    public void An_empty_policy_tightens_nothing() =>
        Assert.Equal(Policy.None, Parsed("{}") with { ProductionPatterns = Policy.None.ProductionPatterns, SecondPerson = Policy.None.SecondPerson });

    [Theory]
    [InlineData("{\n \"cli_aproval\": \"deny\" }", "policy.json, line 2: unknown key 'cli_aproval'")]
    [InlineData("{ \"cli_approval\":\n \"never\" }", "policy.json, line 1: 'cli_approval' is \"never\"; expected: allow or deny")]
    [InlineData("{ \"second_person\": [\"delete\"] }", "'delete' is no class")]
    [InlineData("{ \"freeze\": true }", "'freeze' is true; expected: a text")]
    [InlineData("", "line 1: not valid JSON")]
    [InlineData("[]", "a JSON object is expected")]
    public void What_is_not_right_is_named_with_its_line(string text, string expected)
    {
        Assert.False(PolicyText.Parse(Encoding.UTF8.GetBytes(text), "policy.json").TryGet(out _, out var problems));

        Assert.Contains(expected, Assert.Single(problems).Detail);
    }

    private static Policy Parsed(string text)
    {
        Assert.True(PolicyText.Parse(Encoding.UTF8.GetBytes(text), "policy.json").TryGet(out var policy, out var problems), string.Join("; ", problems.IsDefault ? [] : problems.Select(problem => problem.Detail)));
        return policy;
    }
}
