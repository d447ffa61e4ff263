using Azdoit.Catalog;
using Azdoit.Pricing;

namespace Azdoit.Tests.Pricing;

public sealed class PricerTests
{
    private static readonly Region EastUs = new("eastus");
    private static readonly Pricer Embedded = new(PriceBook.Embedded);

    [Fact]
    public void Two_d4s_v3_in_east_us_cost_280_32_a_month_for_compute()
    {
        var quote = Embedded.Price([Machine("vm-1"), Machine("vm-2")], []);

        var compute = Assert.Single(quote.Lines, line => line.Meter == Meters.VmLinux);
        Assert.Equal((2m, "0.192", "0.384", "280.32"), (compute.Quantity, $"{compute.UnitPrice.Amount}", $"{compute.Hourly.Amount:0.####}", compute.Monthly.ToDecimalString()));
        Assert.Equal(["vm-1", "vm-2"], compute.Resources.Select(resource => resource.Name));
        Assert.Equal(("karpenter-azure", "2026-06-18"), (compute.Source, compute.AsOf));

        var disks = Assert.Single(quote.Lines, line => line.Meter == Meters.Disk);
        Assert.Equal(("P4 LRS", 2m, 10.559m), (disks.Sku, disks.Quantity, disks.Monthly.Amount));
        Assert.Equal(280.32m + 10.559m, quote.Monthly.Amount);
        Assert.True(quote.IsComplete);
        Assert.Equal((0.97, "High"), (quote.Confidence.Value, quote.Confidence.Word));
        Assert.Empty(quote.ConfidenceReasons);
    }

    [Fact]
    public void Twenty_d16s_v3_cost_11212_80_for_compute() =>
        Assert.Equal("11212.80", Embedded.Price([.. Enumerable.Range(1, 20).Select(i => Machine($"vm-{i}", "Standard_D16s_v3"))], []).Lines[0].Monthly.ToDecimalString());

    [Fact]
    public void Spellings_of_one_sku_share_a_line()
    {
        var line = Assert.Single(Embedded.Price([Resource("a", Hours(Meters.VmLinux, "D4s v3")), Resource("b", Hours(Meters.VmLinux, "standard_d4s_v3"))], []).Lines);

        Assert.Equal(("Standard_D4s_v3", 2m), (line.Sku, line.Quantity));
    }

    [Fact]
    public void What_the_plan_ends_is_credited_and_stays_visible()
    {
        var quote = Embedded.Price([Resource("vm-1", Hours(Meters.VmLinux, "Standard_D8s_v3"))], [Resource("vm-1", Hours(Meters.VmLinux, "Standard_D4s_v3"))]);

        Assert.Equal((280.32m, 140.16m), (quote.Lines[0].Monthly.Amount, quote.Credits[0].Monthly.Amount));
        Assert.Equal(140.16m, quote.Monthly.Amount);
        Assert.Equal(140.16m, Assert.Single(quote.Resources).Monthly.Amount);
        Assert.Equal([280.32m, -140.16m], quote.Resources[0].Drivers.Select(driver => driver.Monthly.Amount));
    }

    [Fact]
    public void Removing_costs_less_than_nothing() =>
        Assert.Equal(-140.16m, Embedded.Price([], [Resource("vm-1", Hours(Meters.VmLinux, "Standard_D4s_v3"))]).Monthly.Amount);

    [Fact]
    public void Resources_come_dearest_first_with_their_drivers()
    {
        var quote = Embedded.Price([Resource("ip", Hours(Meters.PublicIp, "Standard Static")), Machine("vm-1")], []);

        Assert.Equal(["vm-1", "ip"], quote.Resources.Select(cost => cost.Address.Name));
        Assert.Equal([Meters.VmLinux, Meters.Disk], quote.Resources[0].Drivers.Select(driver => driver.Meter));
        Assert.Equal(quote.Monthly, quote.Resources.Aggregate(Money.Zero, (sum, cost) => sum + cost.Monthly));
    }

    [Fact]
    public void An_unknown_price_makes_the_quote_incomplete_and_less_sure()
    {
        var quote = Embedded.Price([Machine("vm-1"), Machine("vm-2", "Standard_D5s_v9")], []);

        var unknown = Assert.Single(quote.Unknown);
        Assert.Equal(("Standard_D5s_v9", "vm-2"), (unknown.Sku, unknown.Resources[0].Name));
        Assert.False(quote.IsComplete);
        Assert.Equal("Low", quote.Confidence.Word);
        Assert.Contains(quote.ConfidenceReasons, reason => reason.StartsWith("Standard_D5s_v9", StringComparison.Ordinal));
        Assert.Equal(140.16m + (2 * 5.2795m), quote.Monthly.Amount);
    }

    [Fact]
    public void An_unknown_price_of_what_is_removed_asks_nothing_and_credits_nothing()
    {
        var quote = Embedded.Price([], [Resource("old", Hours(Meters.VmLinux, "Standard_D5s_v9"))]);

        Assert.True(quote.IsComplete);
        Assert.Equal(Money.Zero, quote.Monthly);
        Assert.Contains("nothing is credited", Assert.Single(quote.ConfidenceReasons));
    }

    [Fact]
    public void Free_is_not_unknown()
    {
        var quote = Embedded.Price([Resource("net", MeterDemand.Free("virtual network", EastUs)), Resource("group")], []);

        Assert.Equal(["net", "group"], quote.Free.Select(address => address.Name));
        Assert.Empty(quote.Lines);
        Assert.Null(quote.AsOf);
        Assert.Equal(Confidence.Certain, quote.Confidence);
    }

    [Theory]
    [InlineData(MeterUnit.Hour, 2, 0.1, "146.00")]
    [InlineData(MeterUnit.Day, 2, 2.4, "146.00")]
    [InlineData(MeterUnit.Month, 2, 73, "146.00")]
    [InlineData(MeterUnit.GbMonth, 128, 0.1, "12.80")]
    public void A_month_has_730_hours_whatever_the_unit(MeterUnit unit, int quantity, double price, string monthly)
    {
        var quote = new Pricer(new ListedPrices(("m", "s", (decimal)price, unit))).Price([Resource("r", new MeterDemand("m", "s", EastUs, quantity, unit))], []);

        Assert.Equal(monthly, quote.Monthly.ToDecimalString());
        Assert.Equal(quote.Monthly.Amount, quote.Hourly.Amount * 730, 10);
    }

    [Fact]
    public void A_price_in_another_unit_of_time_is_converted_and_one_of_another_kind_is_unknown()
    {
        var pricer = new Pricer(new ListedPrices(("m", "s", 2.4m, MeterUnit.Day)));

        Assert.Equal(73m, pricer.Price([Resource("r", new MeterDemand("m", "s", EastUs, 1, MeterUnit.Hour))], []).Monthly.Amount);
        Assert.Single(pricer.Price([Resource("r", new MeterDemand("m", "s", EastUs, 1, MeterUnit.GbMonth))], []).Unknown);
    }

    [Fact]
    public void A_one_time_price_stands_apart()
    {
        var quote = new Pricer(new ListedPrices(("m", "s", 80m, MeterUnit.Once))).Price([Resource("r", new MeterDemand("m", "s", EastUs, 1, MeterUnit.Once))], []);

        Assert.Equal((80m, 0m), (quote.OneTime.Amount, quote.Monthly.Amount));
    }

    [Fact]
    public void Use_is_a_range_beside_the_total()
    {
        var pricer = new Pricer(new ListedPrices(("f", "c", 0.000002m, MeterUnit.Per10)) { FreeUnits = 100_000 });
        var demand = new MeterDemand("f", "c", EastUs, 0, MeterUnit.PerMillion) { Usage = new UsageRange(1, 10, "executions") };
        var quote = pricer.Price([Resource("r", demand)], []);

        var line = Assert.Single(quote.Usage);
        Assert.Equal((0m, 2m), (line.Low!.Value.Amount, line.High!.Value.Amount));
        Assert.Equal(("executions", 100_000m), (line.Note, line.FreeUnits));
        Assert.Equal(Money.Zero, quote.Monthly);
        Assert.True(quote.IsComplete);
        Assert.Equal((0m, 2m), (quote.UsageMonthly.Low!.Value.Amount, quote.UsageMonthly.High!.Value.Amount));
    }

    [Fact]
    public void Use_that_nobody_can_tell_is_unknown_and_does_not_make_the_quote_incomplete()
    {
        var pricer = new Pricer(new ListedPrices(("g", "s", 0.02m, MeterUnit.GbMonth)));
        var quote = pricer.Price([Resource("r", new MeterDemand("g", "s", EastUs, 0, MeterUnit.GbMonth) { Usage = new UsageRange(null, null, "data stored") })], []);

        Assert.Equal((null, null), quote.UsageMonthly);
        Assert.True(quote.IsComplete);
    }

    [Fact]
    public void Confidence_is_weighted_by_the_money()
    {
        var quote = Embedded.Price([Machine("vm-1"), Resource("acr", new MeterDemand(Meters.Registry, "Basic", EastUs, 1, MeterUnit.Day))], []);

        Assert.InRange(quote.Confidence.Value, 0.95, 0.969);
        Assert.Contains("westus2", Assert.Single(quote.ConfidenceReasons));
    }

    [Fact]
    public void The_date_is_that_of_the_oldest_figure() =>
        Assert.Equal("2026-06-18", Embedded.Price([Machine("vm-1"), Machine("vm-2", region: "westeurope")], []).AsOf);

    private static PricedResource Machine(string name, string size = "Standard_D4s_v3", string region = "eastus") =>
        Resource(name, new MeterDemand(Meters.VmLinux, size, new Region(region), 1, MeterUnit.Hour), new MeterDemand(Meters.Disk, "P4 LRS", new Region(region), 1, MeterUnit.Month));

    private static MeterDemand Hours(string meter, string sku) => new(meter, sku, EastUs, 1, MeterUnit.Hour);

    private static PricedResource Resource(string name, params MeterDemand[] demands) =>
        new(ResourceAddress.ForResource("00000000-0000-0000-0000-000000000001", "rg", "Microsoft.Test/things", name), [.. demands]);
}
