using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

internal sealed class Disks() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Compute/disks";

    public override WriteStyle Creating => WriteStyle.Accepted;

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(3);

    public static Resource? Owner(Cloud cloud, Resource disk) => cloud.Resources.Referrers(disk.Id)
        .FirstOrDefault(r => r.Id.Type.Equals(VirtualMachines.TypeName, StringComparison.OrdinalIgnoreCase));

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        if (properties.Object("creationData") is not { } creation)
        {
            return Errors.MissingParameter("disk.creationData");
        }

        draft.Body.Ensure("sku").Default("name", "Standard_LRS");
        draft.Keep("timeCreated", "uniqueId");
        properties.Default("timeCreated", draft.Cloud.Now.ToString("O"));
        properties.Default("uniqueId", draft.Cloud.NewId().ToString());
        properties.Default("encryption", new JsonObject { ["type"] = "EncryptionAtRestWithPlatformKey" });
        properties.Default("networkAccessPolicy", "AllowAll");
        properties.Default("publicNetworkAccess", "Enabled");
        properties.Remove("diskState");
        if (properties.Whole("diskSizeGB") is { } size)
        {
            properties["diskSizeBytes"] = size * 1024 * 1024 * 1024;
            return Resize(draft, size);
        }

        return creation.Text("createOption") == "Empty" ? Errors.MissingParameter("disk.diskSizeGB") : null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => Owner(cloud, resource) is { } owner ? [owner] : [];

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) =>
        new(409, "OperationNotAllowed", $"Disk {resource.Id.Name} is attached to VM {holders[0].Id.Text}.");

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        resource.Body.Remove("managedBy");
        resource.Properties.Remove("diskState");
        return [];
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body)
    {
        var owner = Owner(cloud, resource);
        body["managedBy"] = owner?.Id.Text;
        body.Properties["diskState"] = owner is null ? "Unattached" : owner.Hidden.Text("power") == "deallocated" ? "Reserved" : "Attached";
        JsonShape.DropNulls(body);
    }

    private static ArmError? Resize(Draft draft, long size)
    {
        if (size is < 1 or > 65536)
        {
            return Errors.InvalidParameter("disk.diskSizeGB", $"The value '{size}' of parameter 'disk.diskSizeGB' is out of range. Value '{size}' must be between '1' and '65536' inclusive.");
        }

        if (draft.Existing?.Properties.Whole("diskSizeGB") is not { } before || before == size)
        {
            return null;
        }

        if (size < before)
        {
            return new ArmError(409, "OperationNotAllowed", $"Disk {draft.Id.Name} cannot be resized from {before} GB to {size} GB. The size of a disk cannot be reduced.");
        }

        return Owner(draft.Cloud, draft.Existing) is { } owner && owner.Hidden.Text("power") != "deallocated"
            ? new ArmError(409, "OperationNotAllowed", $"Cannot resize disk {draft.Id.Name} while it is attached to running VM {owner.Id.Text}. Resizing a disk of an Azure Virtual Machine requires the virtual machine to be deallocated. Please stop your VM and retry the operation.")
            : null;
    }
}
