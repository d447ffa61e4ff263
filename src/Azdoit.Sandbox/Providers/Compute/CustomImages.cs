using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>Images of one's own, taken of a machine or made of disks.</summary>
internal sealed class CustomImages() : ResourceModel("Microsoft.Compute/images")
{
    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(40);

    public override ArmError? Prepare(Draft draft)
    {
        draft.Properties.Default("hyperVGeneration", "V1");
        if (draft.Properties.Find("sourceVirtualMachine")?.Text("id") is not { } source)
        {
            return null;
        }

        if (draft.Cloud.Resources.Find(source) is not { } machine)
        {
            return draft.MustExist(source);
        }

        if (machine.Hidden.Flag("generalized") != true)
        {
            return new ArmError(409, "OperationNotAllowed", $"The operation 'Create Image' is not supported: the source virtual machine '{machine.Id.Name}' is not generalized.");
        }

        var storage = draft.Properties.Ensure("storageProfile");
        storage.Default("osDisk", Taken(machine.Properties.Find("storageProfile", "osDisk") ?? []));
        storage.Default("dataDisks", new JsonArray([.. machine.Properties.Find("storageProfile")?.Objects("dataDisks").Select(disk => (JsonNode)Taken(disk)) ?? []]));
        storage.Default("zoneResilient", false);
        return null;
    }

    private static JsonObject Taken(JsonObject disk)
    {
        var taken = new JsonObject { ["osState"] = disk.Text("osType") is null ? null : "Generalized", ["storageAccountType"] = disk.Find("managedDisk")?.Text("storageAccountType") };
        foreach (var name in (ReadOnlySpan<string>)["osType", "lun", "diskSizeGB", "caching"])
        {
            taken[name] = disk[name]?.DeepClone();
        }

        taken["managedDisk"] = new JsonObject { ["id"] = disk.Find("managedDisk")?.Text("id") };
        JsonShape.DropNulls(taken);
        return taken;
    }
}
