namespace Azdoit.Catalog;

/// <summary>The meters that the price book knows. The SKU key of each is described beside it.</summary>
public static class Meters
{
    public const string Free = "free";

    /// <summary>SKU: the VM size, <c>Standard_D4s_v3</c>. Per hour.</summary>
    public const string VmLinux = "vm.linux";

    /// <summary>SKU: the VM size; the price includes the Windows licence. Per hour.</summary>
    public const string VmWindows = "vm.windows";

    /// <summary>SKU: tier and redundancy, <c>P10 LRS</c>, <c>E4 ZRS</c>, <c>S4 LRS</c>; ARM's type where there are no tiers (<c>PremiumV2_LRS</c>). Per month.</summary>
    public const string Disk = "disk";

    /// <summary>SKU: <c>Standard Static</c>, <c>Basic Dynamic</c>, ... Per hour.</summary>
    public const string PublicIp = "public_ip";

    /// <summary>SKU: <c>Standard</c> (first five rules), <c>Basic</c> (free). Per hour.</summary>
    public const string LoadBalancer = "load_balancer";

    /// <summary>SKU: <c>Free</c>, <c>Standard</c>, <c>Premium</c>. Per hour and cluster.</summary>
    public const string AksControlPlane = "aks.control_plane";

    /// <summary>SKU: <c>B1</c>, <c>P1v3</c>, ... Per hour and instance.</summary>
    public const string AppServiceLinux = "app_service.linux";

    public const string AppServiceWindows = "app_service.windows";

    /// <summary>SKU: <c>Consumption</c>. Usage, per 10 executions.</summary>
    public const string FunctionExecutions = "functions.executions";

    /// <summary>SKU: the service objective, <c>Basic</c>, <c>S0</c>, <c>P1</c>. Per day.</summary>
    public const string SqlDtu = "sql.dtu";

    /// <summary>SKU: <c>GP_Gen5</c>, <c>BC_Gen5</c>, <c>HS_Gen5</c>; compute only, per vCore-hour.</summary>
    public const string SqlVcore = "sql.vcore";

    /// <summary>SKU as <see cref="SqlVcore"/>: the SQL licence, per vCore-hour.</summary>
    public const string SqlLicence = "sql.licence";

    /// <summary>SKU: <c>General Purpose</c>, <c>Business Critical</c>, <c>Hyperscale</c>. Per GB-month.</summary>
    public const string SqlStorage = "sql.storage";

    /// <summary>SKU: <c>Standard_B1ms</c>, <c>Standard_D2ds_v5</c>, ... Per hour.</summary>
    public const string PostgresCompute = "postgres.compute";

    /// <summary>SKU: <c>Standard</c>. Per GB-month.</summary>
    public const string PostgresStorage = "postgres.storage";

    /// <summary>SKU: tier and size, <c>Basic C0</c>, <c>Standard C1</c>, <c>Premium P1</c>. Per hour.</summary>
    public const string Redis = "redis";

    /// <summary>SKU: <c>Standard</c> or <c>Autoscale</c>. Per 100 RU/s and hour.</summary>
    public const string CosmosThroughput = "cosmosdb.throughput";

    /// <summary>SKU: <c>Serverless</c>. Per million RUs; usage.</summary>
    public const string CosmosRequests = "cosmosdb.requests";

    /// <summary>SKU: <c>Standard</c>. Per GB-month; usage.</summary>
    public const string CosmosStorage = "cosmosdb.storage";

    /// <summary>SKU: <c>Basic</c>, <c>Standard</c>, <c>Premium</c>. Per day.</summary>
    public const string Registry = "acr";

    /// <summary>SKU: <c>PerGB2018</c>. Per GB ingested; usage.</summary>
    public const string LogIngestion = "workspace.ingestion";

    /// <summary>SKU: access tier and redundancy, <c>Hot LRS</c>, <c>Cool ZRS</c>, <c>Premium LRS</c>. Per GB-month; usage.</summary>
    public const string BlobStorage = "storage.blob";

    /// <summary>SKU: <c>Standard</c> or <c>Premium</c>. Per 10,000 operations; usage.</summary>
    public const string VaultOperations = "keyvault.operations";
}
