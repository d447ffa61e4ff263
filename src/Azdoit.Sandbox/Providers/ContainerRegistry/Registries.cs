using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.ContainerRegistry;

internal sealed class Registries() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.ContainerRegistry/registries";

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (name.Length is < 5 or > 50 || !name.All(char.IsAsciiLetterOrDigit))
        {
            return new ArmError(400, "InvalidResourceName", $"The registry name '{name}' is invalid: 5 to 50 letters and digits.");
        }

        if (GlobalName.IsTaken(draft))
        {
            return new ArmError(409, "AlreadyInUse", $"The registry DNS name {name}.azurecr.io is already in use. You can check if the name is already claimed using following API: https://docs.microsoft.com/en-us/rest/api/containerregistry/registries/checknameavailability");
        }

        if (draft.Body.Object("sku")?.Text("name") is not { } sku)
        {
            return Errors.MissingParameter("sku.name");
        }

        draft.Body.Ensure("sku")["tier"] = sku;
        draft.Keep("creationDate");
        properties.Default("creationDate", draft.Cloud.Now.ToString("O"));
        properties["loginServer"] = $"{name.ToLowerInvariant()}.azurecr.io";
        properties.Default("adminUserEnabled", false);
        properties.Default("publicNetworkAccess", "Enabled");
        properties.Default("networkRuleBypassOptions", "AzureServices");
        properties.Default("zoneRedundancy", "Disabled");
        properties.Default("dataEndpointEnabled", false);
        return null;
    }
}
