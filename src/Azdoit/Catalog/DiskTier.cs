using System.Globalization;

namespace Azdoit.Catalog;

/// <summary>Managed disk tiers. Source: Azure's disk pricing page, sizes per tier; P, E and S tiers share the same steps.</summary>
internal static class DiskTier
{
    private static readonly (int Tier, decimal Gigabytes)[] Steps =
    [
        (1, 4), (2, 8), (3, 16), (4, 32), (6, 64), (10, 128), (15, 256), (20, 512), (30, 1024), (40, 2048), (50, 4096), (60, 8192), (70, 16384), (80, 32767),
    ];

    /// <summary>The price book's key: <c>P10 LRS</c>.</summary>
    /// <param name="storageType">ARM's name, e.g. <c>Premium_LRS</c>.</param>
    public static string Sku(string storageType, decimal gigabytes)
    {
        var parts = storageType.Split('_');
        var redundancy = parts.Length > 1 ? parts[1] : "LRS";
        var letter = parts[0] switch
        {
            "Premium" => "P",
            "StandardSSD" => "E",
            "Standard" => "S",
            _ => null,
        };
        if (letter is null)
        {
            return storageType;
        }

        // Standard HDD has no tier below S4.
        var tier = Steps.FirstOrDefault(step => step.Gigabytes >= gigabytes && (letter != "S" || step.Tier >= 4)).Tier;
        return tier == 0 ? $"{storageType} {gigabytes} GB" : $"{letter}{tier} {redundancy}";
    }

    /// <summary>What a tier says: <c>P20</c> is <c>Premium_LRS</c> and 512 GB; null when there is none of that name.</summary>
    public static (string Sku, decimal Gigabytes)? Find(string name)
    {
        var sku = name.Length > 1 ? name[0] switch { 'P' => "Premium_LRS", 'E' => "StandardSSD_LRS", 'S' => "Standard_LRS", _ => null } : null;
        var step = sku is not null && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var tier) ? Array.Find(Steps, step => step.Tier == tier) : default;
        return step.Tier == 0 || (name[0] == 'S' && step.Tier < 4) ? null : (sku!, step.Gigabytes);
    }
}
