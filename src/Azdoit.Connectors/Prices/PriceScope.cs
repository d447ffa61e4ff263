using Azdoit.Catalog;
using Azdoit.Connectors.Prices.Retail;
using Azdoit.Pricing;

namespace Azdoit.Connectors.Prices;

/// <summary>Which prices an update asks for. Everything null means all that azdoit has a meter for, in all regions: some minutes.</summary>
/// <param name="Service">The price list's own word: <c>Virtual Machines</c>, <c>Storage</c>; see <see cref="Services"/>.</param>
/// <param name="Sku">A VM size, or the SKU of another meter.</param>
public sealed record PriceScope(string? Service = null, Region? Region = null, string? Sku = null)
{
    /// <summary>The services that azdoit has meters for.</summary>
    public static IReadOnlyList<string> Services { get; } = [.. RetailMeters.All.Select(meter => meter.Service).Distinct()];

    /// <summary>The services that must be read for this scope; empty when <see cref="Service"/> is none of them.</summary>
    internal IEnumerable<string> ServicesToRead => Service is null ? Services : Services.Where(known => known.Equals(Service, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a price that an update of this scope replaces.</summary>
    internal bool Covers(string meter, string sku, Region region) =>
        (Region is null || Region == region)
        && (Sku is null || SkuName.Normal(meter, Sku).Equals(sku, StringComparison.OrdinalIgnoreCase))
        && (Service is null || RetailMeters.All.Any(known => known.Meter == meter && known.Service.Equals(Service, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The API's filter for one service. Its values are compared with regard to case.</summary>
    internal string Filter(string service)
    {
        var filter = $"serviceName eq '{service}' and priceType eq 'Consumption'";
        filter += Region is { } region ? $" and armRegionName eq '{Quoted(region.Name)}'" : "";

        // Only machines are listed under ARM's own name of the size; other SKUs are picked from the answer.
        return filter + (Sku is not null && service == "Virtual Machines" ? $" and armSkuName eq '{Quoted(SkuName.Normal(Meters.VmLinux, Sku))}'" : "");
    }

    public override string ToString() => $"{Service ?? "all services"}, {Region?.Name ?? "all regions"}, {Sku ?? "all SKUs"}";

    private static string Quoted(string value) => value.Replace("'", "''", StringComparison.Ordinal);
}
