using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.KeyVault;

internal sealed class Vaults() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.KeyVault/vaults";

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (CheckName(name) is { } invalid)
        {
            return invalid;
        }

        if (GlobalName.IsTaken(draft))
        {
            return AlreadyExists(name);
        }

        if (draft.IsNew && Revive(draft) is { } held)
        {
            return held;
        }

        properties.Remove("createMode");

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

    public override void Stored(Draft draft, Resource resource)
    {
        if (DeletedVaults.Find(draft.Cloud, resource.Id.Name) is { } recovered)
        {
            DeletedVaults.Restore(draft.Cloud, recovered);
        }
    }

    public override void Removing(Cloud cloud, Resource resource) => DeletedVaults.Add(cloud, resource);

    public static ArmError? CheckName(string name) =>
        name.Length is >= 3 and <= 24 && char.IsAsciiLetter(name[0]) && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal)
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? null
        : new ArmError(400, "VaultNameNotValid",
            $"The vault name '{name}' is invalid. A vault's name must be between 3-24 alphanumeric characters. The name must begin with a letter, end with a letter or digit, and not contain consecutive hyphens.");

    public static ArmError AlreadyExists(string name) => new(409, "VaultAlreadyExists",
        $"The vault name '{name}' is already in use. Vault names are globally unique so it is possible that the name is already taken. If you are sure that the vault name was not taken then it is possible that a vault with the same name was recently deleted but not purged after being placed in a recoverable state. If the vault is in a recoverable state then the vault will need to be purged before reusing the name. For more information on soft delete and purging a vault follow this link https://go.microsoft.com/fwlink/?linkid=2147740.");

    /// <summary>A deleted vault holds its name, unless it is this one that is to come back.</summary>
    private static ArmError? Revive(Draft draft)
    {
        var recovers = "recover".Equals(draft.Properties.Text("createMode"), StringComparison.OrdinalIgnoreCase);
        if (DeletedVaults.Find(draft.Cloud, draft.Id.Name) is not { } deleted)
        {
            return recovers ? new ArmError(404, "DeletedVaultNotFound", $"The specified deleted vault '{draft.Id.Name}' does not exist.") : null;
        }

        if (!deleted.Id.Key.StartsWith($"/subscriptions/{draft.Cloud.Subscription}/", StringComparison.Ordinal))
        {
            return AlreadyExists(draft.Id.Name);
        }

        if (!recovers)
        {
            return new ArmError(409, "ConflictError",
                "A vault with the same name already exists in deleted state. You need to either recover or purge existing key vault. Follow this link https://go.microsoft.com/fwlink/?linkid=2149745 for more information on soft delete.");
        }

        draft.Body.Complete(deleted.Hidden.Object("vault"));
        return null;
    }
}
