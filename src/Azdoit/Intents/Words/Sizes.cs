using Azdoit.Catalog;

namespace Azdoit.Intents.Words;

/// <summary>VM sizes in the spellings that people use: <c>Standard_D4s_v3</c>, <c>D4s v3</c>, <c>d4sv3</c>, <c>standard d4s-v3</c>.</summary>
internal static class Sizes
{
    /// <summary>Marks a size whose version was left out (<c>D4s</c>): several are meant.</summary>
    public const char Doubtful = '?';

    /// <summary>The size that begins at a token and how many tokens it takes.</summary>
    public static (string Sku, int Tokens)? Read(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Form != TokenForm.Word)
        {
            return null;
        }

        var skip = tokens[at].Word == "standard" && at + 1 < tokens.Count && tokens[at + 1].Form == TokenForm.Word ? 1 : 0;
        var word = tokens[at + skip].Word;
        if (!MayBegin(word))
        {
            return null;
        }

        var hasNext = at + skip + 1 < tokens.Count && tokens[at + skip + 1].Form == TokenForm.Word;
        if (hasNext && tokens[at + skip + 1].Word is ['v', >= '1' and <= '9'] version && Sku(word + version) is { } versioned)
        {
            return (versioned, skip + 2);
        }

        var sized = hasNext && tokens[at + skip + 1].Word is "vm" or "vms" or "machine" or "machines" or "size" or "sized" or "instance" or "instances";
        return Sku(word, tokens[at + skip].Text, skip > 0 || sized) is { } sku ? (sku, skip + 1) : null;
    }

    public static string? Sku(string word) => Sku(word, word, true);

    private static string? Sku(string word, string text, bool sure)
    {
        var prefixed = Prefix(word);
        if (prefixed > 0 && VmSizes.Find("Standard_" + word[prefixed..]) is { } exact)
        {
            return exact.Sku;
        }

        if (prefixed == 0 && word.Contains('_') && VmSizes.Find("Standard_" + word) is { } whole)
        {
            // "NC4as_T4_v3".
            return whole.Sku;
        }

        // "a-11" is a name, "d4s-v3" a size.
        var named = prefixed == 0 && word.Contains('-');
        var bare = word[prefixed..].Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var version = bare.LastIndexOf('v');
        if (version > 0 && version < bare.Length - 1 && bare.AsSpan(version + 1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            if (VmSizes.Find($"Standard_{bare[..version]}_v{bare[(version + 1)..]}") is { } size)
            {
                return size.Sku;
            }
        }
        else if (VmSizes.Find("Standard_" + bare) is { } plain && !named && (bare.Length > 2 || sure))
        {
            return plain.Sku;
        }
        else if (!named && (bare.Length > 2 || sure) && version < 0 && (VmSizes.Find($"Standard_{bare}_v5") ?? VmSizes.Find($"Standard_{bare}_v3")) is not null)
        {
            return Doubtful + text;
        }

        // An unknown size that says that it is one is passed on as it was written: pricing calls it unknown.
        return prefixed > 0 && word.Contains('_') ? text : null;
    }

    /// <summary>The versions in which a size without one exists.</summary>
    public static IEnumerable<string> Versions(string doubtful) =>
        Enumerable.Range(2, 6).Select(version => VmSizes.Find($"Standard_{doubtful.TrimStart(Doubtful)}_v{version}")?.Sku).OfType<string>();

    /// <summary>
    /// The size with that many cores and that much memory: exact in the D, E, F or B series, else the smallest of the D or E series that has both
    /// and at most twice of what was said. 2 cores with 128 GB is no size, and buying 32 for them no answer.
    /// </summary>
    public static string? Matching(decimal? cores, decimal? memory)
    {
        var exact = Series("D", "_v3").Concat(Series("E", "_v3")).Concat(Series("F", "_v2")).Concat(Series("D", "_v5")).Concat(Small)
            .FirstOrDefault(size => (cores is null || size.Vcpus == cores) && (memory is null || size.MemoryGib == memory));
        var nearest = Series("D", "_v3").Concat(Series("E", "_v3")).Concat(Series("D", "_v5")).FirstOrDefault(size => Near(size.Vcpus, cores) && Near(size.MemoryGib, memory));
        return (exact ?? nearest)?.Sku;

        static bool Near(decimal has, decimal? said) => said is null || (has >= said && has <= 2 * Math.Max(said.Value, 2));
    }

    /// <summary>With one core there are only burstable ones.</summary>
    private static IEnumerable<VmSize> Small => ((string[])["Standard_B1s", "Standard_B1ms"]).Select(VmSizes.Find).OfType<VmSize>();

    private static IEnumerable<VmSize> Series(string family, string version) =>
        ((int[])[2, 4, 8, 16, 32, 48, 64, 72, 96]).Select(cores => VmSizes.Find($"Standard_{family}{cores}s{version}")).OfType<VmSize>();

    private static int Prefix(string word)
    {
        var underscore = word.IndexOf('_');
        return underscore > 0 && (word[..underscore] == "standard" || Typo.OneEdit(word[..underscore], "standard")) ? underscore + 1 : 0;
    }

    private static bool MayBegin(string word)
    {
        if (Prefix(word) > 0)
        {
            return true;
        }

        var digit = word.AsSpan().IndexOfAnyInRange('0', '9');
        return digit is > 0 and < 4 && word.Length is > 1 and < 24 && char.IsAsciiLetter(word[0]);
    }
}
