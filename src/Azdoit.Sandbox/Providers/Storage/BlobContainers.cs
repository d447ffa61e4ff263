using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Storage;

internal sealed class BlobContainers() : ResourceModel("Microsoft.Storage/storageAccounts/blobServices/containers")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override ArmError Missing(ArmId id) => new(404, "ContainerNotFound", $"The specified container '{id.Name}' does not exist.");

    public override ArmError? Prepare(Draft draft)
    {
        var name = draft.Id.Name;
        if (name.Length is < 3 or > 63 || name[0] == '-' || name[^1] == '-' || name.Contains("--", StringComparison.Ordinal)
            || !name.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c == '-'))
        {
            return new ArmError(400, "ContainerNameInvalid", $"The specified container name '{name}' is not valid: 3 to 63 lower-case letters, digits and single hyphens.");
        }

        var properties = draft.Properties;
        properties.Default("publicAccess", "None");
        var account = draft.Parent?.Id.Parent is { } id ? draft.Cloud.Resources.Find(id) : null;
        if (properties.Text("publicAccess") != "None" && account?.Properties.Flag("allowBlobPublicAccess") != true)
        {
            return new ArmError(409, "PublicAccessNotPermitted", $"Public access is not permitted on this storage account: '{account?.Id.Name}'.");
        }

        properties["leaseStatus"] = "Unlocked";
        properties["leaseState"] = "Available";
        properties["lastModifiedTime"] = draft.Cloud.Now.ToString("O");
        properties["hasImmutabilityPolicy"] = false;
        properties["hasLegalHold"] = false;
        return null;
    }
}
