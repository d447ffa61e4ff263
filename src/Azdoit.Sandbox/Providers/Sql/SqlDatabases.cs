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
        var sku = draft.Body.Ensure("sku");
        sku.Default("name", "GP_Gen5_2");
        var name = sku.Text("name") ?? "";
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
