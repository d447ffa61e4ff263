namespace Azdoit.Redaction;

/// <summary>Secrets that their place gives away: behind a name and a sign, in an element, after an option.</summary>
internal static class PlacedSecrets
{
    private const int LongestName = 64;

    private const string Ending = " \t\r\n\"'`";

    /// <param name="sign">Where <c>=</c> or <c>:</c> stands.</param>
    public static FoundSecret Behind(ReadOnlySpan<char> text, int sign)
    {
        var name = NameBefore(text, sign, out var begins);
        var (isLine, isLogin, isCode) = (SecretNames.IsLine(name), SecretNames.IsLogin(name), name.Equals("code", StringComparison.OrdinalIgnoreCase));
        if (name is "thin" && text[..begins].EndsWith("jdbc:oracle:"))
        {
            return CommandSecrets.OfOracle(text, sign + 1);
        }

        if (name.IsEmpty || !(isLine || isLogin || isCode || SecretNames.Is(name)))
        {
            return FoundSecret.None;
        }

        var at = sign + 1;
        while (at < text.Length && text[at] is '=' or '>')
        {
            at++;
        }

        var spaced = Skip(text, ref at, ' ', '\t');
        if (IsFolder(name, text[at..]))
        {
            return FoundSecret.None;
        }

        if (isLine)
        {
            return Line(text, at);
        }

        var value = Value(text, at, text[sign] != '=' ? " \t\r\n\"'`,;&}])<" : " \t\r\n\"'`;&", out var quoted);
        if (value.Length == 0 || SecretValue.IsNone(text.Slice(value.Start, value.Length)))
        {
            return FoundSecret.None;
        }

        var shown = text.Slice(value.Start, value.Length);
        var isSecret = isLogin ? SecretValue.IsLogin(shown) || (name[0] == '_' && text[sign] == '=')
            : isCode ? begins > 0 && text[begins - 1] is '?' or '&' && value.Length >= 40
            : (quoted || !spaced || text[sign] == '=' || IsSetting(text, begins, value.End) || SecretValue.LooksRandom(shown))
                && (value.Length > 5 || shown.ContainsAnyExceptInRange('0', '9'));
        return isSecret ? value with { What = "a password or key" } : FoundSecret.None;
    }

    /// <summary><c>&lt;password&gt;...&lt;/password&gt;</c></summary>
    /// <param name="sign">Where the tag ends.</param>
    public static FoundSecret InElement(ReadOnlySpan<char> text, int sign)
    {
        var name = NameBefore(text, sign, out var begins);
        if (name.IsEmpty || begins == 0 || text[begins - 1] != '<' || !SecretNames.Is(name))
        {
            return FoundSecret.None;
        }

        var rest = text[(sign + 1)..];
        var length = rest.IndexOf('<');
        return length <= 0 || SecretValue.IsNone(rest[..length].Trim()) ? FoundSecret.None : new(sign + 1, length, "a password or key");
    }

    /// <summary><c>--admin-password x</c>, <c>identified by password 'x'</c>, <c>the password is X1y!</c></summary>
    /// <param name="space">Right behind the word.</param>
    public static FoundSecret After(ReadOnlySpan<char> text, int space)
    {
        var name = NameBefore(text, space, out _);
        if (name.IsEmpty)
        {
            return FoundSecret.None;
        }

        if (CommandSecrets.After(text, text[..space].EndsWith("--value") ? "--value" : name, space) is { IsFound: true } given)
        {
            return given;
        }

        var isNamed = SecretNames.Is(name);
        var isOption = isNamed && name.StartsWith("--");
        if (!isNamed && !SecretNames.IsSpoken(name))
        {
            return FoundSecret.None;
        }

        var at = space;
        Skip(text, ref at, ' ', '\t');
        at += isOption ? 0 : Copula(text[at..]);
        var value = Value(text, at, Ending, out var quoted);
        var shown = text.Slice(value.Start, value.Length);
        if (value.Length == 0 || SecretValue.IsNone(shown) || (name[0] == '-' && shown[0] is '-' or '$' or '('))
        {
            return FoundSecret.None;
        }

        var isSecret = isOption || (name[0] == '-' ? quoted || SecretValue.LooksRandom(shown)
            : (quoted && SecretNames.IsSpoken(name)) || (SecretValue.LooksChosen(shown.TrimEnd('.').TrimEnd(',')) && (SecretNames.IsSpoken(name) || name.Contains('_'))));
        return isSecret ? value with { What = "a password" } : FoundSecret.None;
    }

    /// <summary>How long the "is " of a sentence is, in the languages whose words for a password are known.</summary>
    private static int Copula(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["is ", "ist ", "est ", "es ", "é ", "è ", "er ", "är ", "jest ", "je ", "on ", "- ", "— "])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>
    /// The word before the sign; of <c>Account Key</c> both words, of Bicep's <c>adminPassword string</c> and of <c>name="password" value="x"</c> the first.
    /// </summary>
    private static ReadOnlySpan<char> NameBefore(ReadOnlySpan<char> text, int sign, out int begins)
    {
        var end = sign;
        while (end > 0 && end > sign - 4 && text[end - 1] is ' ' or '"' or '\'' or '\\' or ']')
        {
            end--;
        }

        begins = Back(text, end);
        if (text[begins..end].Equals("key", StringComparison.OrdinalIgnoreCase) && begins > 1 && text[begins - 1] == ' ')
        {
            begins = Back(text, begins - 1);
        }
        else if (text[begins..end] is "string" && begins > 1 && text[begins - 1] == ' ')
        {
            end = begins - 1;
            begins = Back(text, end);
        }
        else if (text[begins..end] is "value" or "--value" && text[..begins].TrimEnd(" ,:\"'\\") is { Length: > 0 } before && before.Length < begins)
        {
            end = before.Length;
            begins = Back(text, end);
        }
        else if (text[begins..end].Equals("passe", StringComparison.OrdinalIgnoreCase) && text[..begins].EndsWith("mot de ", StringComparison.OrdinalIgnoreCase))
        {
            begins -= "mot de ".Length;
        }

        return text[begins..end];

        static int Back(ReadOnlySpan<char> text, int end)
        {
            var at = end;
            while (at > 0 && end - at < LongestName && IsOfName(text[at - 1]))
            {
                at--;
            }

            return at;
        }

        static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' || (c > 127 && char.IsLetter(c));
    }

    /// <summary>Up to the closing quote, or the first of the characters that end it.</summary>
    internal static FoundSecret Value(ReadOnlySpan<char> text, int at, string ending, out bool quoted)
    {
        // A quote inside of quoted text is escaped.
        var start = at < text.Length && text[at] == '\\' ? at + 1 : at;
        quoted = start < text.Length && text[start] is '"' or '\'' or '`';
        if (quoted)
        {
            var closing = text[(start + 1)..].IndexOf(text[start]);
            var length = closing < 0 ? text.Length - start - 1 : closing;
            return new(start + 1, length > 0 && start > at && text[start + length] == '\\' ? length - 1 : length, "");
        }

        var rest = text[at..];
        var ends = rest.IndexOfAny(ending);
        return new(at, ends < 0 ? rest.Length : ends, "");
    }

    private static FoundSecret Line(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var ends = rest.IndexOfAny("\r\n\"'`");
        var length = ends < 0 ? rest.Length : ends;
        return length == 0 || SecretValue.IsNone(rest[..length].Trim()) ? FoundSecret.None : new(at, length, "a header that signs in");
    }

    /// <summary>A shell's own <c>PWD=/home/me</c>.</summary>
    private static bool IsFolder(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name is "PWD" or "OLDPWD" && value.StartsWith('/');

    /// <summary>Alone in its line, as in YAML: no sentence.</summary>
    private static bool IsSetting(ReadOnlySpan<char> text, int begins, int ends)
    {
        var before = text[..begins].TrimEnd(" \t-\"'");
        var after = text[ends..].TrimStart(" \t\"'\r");
        return (before.IsEmpty || before[^1] == '\n') && (after.IsEmpty || after[0] == '\n');
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int at, char one, char other)
    {
        var from = at;
        while (at < text.Length && (text[at] == one || text[at] == other))
        {
            at++;
        }

        return at > from;
    }
}
