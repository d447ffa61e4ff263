using Azdoit.Diagnostics;
using Azdoit.Gates;
using Azdoit.Gates.Rules;

namespace Azdoit.Tests.Gates.Rules;

public sealed class PriceGateTests
{
    [Theory]
    [InlineData(100, null, GateAnswer.Allow)]
    [InlineData(100, 100, GateAnswer.Allow)]
    [InlineData(100.01, 100, GateAnswer.Deny)]
    public void The_cost_limit_is_a_price_a_month(double monthly, int? limit, GateAnswer answer) =>
        Assert.Equal(answer, new CostLimitGate().Judge(Some.Facts((decimal)monthly) with { CostLimit = limit }).Answer);

    [Fact]
    public void A_cost_limit_over_an_unknown_price_is_no_promise() =>
        Assert.Equal(GateAnswer.Ask, new CostLimitGate().Judge(WithUnknown() with { CostLimit = 100m }).Answer);

    [Theory]
    [InlineData(9.99, 10, GateAnswer.Allow)]
    [InlineData(10, 10, GateAnswer.Ask)]
    [InlineData(0, 0, GateAnswer.Allow)]
    [InlineData(1000, null, GateAnswer.Allow)]
    public void The_threshold_asks_from_its_amount_on(double monthly, int? threshold, GateAnswer answer) =>
        Assert.Equal(answer, new ConfirmationThresholdGate().Judge(Some.Facts((decimal)monthly) with { ConfirmationThreshold = threshold }).Answer);

    [Fact]
    public void An_unknown_price_asks_for_each_resource_by_its_id()
    {
        var report = new UnknownPriceGate().Judge(WithUnknown());

        Assert.Equal(GateAnswer.Ask, report.Answer);
        Assert.Equal(Severity.Warning, Assert.Single(report.Reasons).Severity);
        var need = Assert.Single(report.Needs);
        Assert.Equal((ApprovalClass.UnknownPrice, false), (need.Class, need.CoveredByYes));
        Assert.Equal(Some.Vm("vm-1"), Assert.Single(need.Resources));
    }

    [Fact]
    public void A_known_price_does_not_ask() => Assert.Equal(GateAnswer.Allow, new UnknownPriceGate().Judge(Some.Facts()).Answer);

    private static GateFacts WithUnknown() => Some.Facts() with { Quote = Some.Quote((Some.Vm("vm-1"), 5m)) with { Unknown = [Some.Unknown(Some.Vm("vm-1"))] } };
}
