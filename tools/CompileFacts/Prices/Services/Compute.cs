namespace CompileFacts.Prices.Services;

internal static class Compute
{
    public static (string, string)? Disks(ServiceRow row) =>
        row.Product is "Premium SSD Managed Disks" or "Standard SSD Managed Disks" or "Standard HDD Managed Disks" && row.Meter == $"{row.Sku} Disk"
            ? ("disk", row.Sku)
            : null;

    public static (string, string)? PublicIps(ServiceRow row) => (row.Product, row.Meter) switch
    {
        ("IP Addresses", "Standard IPv4 Static Public IP") => ("public_ip", "Standard Static"),
        ("IP Addresses", "Basic IPv4 Static Public IP") => ("public_ip", "Basic Static"),
        ("IP Addresses", "Basic IPv4 Dynamic Public IP") => ("public_ip", "Basic Dynamic"),
        _ => null,
    };

    public static (string, string)? Aks(ServiceRow row) => (row.Product, row.Meter) switch
    {
        ("Azure Kubernetes Service", "Standard Uptime SLA") => ("aks.control_plane", "Standard"),
        // The Premium tier is the Standard tier with long-term support; its price is this meter alone.
        ("Azure Kubernetes Service", "Standard Long Term Support") => ("aks.control_plane", "Premium"),
        _ => null,
    };
}
