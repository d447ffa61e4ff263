using System.Globalization;

namespace Azdoit.Catalog;

/// <summary>All known VM sizes. A look-up reads one line of the embedded facts; <see cref="All"/> reads every line, once.</summary>
public static class VmSizes
{
    private static readonly SortedLines File = SortedLines.Embedded("vm-sizes.txt");

    public static IReadOnlyCollection<VmSize> All => field ??= [.. File.Lines().Select(Parse)];

    /// <param name="sku">Azure's name in any case: <c>Standard_D4s_v3</c>.</param>
    public static VmSize? Find(string sku) => File.Find(sku) is { } line ? Parse(line) : null;

    private static VmSize Parse(string line)
    {
        var fields = line.Split('|');
        return new(fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture), decimal.Parse(fields[2], CultureInfo.InvariantCulture), OrNull(fields[3]))
        {
            Architecture = OrNull(fields[4]),
            PremiumDisks = fields[5] switch { "p" => true, "-" => false, _ => null },
            SupersededBy = OrNull(fields[6]),
        };
    }

    private static string? OrNull(string field) => field.Length == 0 ? null : field;
}
