using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Gates;
using Azdoit.Gates.Rules;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Tests.Gates.Rules;

public sealed class QuotaGateTests
{
    [Theory]
    [InlineData(342, GateAnswer.Allow)]
    [InlineData(343, GateAnswer.Deny)]
    public void The_quota_must_hold_all_machines_together(int current, GateAnswer answer) =>
        Assert.Equal(answer, Judge(TwoMachines() with { Usages = [Some.Cores(current, 350)] }).Answer);

    [Fact]
    public void A_shortfall_names_the_figures()
    {
        var report = Judge(TwoMachines() with { Usages = [Some.Cores(345, 350)] });

        Assert.Equal(2, report.Reasons.Length);
        Assert.Equal("Total Regional vCPUs (cores) in eastus: current 345, limit 350, required 8, short by 3.", report.Reasons[0].Detail);
        Assert.Contains("standardDSv3Family", report.Reasons[1].Detail);
    }

    [Fact]
    public void Every_region_has_its_own() =>
        Assert.Equal(GateAnswer.Deny, Judge(Some.Facts(5m, Some.Create("a"), Some.Create("b", region: "westeurope")) with
        {
            Usages = [Some.Cores(0, 350), Some.Cores(350, 350, "westeurope")],
        }).Answer);

    [Fact]
    public void What_was_not_read_is_not_enough() =>
        Assert.Equal(GateCodes.QuotaUnread, Judge(TwoMachines() with { Usages = [] }) is { Answer: GateAnswer.Deny, Reasons: [var reason, ..] } ? reason.Code : null);

    [Fact]
    public void What_the_cloud_does_not_list_is_said_and_left_to_the_cloud()
    {
        var report = Judge(TwoMachines() with { Usages = [new("Microsoft.Compute", new("eastus"), [new Usage("cores", "Total", 0, 350)])] });

        Assert.Equal(GateAnswer.Allow, report.Answer);
        Assert.Equal(GateCodes.QuotaUnlisted, Assert.Single(report.Reasons).Code);
    }

    [Fact]
    public void Steps_that_hold_already_are_in_the_clouds_count()
    {
        var facts = TwoMachines() with { Usages = [Some.Cores(346, 350)] };

        Assert.Equal(GateAnswer.Deny, Judge(facts).Answer);
        Assert.Equal(GateAnswer.Allow, Judge(facts with { Held = [facts.Plan.Steps[0].Id] }).Answer);
    }

    [Theory]
    [InlineData("Standard_D8s_v3", 4)]
    [InlineData("Standard_D4s_v3", 0)]
    [InlineData("Standard_D2s_v3", 0)]
    public void A_resize_takes_the_difference(string size, int required)
    {
        var address = Some.Vm("vm-1");
        var resize = new Effect.Modify
        {
            Address = address, Kind = "vm", Class = EffectClass.Interrupt, Fingerprint = "f",
            Patch = new() { ["properties"] = new JsonObject { ["hardwareProfile"] = new JsonObject { ["vmSize"] = size } } },
        };

        var demands = QuotaNeeds.Of(Some.Plan(resize), [new ObservedResource(address, Some.Body("Standard_D4s_v3", "eastus"))], []);

        Assert.All(demands, demand => Assert.Equal(required, demand.Amount));
        Assert.Equal(required > 0, demands.Length > 0);
    }

    [Fact]
    public void Without_machines_nothing_is_read() =>
        Assert.Equal(GateAnswer.Allow, Judge(Some.Facts(0m, Some.Of(EffectClass.Change, "vm-1")) with { Usages = [] }).Answer);

    private static GateFacts TwoMachines() => Some.Facts(5m, Some.Create("a"), Some.Create("b"));

    private static GateReport Judge(GateFacts facts) => new QuotaGate().Judge(facts);
}
