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

        // Clients may name a plan of the same group without its whole id.
        if (properties.Text("serverFarmId") is { Length: > 0 } bare && !bare.Contains('/', StringComparison.Ordinal))
        {
            properties["serverFarmId"] = $"{ArmId.GroupText(draft.Cloud.Subscription, draft.Id.Group ?? "")}/providers/Microsoft.Web/serverfarms/{bare}";
        }

        if (properties.Text("serverFarmId") is { } plan && draft.Cloud.Resources.Find(plan) is null)
        {
            return new ArmError(404, "NotFound", $"Cannot find ServerFarm with name {plan[(plan.LastIndexOf('/') + 1)..]}.");
        }

        Complete(draft, name.ToLowerInvariant());
        properties["repositorySiteName"] = name;
        return null;
    }

    /// <summary>What a site and a slot have alike.</summary>
    /// <param name="draft">The site or slot.</param>
    /// <param name="label">The first part of its host name.</param>
    public static void Complete(Draft draft, string label)
    {
        var properties = draft.Properties;
        // Settings may hold secrets: Azure gives them out only by config/appsettings/list.
        properties.Object("siteConfig")?.Remove("appSettings");
        properties.Object("siteConfig")?.Remove("connectionStrings");
        draft.Body.Default("kind", "app");
        draft.Keep("state");
        properties.Default("state", "Running");
        properties.Default("enabled", true);
        properties.Default("httpsOnly", false);
        properties.Default("clientAffinityEnabled", true);
        var host = $"{label}.azurewebsites.net";
        properties["defaultHostName"] = host;
        properties["hostNames"] = new JsonArray(JsonValue.Create(host));
        properties["enabledHostNames"] = new JsonArray(JsonValue.Create(host), JsonValue.Create($"{label}.scm.azurewebsites.net"));
        properties["usageState"] = "Normal";
        properties["availabilityState"] = "Normal";
        properties["resourceGroup"] = draft.Id.Group;
        Computed.Complete(draft);
    }
}
