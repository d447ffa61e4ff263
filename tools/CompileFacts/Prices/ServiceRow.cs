namespace CompileFacts.Prices;

/// <summary>A row of <c>azure_service_prices.csv</c>, in the Retail Prices API's words.</summary>
internal sealed record ServiceRow(
    string Service, string Product, string Meter, string Sku, string Region, string Unit, decimal Usd, decimal TierBegins, string Source, string AsOf, string Note)
{
    public static List<ServiceRow> Read(string from) =>
    [
        .. Csv.Read(from, "azure_service_prices.csv").Select(row => new ServiceRow(
            row["service"], row["product"], row["meter"], row["sku"], row["region"], row["unit"], row.Decimal("usd"),
            row["tier_min_units"].Length == 0 ? 0 : row.Decimal("tier_min_units"), row["source"], row["as_of"], row["note"])),
    ];
}
