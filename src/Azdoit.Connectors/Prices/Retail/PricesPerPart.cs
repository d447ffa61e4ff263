using Azdoit.Catalog;

namespace Azdoit.Connectors.Prices.Retail;

/// <summary>What the API prices per part: a size costs its parts.</summary>
internal static class PricesPerPart
{
    private const string Postgres = "Azure Database for PostgreSQL Flexible Server ";
    private const string Compute = " Series Compute";
    private const decimal GibPerElasticVcpu = 3.5m;

    private static readonly int[] VcoresSold = [2, 4, 8, 16, 20, 32, 48, 64, 96];

    public static IEnumerable<RetailPrice> Of(IReadOnlyCollection<RetailItem> items) => [.. PostgresSeries(items), .. ElasticPremium(items)];

    /// <summary>Standard_D4ds_v5 is four times the vCore of "General Purpose Ddsv5 Series". Where the API has the whole size too, all are equal.</summary>
    private static IEnumerable<RetailPrice> PostgresSeries(IReadOnlyCollection<RetailItem> items)
    {
        foreach (var item in items.Where(item => item is { SkuName: "1 vCore", RetailPrice: > 0 }))
        {
            if (Series(item.ProductName) is not { } series)
            {
                continue;
            }

            var version = series.LastIndexOf('v');
            foreach (var vcores in VcoresSold.Where(vcores => series[0] == 'E' || vcores != 20))
            {
                yield return new(
                    Meters.PostgresCompute, $"Standard_{series[0]}{vcores}{series[1..version]}_{series[version..]}", item.ArmRegionName,
                    item.RetailPrice * vcores, 0, "price per vCore times the size's vCores");
            }
        }
    }

    /// <summary><c>Ddsv5</c> out of a product's name; null for other products.</summary>
    private static string? Series(string product)
    {
        if (!product.StartsWith(Postgres, StringComparison.Ordinal) || !product.EndsWith(Compute, StringComparison.Ordinal))
        {
            return null;
        }

        var words = product[Postgres.Length..^Compute.Length].Split(' ');
        var series = words[^1];
        return words is ["General", "Purpose", _] or ["Memory", "Optimized", _] && series[0] is 'D' or 'E' && series.LastIndexOf('v') > 1 ? series : null;
    }

    /// <summary>Functions' Elastic Premium: EP1, EP2 and EP3 have 1, 2 and 4 vCPUs with 3.5 GiB each; the same on both systems.</summary>
    private static IEnumerable<RetailPrice> ElasticPremium(IReadOnlyCollection<RetailItem> items)
    {
        var memory = items.Where(item => item is { ProductName: "Premium Functions", MeterName: "Premium Memory Duration" }).ToLookup(item => item.ArmRegionName);
        foreach (var vcpu in items.Where(item => item is { ProductName: "Premium Functions", MeterName: "Premium vCPU Duration" }))
        {
            if (memory[vcpu.ArmRegionName].FirstOrDefault() is not { } gib)
            {
                continue;
            }

            foreach (var (size, vcpus) in ((string, int)[])[("EP1", 1), ("EP2", 2), ("EP3", 4)])
            {
                var usd = vcpus * (vcpu.RetailPrice + (GibPerElasticVcpu * gib.RetailPrice));
                yield return new(Meters.AppServiceLinux, size, vcpu.ArmRegionName, usd, 0, "price per vCPU and GiB times the size's");
                yield return new(Meters.AppServiceWindows, size, vcpu.ArmRegionName, usd, 0, "price per vCPU and GiB times the size's");
            }
        }
    }
}
