using System.Globalization;

namespace Azdoit.Sandbox.Facts;

internal static class KnownSizes
{
    private static readonly Lazy<Dictionary<string, VmSize>> ByName = new(Load);

    public static IReadOnlyCollection<VmSize> All => ByName.Value.Values;

    public static VmSize? Find(string? name) => name is null ? null : ByName.Value.GetValueOrDefault(name);

    public static IEnumerable<VmSize> In(Region region) => All.Where(s => s.OfferedIn(region));

    private static Dictionary<string, VmSize> Load() => FactLines.Read("sandbox-sizes.txt")
        .Select(f => new VmSize(
            f[0], (int)Number(f[1]), Number(f[2]), f[3], (int)Number(f[4]), Number(f[5]), (int)Number(f[6]), (int)Number(f[7]),
            f[8] == "1", f[9] == "1", f[10], f[11], UInt128.Parse(f[12], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)))
        .ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);

    private static double Number(string field) => field.Length == 0 ? 0 : double.Parse(field, CultureInfo.InvariantCulture);
}
