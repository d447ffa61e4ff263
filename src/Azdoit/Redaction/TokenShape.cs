namespace Azdoit.Redaction;

/// <summary>A token that its own beginning gives away.</summary>
/// <param name="Least">So many characters at least follow the prefix. Less than issuers use, because a token may be cut off.</param>
/// <param name="Most">More make it something else; 0 for any number.</param>
internal readonly record struct TokenShape(string Prefix, Letters Letters, int Least, string What, int Most = 0)
{
    private const ulong Figures = 0x3FFUL << '0';

    private const ulong Alphabet = (0x3FFFFFFUL << ('a' - 64)) | (0x3FFFFFFUL << ('A' - 64));

    /// <returns>How long the token is; 0 when the text is none.</returns>
    public int Measure(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return 0;
        }

        var length = Run(text[Prefix.Length..], Letters, Most == 0 ? int.MaxValue : Most + 1);
        return length >= Least && (Most == 0 || length <= Most) ? Prefix.Length + length : 0;
    }

    /// <summary>How many characters of the kind the text begins with.</summary>
    public static int Run(ReadOnlySpan<char> text, Letters letters, int enough = int.MaxValue)
    {
        var (low, high) = Set(letters);
        var length = 0;
        while (length < text.Length && length < enough && text[length] is var c && c < 128 && (((c < 64 ? low : high) >> c) & 1) != 0)
        {
            length++;
        }

        return length;
    }

    /// <summary>A bit for each character that belongs to it, of the first 64 of ASCII and of the others.</summary>
    private static (ulong Low, ulong High) Set(Letters letters) => letters switch
    {
        Letters.Digits => (Figures, 0),
        Letters.Hex => (Figures, Of('a') * 0x3F | Of('A') * 0x3F),
        Letters.Plain => (Figures, Alphabet),
        Letters.Word => (Figures | Of('-'), Alphabet | Of('_')),
        Letters.Dotted => (Figures | Of('-') | Of('.'), Alphabet | Of('_')),
        Letters.Base64 => (Figures | Of('+') | Of('/') | Of('='), Alphabet),
        _ => (Figures | Of('-') | Of('/'), Alphabet | Of('_')),
    };

    private static ulong Of(char c) => 1UL << c;
}
