using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Sql;

internal sealed class SqlDatabases() : ResourceModel("Microsoft.Sql/servers/databases")
{
    public override WriteStyle Creating => WriteStyle.Accepted;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(40);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        draft.Body.Default("location", draft.Location);
        draft.Body.Default("sku", draft.Existing?.Body["sku"]?.DeepClone());
        if (draft.MustExist(properties.Text("elasticPoolId")) is { } poolless)
        {
            return poolless;
        }

        var sku = draft.Body.Ensure("sku");
        if (properties.Text("elasticPoolId") is not null && draft.Cloud.Resources.Find(properties.Text("elasticPoolId")!) is { } pool)
        {
            draft.Body["sku"] = sku = new JsonObject { ["name"] = "ElasticPool", ["tier"] = pool.Body.Find("sku")?.Text("tier"), ["capacity"] = 0 };
        }

        sku.Default("name", "GP_Gen5_2");
        var name = sku.Text("name") ?? "";
        if (!IsKnown(name))
        {
            return new ArmError(400, "InvalidSku", $"Invalid sku '{name}' for the database '{draft.Id.Name}'.");
        }

        sku.Default("tier", Tier(name));
        if (name.Split('_') is [.., var cores] && int.TryParse(cores, out var capacity))
        {
            sku.Default("capacity", capacity);
        }

        draft.Body.Default("kind", $"v12.0,user{(name.Contains("_S_", StringComparison.Ordinal) ? ",serverless" : "")},vcore");
        draft.Keep("databaseId", "creationDate");
        properties.Default("databaseId", draft.Cloud.NewId().ToString());
        properties.Default("creationDate", draft.Cloud.Now.ToString("O"));
        properties.Default("collation", "SQL_Latin1_General_CP1_CI_AS");
        properties.Default("maxSizeBytes", 34_359_738_368);
        properties.Default("requestedBackupStorageRedundancy", "Geo");
        properties["status"] = "Online";
        properties["currentServiceObjectiveName"] = name;
        properties["requestedServiceObjectiveName"] = name;
        properties["currentSku"] = sku.DeepClone();
        return null;
    }

    /// <summary>A name of the vCore tiers has its parts; one of the others is short, or that of the tier alone.</summary>
    private static bool IsKnown(string sku) => sku is "Basic" or "Standard" or "Premium" or "Free" or "System" or "ElasticPool" or "GeneralPurpose" or "BusinessCritical" or "Hyperscale" or "DataWarehouse" or "Stretch"
        || sku.Split('_') is ["GP" or "BC" or "HS" or "DC", _, ..]
        || (sku is ['S' or 'P', .. var level] && int.TryParse(level, out _))
        || sku.StartsWith("DW", StringComparison.Ordinal) || sku.StartsWith("DS", StringComparison.Ordinal) || sku.EndsWith("Pool", StringComparison.Ordinal);

    private static string Tier(string sku) => sku switch
    {
        ['G', 'P', '_', ..] => "GeneralPurpose",
        ['B', 'C', '_', ..] => "BusinessCritical",
        ['H', 'S', '_', ..] => "Hyperscale",
        ['S', ..] => "Standard",
        ['P', ..] => "Premium",
        _ => "Basic",
    };
}
