using System.Globalization;

namespace Azdoit.Sandbox.Facts;

internal static class KnownRegions
{
    private static readonly Lazy<Dictionary<string, Region>> ByName = new(Load);

    public static IReadOnlyCollection<Region> All => ByName.Value.Values;

    /// <summary>Azure takes "East US" as well as "eastus".</summary>
    public static string Normalize(string location) => location.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    public static Region? Find(string location) => ByName.Value.GetValueOrDefault(Normalize(location));

    private static Dictionary<string, Region> Load()
    {
        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (var f in FactLines.Read("sandbox-regions.txt"))
        {
            regions[f[0]] = new Region(regions.Count, f[0], f[1], f[2], f[3], f[4], int.Parse(f[5], CultureInfo.InvariantCulture), f[6], f[7], f[8], f[9]);
        }

        return regions;
    }
}
