namespace Azdoit.Catalog;

/// <summary>How far two words are apart, in single-character edits: insert, delete, replace, swap neighbours.</summary>
public static class Edits
{
    public static bool AtMostOne(string left, string right) => Distance(left, right, 1) <= 1;

    /// <summary>The candidate that is fewest edits away, at most two; null when none is.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) =>
        candidates.Select(candidate => (candidate, distance: Distance(word, candidate, 2))).Where(pair => pair.distance <= 2).OrderBy(pair => pair.distance).Select(pair => pair.candidate).FirstOrDefault();

    /// <summary>The distance, without case; anything above <paramref name="limit"/> may come back as limit + 1.</summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var (before, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];

        static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
    }
}
