using Azdoit.Connectors.Prices.Retail;

namespace CompileFacts.Prices;

/// <summary>A row of <c>azure_service_prices.csv</c>: an item of the Retail Prices API and who read it when.</summary>
internal sealed record ServiceRow(RetailItem Item, string Source, string AsOf, string Note)
{
    public static IEnumerable<ServiceRow> Read(string from) =>
        Csv.Read(from, "azure_service_prices.csv").Select(row => new ServiceRow(
            new RetailItem
            {
                ServiceName = row["service"],
                ProductName = row["product"],
                MeterName = row["meter"],
                SkuName = row["sku"],
                ArmRegionName = row["region"],
                UnitOfMeasure = row["unit"],
                RetailPrice = row.Decimal("usd"),
                TierMinimumUnits = row["tier_min_units"].Length == 0 ? 0 : row.Decimal("tier_min_units"),
            },
            row["source"], row["as_of"], row["note"]));
}
