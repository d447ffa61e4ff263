using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>Web and function apps.</summary>
internal sealed class Sites() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Web/sites";

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (GlobalName.IsTaken(draft))
        {
            return new ArmError(409, "Conflict", $"Website with given name {name} already exists.");
        }

        if (properties.Text("serverFarmId") is { } plan && draft.Cloud.Resources.Find(plan) is null)
        {
            return new ArmError(404, "NotFound", $"Cannot find ServerFarm with name {plan[(plan.LastIndexOf('/') + 1)..]}.");
        }

        // Settings may hold secrets: Azure gives them out only by config/appsettings/list.
        properties.Object("siteConfig")?.Remove("appSettings");
        properties.Object("siteConfig")?.Remove("connectionStrings");
        draft.Body.Default("kind", "app");
        draft.Keep("state");
        properties.Default("state", "Running");
        properties.Default("enabled", true);
        properties.Default("httpsOnly", false);
        properties.Default("clientAffinityEnabled", true);
        var host = $"{name.ToLowerInvariant()}.azurewebsites.net";
        properties["defaultHostName"] = host;
        properties["hostNames"] = new JsonArray(JsonValue.Create(host));
        properties["enabledHostNames"] = new JsonArray(JsonValue.Create(host), JsonValue.Create($"{name.ToLowerInvariant()}.scm.azurewebsites.net"));
        properties["repositorySiteName"] = name;
        properties["usageState"] = "Normal";
        properties["availabilityState"] = "Normal";
        properties["resourceGroup"] = draft.Id.Group;
        Computed.Complete(draft);
        return null;
    }
}
