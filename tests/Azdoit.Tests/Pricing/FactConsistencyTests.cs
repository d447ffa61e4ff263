using Azdoit.Catalog;
using Azdoit.Pricing;

namespace Azdoit.Tests.Pricing;

/// <summary>The collected files are not in this repository, so the compiled ones are checked against themselves and each other.</summary>
public sealed class FactConsistencyTests
{
    private static readonly SortedLines Prices = SortedLines.Embedded("prices.txt");
    private static readonly Region[] SomeRegions = [new("eastus"), new("westeurope"), new("japaneast"), new("brazilsouth")];
    private static readonly Region[] AllRegions = [.. Regions.All.Select(facts => facts.Region)];

    [Theory]
    [InlineData("prices.txt")]
    [InlineData("vm-sizes.txt")]
    [InlineData("regions.txt")]
    [InlineData("error-codes.txt")]
    public void Every_fact_file_is_sorted_and_each_of_its_lines_can_be_found(string name)
    {
        var file = SortedLines.Embedded(name);
        var lines = file.Lines().ToList();

        Assert.Equal(lines.Select(Key).Order(StringComparer.Ordinal), lines.Select(Key));
        Assert.All(lines, line => Assert.Equal(line, file.Find(line.Split('|')[0])));
        Assert.NotEmpty(file.Header());
    }

    [Fact]
    public void Every_price_reads_in_every_region_and_none_but_a_free_tier_is_zero()
    {
        string[] free = ["Basic", "Free", "F1", "Y1", "FC1", "HS_Gen5", "GP_S_Gen5"];
        var header = new PriceHeader(Prices.Header());
        var letters = AllRegions.Select(header.Letter).OfType<char>().ToList();
        var count = 0;
        foreach (var text in Prices.Lines())
        {
            var line = new PriceLine(text);
            foreach (var entry in letters.Select(letter => new PriceLine(text).In(letter)).OfType<PriceEntry>())
            {
                count++;
                Assert.NotEmpty(header.Origin(entry.Origin).Source);
                Assert.True(entry.OnTop || entry.Price > 0 || free.Contains(line.Sku), text);
            }
        }

        Assert.True(count > 125_000, $"{count} prices");
    }

    [Fact]
    public void Every_listed_sku_is_spelled_as_a_look_up_spells_it() =>
        Assert.All(Prices.Lines().Select(line => line.Split('|')[0].Split('/')), key => Assert.Equal(key[1], SkuName.Normal(key[0], key[1])));

    [Fact]
    public void Windows_never_costs_less_than_linux() =>
        Assert.All(Prices.Lines().Where(line => line.StartsWith("vm.windows/", StringComparison.Ordinal)), line =>
        {
            var sku = line.Split('|')[0].Split('/')[1];
            foreach (var region in SomeRegions)
            {
                if (PriceBook.Embedded.Find(Meters.VmLinux, sku, region) is PriceAnswer.Known linux && PriceBook.Embedded.Find(Meters.VmWindows, sku, region) is PriceAnswer.Known windows)
                {
                    Assert.True(windows.Price >= linux.Price, $"{sku} in {region}: {windows.Price} < {linux.Price}");
                }
            }
        });

    [Fact]
    public void A_size_twice_as_large_costs_twice_as_much_in_the_linear_families() =>
        Assert.All((string[])["D{0}s_v3", "D{0}s_v5", "E{0}s_v5", "D{0}as_v5"], family => Assert.All(AllRegions, region =>
        {
            if (Machine(family, 4, region) is { } small && Machine(family, 8, region) is { } large)
            {
                Assert.InRange(large / small, 1.97m, 2.03m);
            }
        }));

    private static decimal? Machine(string family, int vcpus, Region region) =>
        (PriceBook.Embedded.Find(Meters.VmLinux, $"Standard_{string.Format(family, vcpus)}", region) as PriceAnswer.Known)?.Price.Amount;

    private static string Key(string line) => line.Split('|')[0].ToLowerInvariant();
}
