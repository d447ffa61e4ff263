namespace CompileFacts.Prices.Services;

internal static class Databases
{
    /// <summary>Per day. S4 and above stand under the meter "10 DTUs" with the whole objective's price.</summary>
    public static (string, string)? SqlDtu(ServiceRow row) => row switch
    {
        { Unit: not "1/Day" } => null,
        { Product: "SQL Database Single Basic", Sku: "B" } => ("sql.dtu", "Basic"),
        { Product: "SQL Database Single Standard", Sku: "S0" or "S1" or "S2" or "S3" or "S4" or "S6" or "S7" or "S9" or "S12" } => ("sql.dtu", row.Sku),
        { Product: "SQL Database Single Premium", Sku: "P1" or "P2" or "P4" or "P6" or "P11" or "P15" } => ("sql.dtu", row.Sku),
        _ => null,
    };

    /// <summary>Compute only, for one vCore: the licence is a meter of its own, except for serverless, where it is included.</summary>
    public static (string, string)? SqlVcore(ServiceRow row) => row is not { Sku: "1 vCore", Meter: "vCore" } ? null : row.Product switch
    {
        "SQL Database Single/Elastic Pool General Purpose - Compute Gen5" => ("sql.vcore", "GP_Gen5"),
        "SQL Database Single/Elastic Pool Business Critical - Compute Gen5" => ("sql.vcore", "BC_Gen5"),
        "SQL Database SingleDB/Elastic Pool Hyperscale - Compute Gen5" => ("sql.vcore", "HS_Gen5"),
        "SQL Database General Purpose - Serverless - Compute Gen5" => ("sql.vcore", "GP_S_Gen5"),
        "SQL Database Single/Elastic Pool General Purpose - Compute FSv2 Series" => ("sql.vcore", "GP_Fsv2"),
        "SQL Database Single/Elastic Pool General Purpose - Compute DC-Series" => ("sql.vcore", "GP_DC"),
        "SQL Database Single/Elastic Pool Business Critical - Compute DC-Series" => ("sql.vcore", "BC_DC"),
        "SQL Database Single/Elastic Pool Business Critical - Compute M Series" => ("sql.vcore", "BC_M"),
        _ => null,
    };

    public static (string, string)? SqlStorage(ServiceRow row) => (row.Source, row.Product) switch
    {
        ("flexera", "SQL Database Single/Elastic Pool GeneralPurpose - Storage") => ("sql.storage", "General Purpose"),
        ("flexera", "SQL Database Single/Elastic Pool BusinessCritical - Storage") => ("sql.storage", "Business Critical"),
        ("flexera", "SQL Database Single/Elastic Pool Hyperscale - Storage") => ("sql.storage", "Hyperscale"),
        _ => null,
    };

    /// <summary>The burstable sizes, priced whole; the other series are priced per vCore (see <see cref="DerivedServices"/>).</summary>
    public static (string, string)? PostgresBurstable(ServiceRow row) =>
        row.Product == "Azure Database for PostgreSQL Flexible Server Burstable BS Series Compute" && row.Sku != "Basic"
            ? ("postgres.compute", $"Standard_B{row.Sku[1..].ToLowerInvariant()}")
            : null;

    public static (string, string)? PostgresStorage(ServiceRow row) =>
        row is { Product: "Az DB for PostgreSQL Flexible Server Storage", Meter: "Storage Data Stored" } ? ("postgres.storage", "Standard") : null;

    /// <summary>The meters "C1 Cache" are a whole cache; "C1 Cache Instance" would be one node of it.</summary>
    public static (string, string)? Redis(ServiceRow row) => row.Product switch
    {
        _ when row.Meter != $"{row.Sku} Cache" => null,
        "Azure Redis Cache Basic" => ("redis", $"Basic {row.Sku}"),
        "Azure Redis Cache Standard" => ("redis", $"Standard {row.Sku}"),
        "Azure Redis Cache Premium" => ("redis", $"Premium {row.Sku}"),
        _ => null,
    };

    public static (string, string)? CosmosThroughput(ServiceRow row) => row switch
    {
        { Product: "Azure Cosmos DB", Meter: "100 RU/s", Sku: "RUs" } => ("cosmosdb.throughput", "Standard"),
        { Product: "Azure Cosmos DB autoscale", Meter: "AP1 100 RUs" } => ("cosmosdb.throughput", "Autoscale"),
        _ => null,
    };

    public static (string, string)? CosmosRequests(ServiceRow row) =>
        row is { Product: "Azure Cosmos DB serverless", Meter: "1M RUs", Sku: "RUs" } ? ("cosmosdb.requests", "Serverless") : null;

    public static (string, string)? CosmosStorage(ServiceRow row) =>
        row is { Product: "Azure Cosmos DB", Meter: "Data Stored", Sku: "RUs" } ? ("cosmosdb.storage", "Standard") : null;
}
