using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.KeyVault;

internal sealed class Vaults() : ResourceModel("Microsoft.KeyVault/vaults")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (name.Length is < 3 or > 24 || !char.IsAsciiLetter(name[0]) || name[^1] == '-' || name.Contains("--", StringComparison.Ordinal)
            || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            return new ArmError(400, "VaultNameNotValid",
                $"The vault name '{name}' is invalid. A vault's name must be between 3-24 alphanumeric characters. The name must begin with a letter, end with a letter or digit, and not contain consecutive hyphens.");
        }

        if (GlobalName.Taken(draft) is not null)
        {
            return new ArmError(409, "VaultAlreadyExists",
                $"The vault name '{name}' is already in use. Vault names are globally unique so it is possible that the name is already taken. If you are sure that the vault name was not taken then it is possible that a vault with the same name was recently deleted but not purged after being placed in a recoverable state.");
        }

        if (properties.Object("sku")?.Text("name") is null || properties.Text("tenantId") is null)
        {
            return new ArmError(400, "BadRequest", "An invalid value was provided for 'sku' or 'tenantId': both are required.");
        }

        properties.Ensure("sku").Default("family", "A");
        properties.Default("accessPolicies", new JsonArray());
        properties.Default("enabledForDeployment", false);
        properties.Default("enableSoftDelete", true);
        properties.Default("softDeleteRetentionInDays", 90);
        properties.Default("enableRbacAuthorization", false);
        properties.Default("publicNetworkAccess", "Enabled");
        properties["vaultUri"] = $"https://{name.ToLowerInvariant()}.vault.azure.net/";
        return null;
    }
}
