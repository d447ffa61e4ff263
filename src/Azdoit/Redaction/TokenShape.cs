namespace Azdoit.Redaction;

/// <summary>A token that its own beginning gives away.</summary>
/// <param name="Least">So many characters at least follow the prefix. Less than issuers use, because a token may be cut off.</param>
/// <param name="Most">More make it something else; 0 for any number.</param>
internal readonly record struct TokenShape(string Prefix, Letters Letters, int Least, string What, int Most = 0)
{
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
        var length = 0;
        while (length < text.Length && length < enough && Is(text[length], letters))
        {
            length++;
        }

        return length;
    }

    private static bool Is(char c, Letters letters) => letters switch
    {
        Letters.Digits => char.IsAsciiDigit(c),
        Letters.Hex => char.IsAsciiHexDigit(c),
        Letters.Plain => char.IsAsciiLetterOrDigit(c),
        Letters.Word => char.IsAsciiLetterOrDigit(c) || c is '_' or '-',
        Letters.Dotted => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.',
        Letters.Base64 => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=',
        _ => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/',
    };
}
