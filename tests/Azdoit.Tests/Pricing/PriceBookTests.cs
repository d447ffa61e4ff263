using Azdoit.Catalog;
using Azdoit.Pricing;

namespace Azdoit.Tests.Pricing;

public sealed class PriceBookTests
{
    private static readonly Region EastUs = new("eastus");

    /// <summary>Every meter of the catalogue with a SKU per documented form, and a price that Azure's pages or the collected figures show.</summary>
    public static TheoryData<string, string, string, decimal, MeterUnit> Known => new()
    {
        { Meters.VmLinux, "Standard_D4s_v3", "eastus", 0.192m, MeterUnit.Hour },
        { Meters.VmWindows, "Standard_D4s_v3", "eastus", 0.376m, MeterUnit.Hour },
        { Meters.Disk, "P10 LRS", "eastus", 19.71m, MeterUnit.Month },
        { Meters.Disk, "P10 LRS", "eastus2", 17.92m, MeterUnit.Month },
        { Meters.Disk, "E4 ZRS", "eastus", 3.6m, MeterUnit.Month },
        { Meters.Disk, "S4 LRS", "westeurope", 1.536m, MeterUnit.Month },
        { Meters.PublicIp, "Standard Static", "eastus", 0.005m, MeterUnit.Hour },
        { Meters.PublicIp, "Basic Dynamic", "eastus", 0.004m, MeterUnit.Hour },
        { Meters.LoadBalancer, "Standard", "norwayeast", 0.025m, MeterUnit.Hour },
        { Meters.LoadBalancer, "Basic", "eastus", 0m, MeterUnit.Hour },
        { Meters.AksControlPlane, "Free", "eastus", 0m, MeterUnit.Hour },
        { Meters.AksControlPlane, "Standard", "eastus", 0.1m, MeterUnit.Hour },
        { Meters.AksControlPlane, "Premium", "westeurope", 0.6m, MeterUnit.Hour },
        { Meters.AppServiceLinux, "B1", "eastus", 0.017m, MeterUnit.Hour },
        { Meters.AppServiceLinux, "P1v3", "eastus", 0.155m, MeterUnit.Hour },
        { Meters.AppServiceWindows, "P1 v3", "eastus2", 0.315m, MeterUnit.Hour },
        { Meters.AppServiceWindows, "S1", "eastus", 0.1m, MeterUnit.Hour },
        { Meters.AppServiceLinux, "EP1", "eastus2", 0.1999m, MeterUnit.Hour },
        { Meters.FunctionExecutions, "Consumption", "eastus2", 0.000002m, MeterUnit.Per10 },
        { Meters.SqlDtu, "Basic", "eastus2", 0.161m, MeterUnit.Day },
        { Meters.SqlDtu, "S0", "eastus2", 0.4839m, MeterUnit.Day },
        { Meters.SqlDtu, "S4", "eastus2", 9.678m, MeterUnit.Day },
        { Meters.SqlDtu, "P1", "westus2", 15m, MeterUnit.Day },
        { Meters.SqlVcore, "GP_Gen5", "eastus2", 0.152217m, MeterUnit.Hour },
        { Meters.SqlVcore, "BC_Gen5", "eastus", 0.304435m, MeterUnit.Hour },
        { Meters.SqlVcore, "HS_Gen5", "eastus2", 0.18266m, MeterUnit.Hour },
        { Meters.SqlLicence, "GP_Gen5", "eastus", 0.1m, MeterUnit.Hour },
        { Meters.SqlStorage, "General Purpose", "eastus", 0.115m, MeterUnit.GbMonth },
        { Meters.PostgresCompute, "Standard_B1ms", "eastus", 0.017m, MeterUnit.Hour },
        { Meters.PostgresCompute, "Standard_D2ds_v5", "eastus2", 0.178m, MeterUnit.Hour },
        { Meters.PostgresStorage, "Standard", "eastus2", 0.115m, MeterUnit.GbMonth },
        { Meters.Redis, "Basic C0", "eastus2", 0.022m, MeterUnit.Hour },
        { Meters.Redis, "Standard C1", "eastus2", 0.138m, MeterUnit.Hour },
        { Meters.Redis, "Premium P1", "eastus2", 0.555m, MeterUnit.Hour },
        { Meters.CosmosThroughput, "Standard", "eastus2", 0.008m, MeterUnit.Hour },
        { Meters.CosmosThroughput, "Autoscale", "eastus2", 0.012m, MeterUnit.Hour },
        { Meters.CosmosStorage, "Standard", "eastus2", 0.25m, MeterUnit.GbMonth },
        { Meters.Registry, "Basic", "eastus2", 0.1666m, MeterUnit.Day },
        { Meters.Registry, "Premium", "westeurope", 1.6666m, MeterUnit.Day },
        { Meters.LogIngestion, "PerGB2018", "eastus2", 2.76m, MeterUnit.Gb },
        { Meters.BlobStorage, "Hot LRS", "eastus2", 0.0184m, MeterUnit.GbMonth },
        { Meters.BlobStorage, "Cool LRS", "eastus2", 0.01m, MeterUnit.GbMonth },
        { Meters.BlobStorage, "Hot RAGRS", "eastus2", 0.046m, MeterUnit.GbMonth },
        { Meters.VaultOperations, "Standard", "eastus", 0.03m, MeterUnit.Per10K },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Every_meter_has_its_prices(string meter, string sku, string region, decimal price, MeterUnit unit)
    {
        var known = Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(meter, sku, new Region(region)));

        Assert.Equal((price, "USD", unit), (known.Price.Amount, known.Price.Currency, known.Unit));
        Assert.Matches(@"^20\d\d-\d\d-\d\d$", known.AsOf);
        Assert.NotEmpty(known.Source);
    }

    [Theory]
    [InlineData("D4s v3")]
    [InlineData("D4s_v3")]
    [InlineData("D4sv3")]
    [InlineData(" standard_d4s_V3 ")]
    [InlineData("Standard D4s v3")]
    public void A_size_may_be_written_as_people_write_it(string sku) =>
        Assert.Equal("Standard_D4s_v3", Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(Meters.VmLinux, sku, EastUs)).Sku);

    [Theory]
    [InlineData(Meters.VmLinux, "Standard_D5s_v9", "eastus")]
    [InlineData(Meters.VmLinux, "", "eastus")]
    [InlineData(Meters.VmLinux, "Standard_D4s_v3|x", "eastus")]
    [InlineData(Meters.VmLinux, "Standard_D4s_v3\nx", "eastus")]
    [InlineData(Meters.VmLinux, "Standard_D4s_v3", "atlantis")]
    [InlineData(Meters.VmLinux, "Standard_D4s_v3", "")]
    [InlineData(Meters.VmLinux, "Standard_ND96isr_MI300X_v5", "norwaywest")]
    [InlineData(Meters.VmWindows, "Standard_D2ps_v5", "eastus")]
    [InlineData(Meters.LoadBalancer, "Standard", "atlantis")]
    [InlineData(Meters.Disk, "UltraSSD_LRS", "eastus")]
    [InlineData("no.such.meter", "x", "eastus")]
    public void What_is_not_listed_is_unknown(string meter, string sku, string region) =>
        Assert.NotEmpty(Assert.IsType<PriceAnswer.Unknown>(PriceBook.Embedded.Find(meter, sku, new Region(region))).Reason);

    [Fact]
    public void An_unknown_size_comes_with_the_nearest_names() =>
        Assert.Contains("Standard_D4s_v3", Assert.IsType<PriceAnswer.Unknown>(PriceBook.Embedded.Find(Meters.VmLinux, "Standard_D4x_v3", EastUs)).Nearest);

    [Fact]
    public void A_megabyte_is_not_a_size() =>
        Assert.True(Assert.IsType<PriceAnswer.Unknown>(PriceBook.Embedded.Find(Meters.VmLinux, new string('D', 1_000_000), EastUs)).Reason.Length < 200);

    [Fact]
    public void East_us_borrows_from_its_nearest_region_and_says_so()
    {
        var known = Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(Meters.Registry, "Basic", EastUs));
        var borrowed = Assert.IsType<PriceBasis.Borrowed>(known.Basis);

        Assert.Equal("westus2", borrowed.From.Name);
        Assert.Equal("Medium", borrowed.Confidence.Word);
        Assert.Contains("westus2", borrowed.Reason);
    }

    [Fact]
    public void Machines_and_disks_are_never_borrowed()
    {
        Assert.IsType<PriceAnswer.Unknown>(PriceBook.Embedded.Find(Meters.Disk, "P10 ZRS", new Region("westindia")));
        Assert.IsType<PriceAnswer.Unknown>(PriceBook.Embedded.Find(Meters.VmLinux, "Standard_NC24ads_A100_v4", new Region("westindia")));
    }

    [Fact]
    public void The_free_grant_is_kept()
    {
        Assert.Equal(5, Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(Meters.LogIngestion, "PerGB2018", EastUs)).FreeUnits);
        Assert.Equal(100_000, Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(Meters.FunctionExecutions, "Consumption", EastUs)).FreeUnits);
    }

    [Fact]
    public void A_windows_price_that_was_derived_is_less_sure_than_an_observed_one()
    {
        var derived = Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(Meters.VmWindows, "Standard_D4s_v5", EastUs)).Basis;
        var observed = Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(Meters.VmWindows, "Standard_D4s_v5", new Region("westeurope"))).Basis;

        Assert.IsType<PriceBasis.Derived>(derived);
        Assert.IsType<PriceBasis.Observed>(observed);
        Assert.True(derived.Confidence.Value < observed.Confidence.Value);
    }
}
