using Azdoit.Catalog;

namespace Azdoit.Connectors.Prices.Retail;

internal static class DatabaseMeters
{
    /// <summary>Per day. S4 and above stand under the meter "10 DTUs" with the whole objective's price.</summary>
    public static MeterKey? SqlDtu(RetailItem item) => item switch
    {
        { UnitOfMeasure: not "1/Day" } => null,
        { ProductName: "SQL Database Single Basic", SkuName: "B" } => new(Meters.SqlDtu, "Basic"),
        { ProductName: "SQL Database Single Standard", SkuName: "S0" or "S1" or "S2" or "S3" or "S4" or "S6" or "S7" or "S9" or "S12" } => new(Meters.SqlDtu, item.SkuName),
        { ProductName: "SQL Database Single Premium", SkuName: "P1" or "P2" or "P4" or "P6" or "P11" or "P15" } => new(Meters.SqlDtu, item.SkuName),
        _ => null,
    };

    /// <summary>Compute only, for one vCore: the licence is a meter of its own, except for serverless, where it is included.</summary>
    public static MeterKey? SqlVcore(RetailItem item) => item is not { SkuName: "1 vCore", MeterName: "vCore" } ? null : item.ProductName switch
    {
        "SQL Database Single/Elastic Pool General Purpose - Compute Gen5" => new(Meters.SqlVcore, "GP_Gen5"),
        "SQL Database Single/Elastic Pool Business Critical - Compute Gen5" => new(Meters.SqlVcore, "BC_Gen5"),
        "SQL Database SingleDB/Elastic Pool Hyperscale - Compute Gen5" => new(Meters.SqlVcore, "HS_Gen5"),
        "SQL Database General Purpose - Serverless - Compute Gen5" => new(Meters.SqlVcore, "GP_S_Gen5"),
        "SQL Database Single/Elastic Pool General Purpose - Compute FSv2 Series" => new(Meters.SqlVcore, "GP_Fsv2"),
        "SQL Database Single/Elastic Pool General Purpose - Compute DC-Series" => new(Meters.SqlVcore, "GP_DC"),
        "SQL Database Single/Elastic Pool Business Critical - Compute DC-Series" => new(Meters.SqlVcore, "BC_DC"),
        "SQL Database Single/Elastic Pool Business Critical - Compute M Series" => new(Meters.SqlVcore, "BC_M"),
        _ => null,
    };

    public static MeterKey? SqlStorage(RetailItem item)
    {
        const string Product = "SQL Database Single/Elastic Pool ";
        return !item.ProductName.StartsWith(Product, StringComparison.Ordinal) || item.MeterName != $"{item.SkuName} Data Stored" ? null : item.SkuName switch
        {
            "GeneralPurpose" or "General Purpose" => new(Meters.SqlStorage, "General Purpose"),
            "BusinessCritical" or "Business Critical" => new(Meters.SqlStorage, "Business Critical"),
            "Hyperscale" => new(Meters.SqlStorage, "Hyperscale"),
            _ => null,
        };
    }

    /// <summary>The burstable sizes, priced whole; the other series are priced per vCore (see <see cref="PricesPerPart"/>).</summary>
    public static MeterKey? PostgresBurstable(RetailItem item) =>
        item.ProductName == "Azure Database for PostgreSQL Flexible Server Burstable BS Series Compute" && item.SkuName != "Basic"
            ? new(Meters.PostgresCompute, $"Standard_B{item.SkuName[1..].ToLowerInvariant()}")
            : null;

    public static MeterKey? PostgresStorage(RetailItem item) =>
        item is { ProductName: "Az DB for PostgreSQL Flexible Server Storage", MeterName: "Storage Data Stored" } ? new(Meters.PostgresStorage, "Standard") : null;

    /// <summary>The meters "C1 Cache" are a whole cache; "C1 Cache Instance" would be one node of it.</summary>
    public static MeterKey? Redis(RetailItem item) => item.ProductName switch
    {
        _ when item.MeterName != $"{item.SkuName} Cache" => null,
        "Azure Redis Cache Basic" => new(Meters.Redis, $"Basic {item.SkuName}"),
        "Azure Redis Cache Standard" => new(Meters.Redis, $"Standard {item.SkuName}"),
        "Azure Redis Cache Premium" => new(Meters.Redis, $"Premium {item.SkuName}"),
        _ => null,
    };

    public static MeterKey? CosmosThroughput(RetailItem item) => item switch
    {
        { ProductName: "Azure Cosmos DB", MeterName: "100 RU/s", SkuName: "RUs" } => new(Meters.CosmosThroughput, "Standard"),
        { ProductName: "Azure Cosmos DB autoscale", MeterName: "AP1 100 RUs" } => new(Meters.CosmosThroughput, "Autoscale"),
        _ => null,
    };

    public static MeterKey? CosmosRequests(RetailItem item) =>
        item is { ProductName: "Azure Cosmos DB serverless", MeterName: "1M RUs", SkuName: "RUs" } ? new(Meters.CosmosRequests, "Serverless") : null;

    public static MeterKey? CosmosStorage(RetailItem item) =>
        item is { ProductName: "Azure Cosmos DB", MeterName: "Data Stored", SkuName: "RUs" } ? new(Meters.CosmosStorage, "Standard") : null;
}
