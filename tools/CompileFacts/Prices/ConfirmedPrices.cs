using System.Text.RegularExpressions;
using Azdoit.Connectors.Prices.Retail;

namespace CompileFacts.Prices;

/// <summary>
/// East US has no full dump, but infracost's test outputs show some of its prices. Only rows whose name tells the whole SKU
/// are used, and only where they agree with the figure that would be borrowed: then that figure, which has all its digits, is East US's own.
/// </summary>
internal static partial class ConfirmedPrices
{
    private const decimal Agreement = 0.005m;

    public static IEnumerable<Figure> From(string from, string region, string proxy, IReadOnlyCollection<Figure> figures, Origins origins)
    {
        var known = figures.ToDictionary(figure => (figure.Meter, figure.Sku.ToLowerInvariant(), figure.Region));
        var seen = new HashSet<(string, string)>();
        foreach (var row in ServiceRow.Read(from).Where(row => row.Source == "infracost" && row.Item.ArmRegionName == region))
        {
            if (Key(row.Item) is var (meter, sku, usd) && !known.ContainsKey((meter, sku.ToLowerInvariant(), region))
                && known.TryGetValue((meter, sku.ToLowerInvariant(), proxy), out var there)
                && Math.Abs(usd - there.Usd) <= there.Usd * Agreement && seen.Add((meter, there.Sku)))
            {
                yield return there with { Region = region, Origin = origins.Code("infracost", row.AsOf, "observed", $"rounded in the source; digits from {proxy}, which agrees") };
            }
        }
    }

    private static (string Meter, string Sku, decimal Usd)? Key(RetailItem row) => (row.ServiceName, row.MeterName) switch
    {
        ("azurerm_service_plan", _) when Plan().Match(row.SkuName) is { Success: true } plan => ($"app_service.{plan.Groups[1].Value.ToLowerInvariant()}", plan.Groups[2].Value, row.RetailPrice),
        ("azurerm_public_ip", "IP address (static, regional)") => ("public_ip", "Standard Static", row.RetailPrice),
        ("azurerm_public_ip", "IP address (dynamic, regional)") => ("public_ip", "Basic Dynamic", row.RetailPrice),
        ("azurerm_kubernetes_cluster", "Uptime SLA") => ("aks.control_plane", "Standard", row.RetailPrice),
        ("azurerm_key_vault_key", "Secrets operations") => ("keyvault.operations", "Standard", row.RetailPrice),

        // Per hour there, per day in the API.
        ("azurerm_mssql_database", _) when Dtu().Match(row.MeterName) is { Success: true } dtu => ("sql.dtu", dtu.Groups[1].Value, row.RetailPrice * 24),
        ("azurerm_mssql_database", _) when Vcore().Match(row.MeterName) is { Success: true } vcore =>
            ("sql.vcore", vcore.Groups[1].Value, row.RetailPrice / decimal.Parse(vcore.Groups[2].Value)),
        ("azurerm_postgresql_flexible_server", _) when Postgres().Match(row.MeterName) is { Success: true } size => ("postgres.compute", size.Groups[1].Value, row.RetailPrice),

        // Per node and month there; Standard and Premium caches have two nodes.
        ("azurerm_redis_cache", _) when Redis().Match(row.MeterName) is { Success: true } cache =>
            ("redis", $"{cache.Groups[1].Value} {cache.Groups[2].Value}", row.RetailPrice * (cache.Groups[1].Value == "Basic" ? 1 : 2) / 730),
        _ => null,
    };

    [GeneratedRegex("^example\\[\"(Linux|Windows)\\.(\\w+)\\.\\d\"\\]$")]
    private static partial Regex Plan();

    [GeneratedRegex("^Compute \\(([SP]\\d+)\\)$")]
    private static partial Regex Dtu();

    [GeneratedRegex("^Compute \\(provisioned, ((?:GP|BC|HS)_Gen5)_(\\d+)\\)$")]
    private static partial Regex Vcore();

    [GeneratedRegex("^Compute \\((?:B|GP|MO)_(\\w+)\\)$")]
    private static partial Regex Postgres();

    [GeneratedRegex("^Cache usage \\((Basic|Standard|Premium)_([CP]\\d)\\)$")]
    private static partial Regex Redis();
}
