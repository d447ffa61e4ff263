namespace Azdoit.Sandbox.Providers.Insights;

/// <summary>What is measured of a type, and around which value when nobody has set a load.</summary>
/// <param name="Usual">The middle of the made-up series.</param>
/// <param name="Swing">How far it goes up and down within a day.</param>
internal sealed record Metric(string Name, string Unit, string Aggregation, double Usual, double Swing)
{
    private static readonly Dictionary<string, Metric[]> ByType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Compute/virtualMachines"] =
        [
            new("Percentage CPU", "Percent", "Average", 12, 6),
            new("Available Memory Bytes", "Bytes", "Average", 4e9, 5e8),
            new("Network In Total", "Bytes", "Total", 4e6, 2e6),
            new("Network Out Total", "Bytes", "Total", 2e6, 1e6),
            new("Disk Read Bytes", "Bytes", "Total", 1e6, 5e5),
            new("Disk Write Bytes", "Bytes", "Total", 2e6, 1e6),
        ],
        ["Microsoft.Storage/storageAccounts"] =
        [
            new("UsedCapacity", "Bytes", "Average", 5e9, 0),
            new("Transactions", "Count", "Total", 200, 100),
            new("Ingress", "Bytes", "Total", 1e6, 5e5),
            new("Egress", "Bytes", "Total", 2e6, 1e6),
            new("Availability", "Percent", "Average", 100, 0),
        ],
    };

    /// <summary>Empty for types that are not measured here.</summary>
    public static IReadOnlyList<Metric> Of(string type) => ByType.GetValueOrDefault(type, []);
}
