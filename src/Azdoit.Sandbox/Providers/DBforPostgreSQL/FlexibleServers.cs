using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Sql;

namespace Azdoit.Sandbox.Providers.DBforPostgreSQL;

internal sealed class FlexibleServers() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.DBforPostgreSQL/flexibleServers";

    public override WriteStyle Creating => WriteStyle.Accepted;

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromMinutes(4);

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (name.Length < 3 || !SqlServers.IsValidName(name))
        {
            return new ArmError(400, "InvalidServerName", $"The server name '{name}' is invalid: 3 to 63 lower-case letters, digits and hyphens, not beginning or ending with a hyphen.");
        }

        if (GlobalName.IsTaken(draft))
        {
            return new ArmError(409, "ServerNameAlreadyExists", $"Specified server name is already used. Server name: '{name}'.");
        }

        draft.Body.Default("sku", draft.Existing?.Body["sku"]?.DeepClone());
        if (draft.Body.Object("sku")?.Text("name") is null)
        {
            return Errors.MissingParameter("sku.name");
        }

        draft.Keep("state");
        properties.Default("state", "Ready");
        properties.Default("version", "16");
        properties.Ensure("storage").Default("storageSizeGB", 32);
        properties.Ensure("storage").Default("autoGrow", "Disabled");
        properties.Ensure("backup").Default("backupRetentionDays", 7);
        properties.Ensure("backup").Default("geoRedundantBackup", "Disabled");
        properties.Ensure("highAvailability").Default("mode", "Disabled");
        properties.Ensure("network").Default("publicNetworkAccess", "Enabled");
        properties.Default("availabilityZone", "1");
        properties["fullyQualifiedDomainName"] = $"{name}.postgres.database.azure.com";
        return AdministratorPassword.Take(draft);
    }

    public override void Acted(Cloud cloud, Resource resource, string act, bool succeeded)
    {
        resource.Properties["state"] = succeeded && act == "stop" ? "Stopped" : "Ready";
        resource.ProvisioningState = Operation.Succeeded;
    }

    public static IEnumerable<Endpoint> Endpoints => [Action("start", "Starting"), Action("stop", "Stopping"), Action("restart", "Restarting")];

    private static Endpoint Action(string act, string during) =>
        new("POST", $"{TypeName}/{act}", (cloud, request, server) => Begin(cloud, request, server, act, during));

    private static ArmReply Begin(Cloud cloud, ArmRequest request, Resource? server, string act, string during)
    {
        if (server is null)
        {
            return Errors.NotAPath(request.RawTarget);
        }

        server.Properties["state"] = during;
        cloud.Save(server);
        return OperationReplies.Started(cloud, request, cloud.Begin(server, OperationEffect.Act, TimeSpan.FromSeconds(60), act), WriteStyle.Accepted, 202, null);
    }
}
