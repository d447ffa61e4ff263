namespace Azdoit.Redaction;

/// <summary>Keys and tokens without a beginning of their own, told by their build.</summary>
internal static class NakedSecrets
{
    private const int LongestHead = 4096;
    private const int ShortestKey = 44;
    private const int LongestKey = 128;
    private const int ShortestBot = 42;

    /// <summary>What Azure writes into the keys that it makes, so that they can be found.</summary>
    private static readonly string[] Signs = ["JQQJ9", "+ASt", "+ACDb", "+ASb", "+AEh", "+ARm", "+AIoT", "+ACR", "+APIM", "AzSe", "AzFu", "AzCa", "AZDO"];

    /// <summary>At the beginning of a word.</summary>
    public static FoundSecret At(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var key = at;
        while (key > 0 && text[key - 1] is '+' or '/')
        {
            key--;
        }

        return (at == 0 || text[at - 1] is not ('-' or '_')) && Jwt(rest) is > 0 and var jwt ? new(at, jwt, "a signed token")
            : Key(text, key) is > 0 and var length ? new(key, length, "an access key")
            : ChatBot(rest) is > 0 and var bot ? new(at, bot, "a bot's token")
            : Mailing(rest) is > 0 and var mailing ? new(at, mailing, "a Mailchimp key")
            : Flags(text, at) is > 0 and var flags ? new(at, flags, "a LaunchDarkly key")
            : Discord(rest) is > 0 and var discord ? new(at, discord, "a Discord token")
            : Cloud(rest) is > 0 and var cloud ? new(at, cloud, "an HCP Terraform token")
            : FoundSecret.None;
    }

    /// <summary>Three characters, a digit, <c>Q~</c> and the rest: a client secret of Entra.</summary>
    /// <param name="tilde">Of the <c>Q~</c>.</param>
    public static FoundSecret ClientSecret(ReadOnlySpan<char> text, int tilde)
    {
        if (tilde < 5 || text[tilde - 1] != 'Q' || !char.IsAsciiDigit(text[tilde - 2]))
        {
            return FoundSecret.None;
        }

        var length = 0;
        while (tilde + 1 + length < text.Length && (char.IsAsciiLetterOrDigit(text[tilde + 1 + length]) || text[tilde + 1 + length] is '_' or '-' or '.' or '~'))
        {
            length++;
        }

        return length >= 20 ? new(tilde - 5, 6 + length, "a client secret") : FoundSecret.None;
    }

    private static int Jwt(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("eyJ", StringComparison.Ordinal))
        {
            return 0;
        }

        var head = TokenShape.Run(text, Letters.Word, LongestHead);
        return head >= 10 && head < text.Length - 1 && text[head] == '.' && TokenShape.Run(text[(head + 1)..], Letters.Word, 10) is 10 or 0
            && TokenShape.Run(text, Letters.Dotted) is var all && all > head + 2 ? all : 0;
    }

    /// <summary>The 64 bytes of a storage or Cosmos key, or a key that carries Azure's sign. SHA-512 is as long, and says that it is one.</summary>
    private static int Key(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var length = rest.Length < ShortestKey ? 0 : TokenShape.Run(rest, Letters.Base64, LongestKey + 1);
        if (length is < ShortestKey or > LongestKey)
        {
            return 0;
        }

        var word = rest[..length];
        if (length >= 88 && word.EndsWith("==", StringComparison.Ordinal) && (length == 88 || word[length - 89] == '/'))
        {
            return text[..at].EndsWith("sha512-", StringComparison.OrdinalIgnoreCase) || text[..at].EndsWith("sha512:", StringComparison.OrdinalIgnoreCase) ? 0 : length;
        }

        // Each sign has one; what is written in hex mostly has none.
        if (!word.ContainsAnyInRange('A', 'Z'))
        {
            return 0;
        }

        foreach (var sign in Signs)
        {
            if (word.LastIndexOf(sign, StringComparison.Ordinal) > 20)
            {
                return length;
            }
        }

        return 0;
    }

    private static int ChatBot(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestBot)
        {
            return 0;
        }

        var number = text.StartsWith("bot", StringComparison.Ordinal) ? 3 : 0;
        var colon = number + TokenShape.Run(text[number..], Letters.Digits, 11);
        return colon - number is >= 8 and <= 10 && text[colon..].StartsWith(":AA", StringComparison.Ordinal) && TokenShape.Run(text[(colon + 1)..], Letters.Word) is >= 33 and var token ? colon + 1 + token : 0;
    }

    private static int Mailing(ReadOnlySpan<char> text) =>
        text.Length > 36 && text[32..].StartsWith("-us", StringComparison.Ordinal) && TokenShape.Run(text, Letters.Hex, 33) == 32 && TokenShape.Run(text[35..], Letters.Digits, 3) is > 0 and <= 2 and var digits ? 35 + digits : 0;

    /// <summary>A GUID behind <c>sdk-</c>, <c>mob-</c> or <c>api-</c>. In an address or behind another word it is the name of something.</summary>
    private static int Flags(ReadOnlySpan<char> text, int at)
    {
        const int Length = 40;
        if (at + Length > text.Length || text[at + 3] != '-' || text[at + 12] != '-' || (at > 0 && text[at - 1] is '/' or '-' or '_') || text.Slice(at, 3) is not ("sdk" or "mob" or "api"))
        {
            return 0;
        }

        return Guid.TryParseExact(text.Slice(at + 4, Length - 4), "D", out _) && TokenShape.Run(text[at..], Letters.Word, Length + 1) == Length ? Length : 0;
    }

    /// <summary>A bot's number in base64, a time and a signature.</summary>
    private static int Discord(ReadOnlySpan<char> text)
    {
        if (text.Length < 59 || text[0] is not ('M' or 'N' or 'O') || TokenShape.Run(text, Letters.Word, 29) is not (>= 23 and <= 28 and var number) || text[number] != '.')
        {
            return 0;
        }

        var time = TokenShape.Run(text[(number + 1)..], Letters.Word, 8);
        var signature = number + 1 + time + 1;
        return time is 6 or 7 && signature < text.Length && text[signature - 1] == '.' && TokenShape.Run(text[signature..], Letters.Word) is >= 27 and var length ? signature + length : 0;
    }

    private static int Cloud(ReadOnlySpan<char> text) =>
        text.Length > 60 && text[14..].StartsWith(".atlasv1.", StringComparison.Ordinal) && TokenShape.Run(text, Letters.Plain, 15) == 14 ? TokenShape.Run(text, Letters.Dotted) : 0;
}
