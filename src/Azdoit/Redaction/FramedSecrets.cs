namespace Azdoit.Redaction;

/// <summary>Secrets in a frame: key files, addresses with a password, authorization schemes, password hashes.</summary>
internal static class FramedSecrets
{
    private const int LongestLogin = 512;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary><c>-----BEGIN ... PRIVATE KEY-----</c>, to its end or, where that is missing, to the end of the text.</summary>
    public static FoundSecret KeyFile(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var dashes = TokenShape.Run(rest, Letters.Word, 5);
        var head = rest[dashes..].TrimStart(' ');
        if (dashes < 4 || !head.StartsWith("BEGIN ", StringComparison.Ordinal) || head[..Math.Min(64, head.Length)].IndexOf("PRIVATE KEY", StringComparison.Ordinal) < 0)
        {
            return FoundSecret.None;
        }

        var end = rest.IndexOf("END ", StringComparison.Ordinal);
        var closing = end < 0 ? -1 : rest[end..].IndexOf("----", StringComparison.Ordinal);
        var length = closing < 0 ? rest.Length : end + closing + 4;
        return new(at, length < rest.Length && rest[length] == '-' ? length + 1 : length, "a private key");
    }

    /// <summary><c>scheme://user:password@host</c></summary>
    /// <param name="colon">Of the <c>://</c>.</param>
    public static FoundSecret InAddress(ReadOnlySpan<char> text, int colon)
    {
        var start = colon + 3;
        var rest = text[start..Math.Min(text.Length, start + LongestLogin)];
        var isWeb = text[..colon].EndsWith("http", StringComparison.OrdinalIgnoreCase) || text[..colon].EndsWith("https", StringComparison.OrdinalIgnoreCase);
        var ends = rest.IndexOfAny(isWeb ? " \t\r\n\"'`<>/?#" : " \t\r\n\"'`<>");
        var authority = ends < 0 ? rest : rest[..ends];
        var at = authority.LastIndexOf('@');
        var split = at < 0 ? -1 : authority[..at].IndexOf(':');
        return split < 0 || SecretValue.IsNone(authority[(split + 1)..at]) ? FoundSecret.None : new(start + split + 1, at - split - 1, "a password in an address");
    }

    /// <summary><c>Bearer x</c>, <c>Basic x</c>, <c>ApiKey x</c>, <c>SharedKey account:x</c></summary>
    public static FoundSecret Scheme(ReadOnlySpan<char> text, int at)
    {
        if ((text[at] | 0x20) is not ('a' or 'b' or 's'))
        {
            return FoundSecret.None;
        }

        var word = TokenShape.Run(text[at..], Letters.Plain, 24);
        var name = text.Slice(at, word);
        var from = at + word + 1;
        if (word is < 5 or > 13 || from >= text.Length || text[from - 1] is not (' ' or '+') || !IsScheme(name))
        {
            return FoundSecret.None;
        }

        var rest = text[from..];
        var length = rest.IndexOfAny(" \t\r\n\"'`,;&<>");
        var value = length < 0 ? rest : rest[..length];
        var isSecret = name.Equals("basic", StringComparison.OrdinalIgnoreCase) ? SecretValue.IsLogin(value) : value.Length >= 6 && (value.Length >= 20 || value[..^1].ContainsAnyExcept(Alphabet));
        return isSecret && !SecretValue.IsNone(value) ? new(from, value.Length, "an authorization") : FoundSecret.None;
    }

    /// <summary><c>$2b$10$...</c>, <c>$6$...</c>, <c>$argon2id$...</c></summary>
    public static FoundSecret Hash(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (!rest.StartsWith("$2", StringComparison.Ordinal) && !rest.StartsWith("$5$", StringComparison.Ordinal) && !rest.StartsWith("$6$", StringComparison.Ordinal)
            && !rest.StartsWith("$y$", StringComparison.Ordinal) && !rest.StartsWith("$1$", StringComparison.Ordinal) && !rest.StartsWith("$argon2", StringComparison.Ordinal) && !rest.StartsWith("$apr1$", StringComparison.Ordinal))
        {
            return FoundSecret.None;
        }

        var length = rest.IndexOfAny(" \t\r\n\"'`:;<>");
        length = length < 0 ? rest.Length : length;
        return length >= 26 && rest[1..length].Count('$') >= 2 ? new(at, length, "a password's hash") : FoundSecret.None;
    }

    private static bool IsScheme(ReadOnlySpan<char> name) =>
        name.Equals("bearer", StringComparison.OrdinalIgnoreCase) || name.Equals("basic", StringComparison.OrdinalIgnoreCase) || name.Equals("apikey", StringComparison.OrdinalIgnoreCase)
        || name.Equals("sharedkey", StringComparison.OrdinalIgnoreCase) || name.Equals("sharedkeylite", StringComparison.OrdinalIgnoreCase);
}
