using Azdoit.Catalog;
using Azdoit.Gates;
using Azdoit.Gates.Rules;

namespace Azdoit.Tests.Gates.Rules;

public sealed class EffectClassGateTests
{
    [Theory]
    [InlineData(EffectClass.Create, false, GateAnswer.Allow, true)]
    [InlineData(EffectClass.Create, true, GateAnswer.Ask, true)]
    [InlineData(EffectClass.Change, false, GateAnswer.Allow, true)]
    [InlineData(EffectClass.Change, true, GateAnswer.Ask, true)]
    [InlineData(EffectClass.Interrupt, false, GateAnswer.Ask, true)]
    [InlineData(EffectClass.Interrupt, true, GateAnswer.Ask, false)]
    [InlineData(EffectClass.Expose, false, GateAnswer.Ask, false)]
    [InlineData(EffectClass.Expose, true, GateAnswer.Ask, false)]
    [InlineData(EffectClass.Destroy, false, GateAnswer.Ask, false)]
    [InlineData(EffectClass.Destroy, true, GateAnswer.Ask, false)]
    public void Every_class_needs_what_the_table_says(EffectClass effect, bool production, GateAnswer answer, bool coveredByYes)
    {
        var report = Judge(Some.Facts(0m, Some.Of(effect, "vm-1")) with { Target = production ? Some.Production : Some.Dev });

        Assert.Equal(answer, report.Answer);
        var need = Assert.Single(report.Needs);
        Assert.Equal((ApprovalClasses.Of(effect), coveredByYes), (need.Class, need.CoveredByYes));
        Assert.Equal(Some.Vm("vm-1"), Assert.Single(need.Resources));
    }

    [Fact]
    public void Each_class_names_its_own_resources()
    {
        var report = Judge(Some.Facts(0m, Some.Of(EffectClass.Destroy, "a"), Some.Of(EffectClass.Create, "b"), Some.Of(EffectClass.Destroy, "c")));

        Assert.Equal(["create b", "destroy a,c"], report.Needs.Select(need => $"{need.Class.Word} {string.Join(',', need.Resources.Select(resource => resource.Name))}"));
    }

    [Fact]
    public void A_second_person_makes_even_creating_ask()
    {
        var report = Judge(Some.Facts() with { Policy = Policy.None with { SecondPerson = [ApprovalClass.Create] } });

        Assert.Equal(GateAnswer.Ask, report.Answer);
        Assert.True(Assert.Single(report.Needs) is { SecondPerson: true, CoveredByYes: false });
    }

    [Theory]
    [InlineData("*prod*", false)]
    [InlineData("rg-?", true)]
    [InlineData("PLAY", true)]
    [InlineData("dev", true)]
    public void The_policys_patterns_make_production(string pattern, bool production) =>
        Assert.Equal(production ? GateAnswer.Ask : GateAnswer.Allow, Judge(Some.Facts() with { Policy = Policy.None with { ProductionPatterns = [pattern] } }).Answer);

    [Fact]
    public void The_table_has_a_row_for_every_class_that_writes() =>
        Assert.Equal(Enum.GetValues<EffectClass>().Except([EffectClass.Read]), EffectRule.All.Select(rule => rule.Class));

    private static GateReport Judge(GateFacts facts) => new EffectClassGate().Judge(facts);
}
