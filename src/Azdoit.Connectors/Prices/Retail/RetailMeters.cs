using Azdoit.Catalog;

namespace Azdoit.Connectors.Prices.Retail;

/// <summary>
/// Maps the API's items to azdoit's meters: each mapper says whether an item is one of its own, and under which SKU.
/// Where a meter has tiers, the price is the first paid tier's, and what is free before it is kept.
/// </summary>
internal static class RetailMeters
{
    private static readonly Func<RetailItem, MeterKey?>[] Mappers =
    [
        ComputeMeters.Machines, ComputeMeters.Disks, ComputeMeters.PublicIps, ComputeMeters.Aks,
        WebMeters.AppService, WebMeters.FunctionExecutions,
        DatabaseMeters.SqlDtu, DatabaseMeters.SqlVcore, DatabaseMeters.SqlStorage, DatabaseMeters.PostgresBurstable, DatabaseMeters.PostgresStorage,
        DatabaseMeters.Redis, DatabaseMeters.CosmosThroughput, DatabaseMeters.CosmosRequests, DatabaseMeters.CosmosStorage,
        PlatformMeters.Registry, PlatformMeters.LogIngestion, PlatformMeters.Blobs, PlatformMeters.VaultOperations,
    ];

    /// <summary>The API's service and the unit of each meter that the API can price.</summary>
    public static IReadOnlyList<RetailMeter> All { get; } =
    [
        new(Meters.VmLinux, "Virtual Machines", MeterUnit.Hour), new(Meters.VmWindows, "Virtual Machines", MeterUnit.Hour),
        new(Meters.Disk, "Storage", MeterUnit.Month), new(Meters.BlobStorage, "Storage", MeterUnit.GbMonth),
        new(Meters.PublicIp, "Virtual Network", MeterUnit.Hour),
        new(Meters.AksControlPlane, "Azure Kubernetes Service", MeterUnit.Hour),
        new(Meters.AppServiceLinux, "Azure App Service", MeterUnit.Hour), new(Meters.AppServiceWindows, "Azure App Service", MeterUnit.Hour),
        new(Meters.FunctionExecutions, "Functions", MeterUnit.Per10),
        new(Meters.SqlDtu, "SQL Database", MeterUnit.Day), new(Meters.SqlVcore, "SQL Database", MeterUnit.Hour), new(Meters.SqlStorage, "SQL Database", MeterUnit.GbMonth),
        new(Meters.PostgresCompute, "Azure Database for PostgreSQL", MeterUnit.Hour), new(Meters.PostgresStorage, "Azure Database for PostgreSQL", MeterUnit.GbMonth),
        new(Meters.Redis, "Redis Cache", MeterUnit.Hour),
        new(Meters.CosmosThroughput, "Azure Cosmos DB", MeterUnit.Hour), new(Meters.CosmosRequests, "Azure Cosmos DB", MeterUnit.PerMillion),
        new(Meters.CosmosStorage, "Azure Cosmos DB", MeterUnit.GbMonth),
        new(Meters.Registry, "Container Registry", MeterUnit.Day),
        new(Meters.LogIngestion, "Log Analytics", MeterUnit.Gb),
        new(Meters.VaultOperations, "Key Vault", MeterUnit.Per10K),
    ];

    /// <param name="items">One source's: figures of different dates must not be mixed.</param>
    public static IEnumerable<RetailPrice> Prices(IReadOnlyCollection<RetailItem> items)
    {
        var usable = items.Where(item => item is { Type: "Consumption", IsPrimaryMeterRegion: true, ArmRegionName.Length: > 0 }).ToList();
        var listed = usable
            .SelectMany(item => Mappers.Select(mapper => (Item: item, Key: mapper(item))).Where(pair => pair.Key is not null))
            .GroupBy(pair => (pair.Key!.Meter, Sku: pair.Key.Sku.ToLowerInvariant(), Region: pair.Item.ArmRegionName))
            .Select(group => Price(group.First().Key!, group.Key.Region, [.. group.Select(pair => pair.Item)]));
        return listed.Concat(PricesPerPart.Of(usable));
    }

    private static RetailPrice Price(MeterKey key, string region, List<RetailItem> items)
    {
        var first = items.Min(item => item.TierMinimumUnits);
        var paid = items.Where(item => item.RetailPrice > 0).OrderBy(item => item.TierMinimumUnits).ThenBy(item => item.RetailPrice).ToList();
        if (paid.Count == 0)
        {
            return new(key.Meter, key.Sku, region, 0, 0, null);
        }

        var same = paid.Where(item => item.TierMinimumUnits == paid[0].TierMinimumUnits).Select(item => item.RetailPrice).Distinct().Count();
        return new(key.Meter, key.Sku, region, paid[0].RetailPrice, first < paid[0].TierMinimumUnits ? paid[0].TierMinimumUnits : 0,
            same > 1 ? $"lowest of {same} meters of that name" : null);
    }
}

internal sealed record RetailMeter(string Meter, string Service, MeterUnit Unit);

/// <summary>Where an item belongs in azdoit's price book.</summary>
internal sealed record MeterKey(string Meter, string Sku);
