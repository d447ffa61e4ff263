using System.Collections.Immutable;

namespace Azdoit.Pricing;

/// <summary>Names for "did you mean": only asked for when a price is missing, so it may read the whole file.</summary>
internal static class NearestSkus
{
    private const int Shown = 3;

    public static ImmutableArray<string> To(string sku, string meter, SortedLines file)
    {
        var prefix = $"{meter}/";
        return
        [
            .. file.Lines()
                .Where(line => line.StartsWith(prefix, StringComparison.Ordinal))
                .Select(line => line[prefix.Length..line.IndexOf('|')])
                .Where(known => Math.Abs(known.Length - sku.Length) <= Allowed(sku) && Distance(known, sku) <= Allowed(sku))
                .OrderBy(known => Distance(known, sku)).ThenBy(known => known, StringComparer.Ordinal)
                .Take(Shown),
        ];
    }

    private static int Allowed(string sku) => Math.Max(2, sku.Length / 4);

    /// <summary>Edits (insert, drop, replace) between two names without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[Math.Min(right.Length, 64) + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(left[i]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
