using Azdoit.Connectors.Prices.Retail;

namespace CompileFacts.Prices;

/// <summary>The services' figures, mapped as <c>azdoit prices update</c> maps the API's, one source at a time.</summary>
internal static class ServicePrices
{
    public static IEnumerable<Figure> Read(string from, Origins origins, IReadOnlySet<string> regions)
    {
        var sources = ServiceRow.Read(from)
            .Where(row => !row.Item.ServiceName.StartsWith("azurerm_", StringComparison.Ordinal) && regions.Contains(row.Item.ArmRegionName))
            .GroupBy(row => (row.Source, row.AsOf, row.Note));
        var figures = sources.SelectMany(source => RetailMeters.Prices([.. source.Select(row => row.Item)])
            .Select(price => new Figure(price.Meter, price.Sku, price.Region, price.Usd, Origin(price, source.Key.Source, source.Key.AsOf, source.Key.Note, origins))
            {
                Free = price.FreeUnits,
            }));

        // Two sources for one figure: the full dump of the region is preferred, as it names its tiers.
        return figures.ToList()
            .GroupBy(figure => (figure.Meter, figure.Sku, figure.Region))
            .Select(same => same.FirstOrDefault(figure => origins.Source(figure.Origin) == "aadb") ?? same.First())
            .Concat(FixedPrices.All(origins));
    }

    private static char Origin(RetailPrice price, string source, string asOf, string note, Origins origins) => price switch
    {
        { Rule: { } rule } => origins.Code(source, asOf, "derived", rule),
        { Meter: "storage.blob" } when source == "radar" && price.Sku.StartsWith("Hot", StringComparison.Ordinal) => origins.Code(source, asOf, "inferred", "one of several quantity tiers"),
        _ => origins.Code(source, asOf, "observed", source == "radar" ? "" : note),
    };
}
