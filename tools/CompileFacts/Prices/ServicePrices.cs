using CompileFacts.Prices.Services;

namespace CompileFacts.Prices;

/// <summary>
/// Maps the rows of the Retail Prices API to azdoit's meters. Each mapper says whether a row is one of its own and
/// under which SKU; where a meter has tiers, the price is the first paid tier's and what is free before it is kept.
/// </summary>
internal static class ServicePrices
{
    private static readonly ServiceMapper[] Mappers =
    [
        Compute.Disks, Compute.PublicIps, Compute.Aks,
        Web.AppService, Web.FunctionExecutions,
        Databases.SqlDtu, Databases.SqlVcore, Databases.SqlStorage, Databases.PostgresBurstable, Databases.PostgresStorage, Databases.Redis,
        Databases.CosmosThroughput, Databases.CosmosRequests, Databases.CosmosStorage,
        Platform.Registry, Platform.LogIngestion, Platform.Blobs, Platform.VaultOperations,
    ];

    public static IEnumerable<Figure> Read(string from, Origins origins, IReadOnlySet<string> regions)
    {
        var rows = ServiceRow.Read(from).Where(row => !row.Service.StartsWith("azurerm_", StringComparison.Ordinal) && regions.Contains(row.Region)).ToList();
        var mapped = rows.SelectMany(row => Mappers.Select(mapper => (Row: row, Key: mapper(row))).Where(pair => pair.Key is not null));
        var figures = mapped
            .GroupBy(pair => (pair.Key!.Value.Meter, pair.Key.Value.Sku, pair.Row.Region))
            .Select(group => Figure(group.Key.Meter, group.Key.Sku, group.Key.Region, [.. group.Select(pair => pair.Row)], origins))
            .ToList();
        return [.. figures, .. DerivedServices.From(rows, origins), .. FixedPrices.All(origins)];
    }

    private static Figure Figure(string meter, string sku, string region, List<ServiceRow> rows, Origins origins)
    {
        // Two sources for one figure: the full dump of the region is preferred, as it names its tiers.
        var source = rows.Any(row => row.Source == "aadb") ? "aadb" : rows[0].Source;
        var own = rows.Where(row => row.Source == source).OrderBy(row => row.TierBegins).ThenBy(row => row.Usd).ToList();
        var paid = own.FirstOrDefault(row => row.Usd > 0) ?? own[0];
        if (own.Count(row => row.TierBegins == paid.TierBegins && row.Usd > 0) > 1)
        {
            throw new InvalidDataException($"{meter}/{sku} in {region}: {string.Join(", ", own)}");
        }

        var oneOfSeveral = source == "radar" && meter == "storage.blob" && sku.StartsWith("Hot", StringComparison.Ordinal);
        var origin = oneOfSeveral
            ? origins.Code(source, paid.AsOf, "inferred", "one of several quantity tiers")
            : origins.Code(source, paid.AsOf, "observed", paid.Note);
        return new(meter, sku, region, paid.Usd, origin) { Free = own[0].Usd == 0 && paid.Usd > 0 ? paid.TierBegins : 0 };
    }
}

/// <summary>The meter and SKU key of a row, or null when the row is another meter's.</summary>
internal delegate (string Meter, string Sku)? ServiceMapper(ServiceRow row);
