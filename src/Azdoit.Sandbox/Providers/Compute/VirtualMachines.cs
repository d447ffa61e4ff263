using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Network;

namespace Azdoit.Sandbox.Providers.Compute;

internal sealed class VirtualMachines() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Compute/virtualMachines";

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(45);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        if (draft.Existing is { } existing && KeepReadOnly(properties, existing.Properties) is { } fixedProperty)
        {
            return fixedProperty;
        }

        draft.Keep("vmId", "timeCreated");
        properties.Default("vmId", draft.Cloud.NewId().ToString());
        properties.Default("timeCreated", draft.Cloud.Now.ToString("O"));
        properties.Remove("instanceView");
        return MachineSize.Check(draft, properties.Find("hardwareProfile")?.Text("vmSize"))
            ?? Image(draft)
            ?? OsProfile.Complete(draft)
            ?? MachineDisks.Complete(draft)
            ?? Interfaces(draft)
            ?? MachineQuota.Check(draft, properties.Find("hardwareProfile")?.Text("vmSize"), 1);
    }

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        const string power = "PowerState/";
        var code = resource.Properties.Object("instanceView")?.Objects("statuses").Select(s => s.Text("code")).FirstOrDefault(c => c?.StartsWith(power, StringComparison.Ordinal) == true);
        resource.Hidden["power"] = code?[power.Length..] ?? PowerState.Running;
        resource.Properties.Remove("instanceView");
        return [];
    }

    public override void Stored(Draft draft, Resource resource)
    {
        MachineDisks.Store(draft, resource);
        if (resource.Hidden.Text("power") is null)
        {
            resource.Hidden["power"] = PowerState.Running;
            draft.Cloud.Save(resource);
        }
    }

    public override void Removed(Cloud cloud, Resource resource)
    {
        foreach (var attached in MachineDisks.Of(resource.Body).Where(d => IsDelete(d)).Select(d => d.Find("managedDisk")?.Text("id"))
            .Concat(resource.Properties.Find("networkProfile")?.Objects("networkInterfaces").Where(n => IsDelete(n.Properties)).Select(n => n.Text("id")) ?? []))
        {
            if (attached is not null && cloud.Resources.Find(attached) is { } found)
            {
                cloud.Delete(found);
            }
        }
    }

    /// <summary>A machine that holds its hardware already needs no more.</summary>
    public override ArmError? Complete(Cloud cloud, Resource resource, string? act)
    {
        var size = resource.Properties.Find("hardwareProfile")?.Text("vmSize");
        var held = resource.Hidden.Text(Allocation.Held);
        if (act is not (null or "start" or "deallocate") || (act is not "deallocate" && held == size))
        {
            return null;
        }

        var shortage = act is "deallocate" ? null : Allocation.Check(cloud, resource, size);
        resource.Hidden[Allocation.Held] = shortage is null && act is not "deallocate" ? size : null;
        return shortage;
    }

    public override void Acted(Cloud cloud, Resource resource, string act, bool succeeded)
    {
        resource.Hidden["power"] = succeeded ? PowerState.After(act) : resource.Hidden.Text("powerBefore");
        resource.Hidden.Remove("powerBefore");
        resource.ProvisioningState = succeeded ? Operation.Succeeded : Operation.Failed;
    }

    public override void Expand(Cloud cloud, Resource resource, JsonObject body, string expand)
    {
        if (expand.Contains("instanceView", StringComparison.OrdinalIgnoreCase))
        {
            body.Properties["instanceView"] = PowerState.InstanceView(cloud, resource);
        }
    }

    private static bool IsDelete(JsonObject attachment) => "Delete".Equals(attachment.Text("deleteOption"), StringComparison.OrdinalIgnoreCase);

    /// <summary>Clients send a machine back without what they may not change, and mean it to stay.</summary>
    private static ArmError? KeepReadOnly(JsonObject properties, JsonObject before)
    {
        foreach (var name in (ReadOnlySpan<string>)["hardwareProfile", "osProfile", "networkProfile", "storageProfile", "securityProfile", "diagnosticsProfile"])
        {
            properties.Default(name, before[name]?.DeepClone());
        }

        var (storage, storageBefore) = (properties.Ensure("storageProfile"), before.Ensure("storageProfile"));
        storage.Default("imageReference", storageBefore["imageReference"]?.DeepClone());
        storage.Ensure("osDisk").Complete(storageBefore.Object("osDisk"));
        foreach (var disk in storage.Objects("dataDisks"))
        {
            disk.Complete(storageBefore.Objects("dataDisks").FirstOrDefault(d => d.Whole("lun") == disk.Whole("lun")));
        }

        if (properties.Object("osProfile") is { } profile)
        {
            profile.Complete(before.Object("osProfile"));
        }

        return Changed(storage.Object("imageReference"), storageBefore.Object("imageReference"), "publisher", "imageReference")
            ?? Changed(storage.Object("imageReference"), storageBefore.Object("imageReference"), "offer", "imageReference")
            ?? Changed(storage.Object("imageReference"), storageBefore.Object("imageReference"), "sku", "imageReference")
            ?? Changed(storage.Object("osDisk"), storageBefore.Object("osDisk"), "name", "osDisk.name")
            ?? Changed(properties.Object("osProfile"), before.Object("osProfile"), "adminUsername", "osProfile.adminUsername")
            ?? Changed(properties.Object("osProfile"), before.Object("osProfile"), "computerName", "osProfile.computerName");
    }

    private static ArmError? Changed(JsonObject? now, JsonObject? before, string name, string property) =>
        now?.Text(name) is { } value && before?.Text(name) is { } was && !value.Equals(was, StringComparison.OrdinalIgnoreCase)
            ? new ArmError(409, "PropertyChangeNotAllowed", $"Changing property '{property}' is not allowed.") { Target = property }
            : null;

    /// <summary>An image of one's own must be there; those of galleries and of the marketplace stand elsewhere.</summary>
    private static ArmError? Image(Draft draft) =>
        draft.IsNew && draft.Properties.Find("storageProfile", "imageReference")?.Text("id") is { } image
            && ArmId.Parse(image)?.Type.Equals("Microsoft.Compute/images", StringComparison.OrdinalIgnoreCase) == true && draft.Cloud.Resources.Find(image) is null
            ? new ArmError(404, "ImageNotFound", $"The VM image '{image}' cannot be found.") { Target = "imageReference" }
            : null;

    private static ArmError? Interfaces(Draft draft)
    {
        string? network = null;
        if (draft.Properties.Find("networkProfile") is not { } profile || !profile.Objects("networkInterfaces").Any())
        {
            return Errors.MissingParameter("networkProfile");
        }

        foreach (var (at, nic) in profile.Objects("networkInterfaces").Index())
        {
            if (nic.Text("id") is not { } id || draft.Cloud.Resources.Find(id) is not { } found || found.Location != draft.Location)
            {
                return Errors.InvalidReference(draft.Id.Text, nic.Text("id") ?? "null");
            }

            var subnet = found.Properties.Objects("ipConfigurations").Select(c => c.Find("properties", "subnet")?.Text("id")).FirstOrDefault();
            var inside = subnet is null ? null : ArmId.Parse(subnet)?.Parent;
            if (inside is not null && !(network ??= inside).Equals(inside, StringComparison.OrdinalIgnoreCase))
            {
                return new ArmError(400, "SubnetsNotInSameVnet",
                    $"Subnet {subnet} referenced by resource {draft.Id.Text} is not in the same Virtual Network {network} as the subnets of the other network interfaces of the VM.");
            }

            nic["id"] = found.Id.Text;
            nic.Properties.Default("primary", at == 0);
            if (NetworkInterfaces.Users(draft.Cloud, found).FirstOrDefault(u => u.Id.Key != draft.Id.Key) is { } other)
            {
                return new ArmError(400, "NicInUse",
                    $"Network Interface {found.Id.Text} is used by existing resource {other.Id.Text}. It cannot be attached to {draft.Id.Text}. To learn more, see aka.ms/deletenic.");
            }
        }

        return null;
    }
}
