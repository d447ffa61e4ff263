using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.KeyVault;

/// <summary>Secrets written through Resource Manager: the value goes in and never comes out.</summary>
internal sealed class VaultSecrets() : ResourceModel("Microsoft.KeyVault/vaults/secrets")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override ArmError Missing(ArmId id) => new(404, "SecretNotFound",
        $"A secret with (name/id) {id.Name} was not found in this key vault. If you recently deleted this secret you may be able to recover it using the correct recovery command.");

    public override ArmError? Prepare(Draft draft)
    {
        draft.Properties.Remove("value");
        draft.Properties["secretUri"] = $"https://{draft.Parent?.Id.Name.ToLowerInvariant()}.vault.azure.net/secrets/{draft.Id.Name}";
        return null;
    }
}
