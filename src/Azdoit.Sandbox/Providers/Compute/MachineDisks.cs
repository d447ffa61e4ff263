using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>The disks of a machine: those that it brings along become managed disks of their own.</summary>
internal static class MachineDisks
{
    /// <summary>The OS disk and the data disks as the machine's body describes them.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject body)
    {
        var storage = body.Properties.Find("storageProfile");
        return storage?.Object("osDisk") is { } os ? storage.Objects("dataDisks").Prepend(os) : storage?.Objects("dataDisks") ?? [];
    }

    public static bool IsWindows(JsonObject storage) =>
        "Windows".Equals(storage.Object("osDisk")?.Text("osType"), StringComparison.OrdinalIgnoreCase)
        || storage.Object("imageReference")?.Text("publisher")?.StartsWith("MicrosoftWindows", StringComparison.OrdinalIgnoreCase) == true
        || "MicrosoftSQLServer".Equals(storage.Object("imageReference")?.Text("publisher"), StringComparison.OrdinalIgnoreCase);

    public static ArmError? Complete(Draft draft)
    {
        var storage = draft.Properties.Ensure("storageProfile");
        storage.EnsureArray("dataDisks");
        if (storage.Object("imageReference") is { } image && image.Text("version") is { } version)
        {
            image.Default("exactVersion", version == "latest" ? "1.0.0" : version);
        }

        var os = storage.Ensure("osDisk");
        os.Default("osType", IsWindows(storage) ? "Windows" : "Linux");
        os.Default("createOption", "FromImage");
        os.Default("name", $"{draft.Id.Name}_OsDisk_1_{draft.Cloud.NewId():N}");
        os.Default("caching", "ReadWrite");
        os.Default("deleteOption", "Detach");
        os.Default("diskSizeGB", os.Text("osType") == "Windows" ? 127 : 30);
        Name(draft, os);
        foreach (var disk in storage.Objects("dataDisks"))
        {
            if (disk.Whole("lun") is not { } lun)
            {
                return Errors.MissingParameter("dataDisk.lun");
            }

            disk.Default("createOption", "Empty");
            disk.Default("name", draft.Cloud.Resources.Find(disk.Find("managedDisk")?.Text("id") ?? "")?.Id.Name ?? $"{draft.Id.Name}_DataDisk_{lun}");
            disk.Default("caching", "None");
            disk.Default("deleteOption", "Detach");
            Name(draft, disk);
        }

        return TooMany(draft, storage) ?? Of(draft.Body).Select(d => Attachment(draft, d)).FirstOrDefault(e => e is not null);
    }

    public static void Store(Draft draft, Resource machine)
    {
        foreach (var disk in Of(machine.Body))
        {
            if (disk.Find("managedDisk")?.Text("id") is not { } id || draft.Cloud.Resources.Find(id) is not null || ArmId.Parse(id) is not { } diskId)
            {
                continue;
            }

            var body = JsonText.NewObject();
            body["location"] = machine.Location;
            body["tags"] = machine.Body["tags"]?.DeepClone();
            body["zones"] = machine.Body["zones"]?.DeepClone();
            JsonShape.DropNulls(body);
            body.Ensure("sku")["name"] = disk.Find("managedDisk")?.Text("storageAccountType");
            var properties = body.Properties;
            properties["osType"] = disk.Text("osType");
            properties["diskSizeGB"] = disk.Whole("diskSizeGB") ?? 30;
            properties.Ensure("creationData")["createOption"] = disk.Text("createOption");
            properties["provisioningState"] = Operation.Succeeded;
            properties["timeCreated"] = draft.Cloud.Now.ToString("O");
            properties["uniqueId"] = draft.Cloud.NewId().ToString();
            JsonShape.DropNulls(body);
            draft.Cloud.Save(new Resource(diskId with { Type = Disks.TypeName }, body, JsonText.NewObject(), draft.Cloud.Now));
        }
    }

    private static void Name(Draft draft, JsonObject disk)
    {
        var managed = disk.Ensure("managedDisk");
        managed.Default("id", $"{ArmId.GroupText(draft.Cloud.Subscription, draft.Id.Group ?? "")}/providers/{Disks.TypeName}/{disk.Text("name")}");
        if (draft.Cloud.Resources.Find(managed.Text("id") ?? "") is { } existing)
        {
            disk["diskSizeGB"] = existing.Properties.Whole("diskSizeGB");
            managed.Default("storageAccountType", existing.Body.Find("sku")?.Text("name"));
        }

        managed.Default("storageAccountType", "Standard_LRS");
    }

    private static ArmError? TooMany(Draft draft, JsonObject storage)
    {
        var count = storage.Objects("dataDisks").Count();
        return KnownSizes.Find(draft.Properties.Find("hardwareProfile")?.Text("vmSize")) is { } size && count > size.DataDisks
            ? new ArmError(409, "OperationNotAllowed", $"The maximum number of data disks allowed to be attached to a VM of this size is {size.DataDisks}.") { Target = "dataDisks" }
            : null;
    }

    private static ArmError? Attachment(Draft draft, JsonObject disk)
    {
        var id = disk.Find("managedDisk")?.Text("id") ?? "";
        var attach = "Attach".Equals(disk.Text("createOption"), StringComparison.OrdinalIgnoreCase);
        if (draft.Cloud.Resources.Find(id) is not { } found)
        {
            return attach ? new ArmError(404, "NotFound", $"Disk {disk.Text("name")} is not found.") : null;
        }

        if (Disks.Owner(draft.Cloud, found) is { } owner)
        {
            return owner.Id.Key == draft.Id.Key ? null : new ArmError(409, "AttachDiskWhileBeingDetached",
                $"Disk '{found.Id.Text}' cannot be attached as the disk is already owned by VM '{owner.Id.Text}'.");
        }

        return attach ? null : new ArmError(409, "ConflictingUserInput",
            $"Disk '{disk.Text("name")}' already exists in resource group {found.Id.Group}. Only CreateOption.Attach is supported.");
    }
}
