using System.Collections.Immutable;
using Azdoit.Durability;
using Azdoit.Gates;
using Azdoit.Gates.Rules;

namespace Azdoit.Tests.Gates.Rules;

public sealed class HardGateTests
{
    [Theory]
    [InlineData("web-01", GateAnswer.Allow)]
    [InlineData("web_01!", GateAnswer.Deny)]
    public void A_name_that_the_cloud_refuses_is_refused_here(string name, GateAnswer answer) =>
        Assert.Equal(answer, new NamingGate().Judge(Some.Facts(5m, Some.Create(name))).Answer);

    [Fact]
    public void A_freeze_denies_until_it_ends()
    {
        var frozen = Some.Ledger(new LedgerEvent.Frozen("incident 12"));
        var report = new FreezeGate().Judge(Some.Facts() with { Ledger = frozen });

        Assert.Equal(GateAnswer.Deny, report.Answer);
        Assert.Equal("ann@here, 2026-03-01 12:00Z: incident 12", Assert.Single(report.Reasons).Detail);
        Assert.Equal(GateAnswer.Allow, new FreezeGate().Judge(Some.Facts() with { Ledger = Some.Ledger(new LedgerEvent.Frozen("x"), new LedgerEvent.Unfrozen("over")) }).Answer);
        Assert.Equal(GateAnswer.Deny, new FreezeGate().Judge(Some.Facts() with { Policy = Policy.None with { Freeze = "audit" } }).Answer);
    }

    [Theory]
    [InlineData("sandbox", null, GateAnswer.Allow)]
    [InlineData("azure", null, GateAnswer.Deny)]
    [InlineData(null, "00000000-*", GateAnswer.Allow)]
    [InlineData(null, "Play", GateAnswer.Allow)]
    [InlineData(null, "work-*", GateAnswer.Deny)]
    public void The_policy_names_the_clouds_and_subscriptions(string? cloud, string? subscription, GateAnswer answer) =>
        Assert.Equal(answer, new PolicyGate().Judge(Some.Facts() with
        {
            Policy = Policy.None with { AllowedClouds = Only(cloud), AllowedSubscriptions = Only(subscription) },
        }).Answer);

    [Theory]
    [InlineData(McpApply.Deny, true, GateAnswer.Deny)]
    [InlineData(McpApply.Deny, false, GateAnswer.Allow)]
    [InlineData(McpApply.Token, true, GateAnswer.Allow)]
    public void The_policy_keeps_models_from_running_plans(McpApply rule, bool throughMcp, GateAnswer answer) =>
        Assert.Equal(answer, new PolicyGate().Judge(Some.Facts() with { Policy = Policy.None with { McpApply = rule }, ThroughMcp = throughMcp }).Answer);

    private static ImmutableArray<string>? Only(string? word) => word is null ? null : [word];
}
