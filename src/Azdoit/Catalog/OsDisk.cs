using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>What a machine's system disk costs: managed disks are billed by the next larger tier, whatever of it is used.</summary>
internal static class OsDisk
{
    /// <summary>The sizes of the marketplace images when the request names none, in GB.</summary>
    private const decimal LinuxImageGb = 30, WindowsImageGb = 127;

    public static MeterDemand Meter(JsonObject machine, Region region, bool windows)
    {
        var gigabytes = Json.Number(machine, "properties.storageProfile.osDisk.diskSizeGB") ?? (windows ? WindowsImageGb : LinuxImageGb);
        var type = Json.Text(machine, "properties.storageProfile.osDisk.managedDisk.storageAccountType") ?? "StandardSSD_LRS";
        return new(Meters.Disk, DiskTier.Sku(type, gigabytes), region, 1, MeterUnit.Month);
    }
}
