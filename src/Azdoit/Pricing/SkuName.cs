using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>Brings a SKU from how people and ARM write it to how the price list spells it, but for case: <c>D4s v3</c> is <c>Standard_D4s_v3</c>.</summary>
public static class SkuName
{
    public static string Normal(string meter, string sku)
    {
        var words = string.Join(' ', sku.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return meter switch
        {
            Meters.VmLinux or Meters.VmWindows or Meters.PostgresCompute => Machine(words),
            Meters.BlobStorage => words.Replace("RAGRS", "RA-GRS", StringComparison.OrdinalIgnoreCase).Replace("RAGZRS", "RA-GZRS", StringComparison.OrdinalIgnoreCase),
            Meters.AppServiceLinux or Meters.AppServiceWindows => words.Replace(" ", ""),
            _ => words,
        };
    }

    private static string Machine(string words)
    {
        var name = words.Replace(' ', '_');
        if (name.Length == 0)
        {
            return name;
        }

        // D4sv3 means D4s_v3.
        var version = name.LastIndexOfAny(['v', 'V']);
        if (version > 0 && version < name.Length - 1 && name[version - 1] != '_' && name.AsSpan(version + 1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            name = $"{name[..version]}_{name[version..]}";
        }

        return name.StartsWith("Standard_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic_", StringComparison.OrdinalIgnoreCase) ? name : $"Standard_{name}";
    }
}
