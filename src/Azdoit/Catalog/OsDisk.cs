using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>A machine's system disk and what it costs: managed disks are billed by the next larger tier, whatever of it is used.</summary>
internal static class OsDisk
{
    /// <summary>The sizes of the marketplace images when the request names none, in GB.</summary>
    private const decimal LinuxImageGb = 30, WindowsImageGb = 127;

    /// <summary>The size of an image, below which no disk can hold it, in GB.</summary>
    public static decimal ImageGb(bool windows) => windows ? WindowsImageGb : LinuxImageGb;

    /// <summary>Premium SSD where the size takes it, as Azure's own tools choose.</summary>
    public static string StorageType(string vmSize) => VmSizes.Find(vmSize)?.PremiumDisks == true ? "Premium_LRS" : "StandardSSD_LRS";

    public static JsonObject Body(string vmSize, int? gigabytes) => Json.Of(
        ("createOption", "FromImage"),
        ("managedDisk.storageAccountType", StorageType(vmSize)),
        ("diskSizeGB", gigabytes));

    /// <param name="storageProfile">Of a machine, or of a scale set's machines.</param>
    public static MeterDemand Meter(JsonNode? storageProfile, Region region, bool windows, decimal machines = 1)
    {
        var gigabytes = Json.Number(storageProfile, "osDisk.diskSizeGB") ?? ImageGb(windows);
        var type = Json.Text(storageProfile, "osDisk.managedDisk.storageAccountType") ?? "StandardSSD_LRS";
        var disk = Json.Text(storageProfile, "osDisk.managedDisk.id");
        return new(Meters.Disk, DiskTier.Sku(type, gigabytes), region, machines, MeterUnit.Month)
        {
            BilledAt = disk is null ? [] : [disk],
            // Azure keeps the disk of a deleted machine unless the machine's body says otherwise.
            Stays = disk is not null && Json.Text(storageProfile, "osDisk.deleteOption") is not "Delete",
        };
    }
}
