using System.Text.RegularExpressions;

namespace CompileFacts.Prices.Services;

/// <summary>Prices that the API gives per part: a size costs its parts.</summary>
internal static partial class DerivedServices
{
    private static readonly int[] VcoresSold = [2, 4, 8, 16, 20, 32, 48, 64, 96];

    public static IEnumerable<Figure> From(IReadOnlyCollection<ServiceRow> rows, Origins origins) => [.. PostgresSeries(rows, origins), .. ElasticPremium(rows, origins)];

    /// <summary>PostgreSQL: Standard_D4ds_v5 is four times the series' vCore. Checked where the API has the whole size too: all equal.</summary>
    private static IEnumerable<Figure> PostgresSeries(IReadOnlyCollection<ServiceRow> rows, Origins origins)
    {
        foreach (var row in rows.Where(row => row.Sku == "1 vCore" && row.Usd > 0))
        {
            var series = Series().Match(row.Product);
            if (!series.Success)
            {
                continue;
            }

            var (letter, features, version) = (series.Groups["letter"].Value, series.Groups["features"].Value, series.Groups["version"].Value);
            var origin = origins.Code(row.Source, row.AsOf, "derived", "price per vCore times the size's vCores");
            foreach (var vcores in VcoresSold.Where(vcores => letter == "E" || vcores != 20))
            {
                yield return new("postgres.compute", $"Standard_{letter}{vcores}{features}_{version}", row.Region, row.Usd * vcores, origin);
            }
        }
    }

    /// <summary>Functions' Elastic Premium: EP1, EP2 and EP3 have 1, 2 and 4 vCPUs with 3.5 GiB each; the same on both systems.</summary>
    private static IEnumerable<Figure> ElasticPremium(IReadOnlyCollection<ServiceRow> rows, Origins origins)
    {
        var parts = rows.Where(row => row.Product == "Premium Functions").ToLookup(row => (row.Region, row.Meter));
        foreach (var vcpu in rows.Where(row => row is { Product: "Premium Functions", Meter: "Premium vCPU Duration" }))
        {
            var memory = parts[(vcpu.Region, "Premium Memory Duration")].Single();
            var origin = origins.Code(vcpu.Source, vcpu.AsOf, "derived", "price per vCPU and GiB times the size's");
            foreach (var (size, vcpus) in ((string, int)[])[("EP1", 1), ("EP2", 2), ("EP3", 4)])
            {
                var usd = vcpus * (vcpu.Usd + 3.5m * memory.Usd);
                yield return new("app_service.linux", size, vcpu.Region, usd, origin);
                yield return new("app_service.windows", size, vcpu.Region, usd, origin);
            }
        }
    }

    [GeneratedRegex("^Azure Database for PostgreSQL Flexible Server (General Purpose|Memory Optimized) (?<letter>[DE])(?<features>[a-z]+)(?<version>v\\d) Series Compute$", RegexOptions.ExplicitCapture)]
    private static partial Regex Series();
}
