using Azdoit.Catalog;

namespace Azdoit.Connectors.Prices.Retail;

internal static class ComputeMeters
{
    /// <summary>Pay as you go only. "Cloud Services" products carry the same armSkuName at another price.</summary>
    public static MeterKey? Machines(RetailItem item) =>
        item is { ServiceName: "Virtual Machines", UnitOfMeasure: "1 Hour", ArmSkuName.Length: > 0, RetailPrice: > 0 }
        && !item.SkuName.EndsWith(" Spot", StringComparison.Ordinal) && !item.SkuName.EndsWith(" Low Priority", StringComparison.Ordinal)
        && !item.ProductName.Contains("Cloud Services", StringComparison.Ordinal) && !item.ProductName.Contains("CloudServices", StringComparison.Ordinal)
        && !item.ProductName.Contains("Dedicated Host", StringComparison.Ordinal)
            ? new(item.ProductName.Contains("Windows", StringComparison.Ordinal) ? Meters.VmWindows : Meters.VmLinux, item.ArmSkuName)
            : null;

    public static MeterKey? Disks(RetailItem item) =>
        item.ProductName is "Premium SSD Managed Disks" or "Standard SSD Managed Disks" or "Standard HDD Managed Disks" && item.MeterName == $"{item.SkuName} Disk"
            ? new(Meters.Disk, item.SkuName)
            : null;

    public static MeterKey? PublicIps(RetailItem item) => (item.ProductName, item.MeterName) switch
    {
        ("IP Addresses", "Standard IPv4 Static Public IP") => new(Meters.PublicIp, "Standard Static"),
        ("IP Addresses", "Basic IPv4 Static Public IP") => new(Meters.PublicIp, "Basic Static"),
        ("IP Addresses", "Basic IPv4 Dynamic Public IP") => new(Meters.PublicIp, "Basic Dynamic"),
        _ => null,
    };

    public static MeterKey? Aks(RetailItem item) => (item.ProductName, item.MeterName) switch
    {
        ("Azure Kubernetes Service", "Standard Uptime SLA") => new(Meters.AksControlPlane, "Standard"),

        // The Premium tier is the Standard tier with long-term support; this meter is its whole price.
        ("Azure Kubernetes Service", "Standard Long Term Support") => new(Meters.AksControlPlane, "Premium"),
        _ => null,
    };
}
