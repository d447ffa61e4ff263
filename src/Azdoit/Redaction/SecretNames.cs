namespace Azdoit.Redaction;

/// <summary>Names of settings, headers and options whose values are secrets, whatever these look like.</summary>
internal static class SecretNames
{
    private const int Longest = 96;

    /// <summary>However it is written around them: <c>DB_PASSWORD</c>, <c>adminPassword</c>, <c>--client-secret</c>.</summary>
    private static readonly string[] Endings =
    [
        "password", "passwd", "passphrase", "passcode", "passwort", "kennwort", "secret", "secretvalue", "apikey", "accesskey", "secretaccesskey", "accountkey", "sharedaccesskey", "sharedkey", "secretkey", "privatekey",
        "signingkey", "encryptionkey", "masterkey", "primarykey", "secondarykey", "functionkey", "functionskey", "subscriptionkey", "storagekey", "authkey", "appkey", "applicationkey",
        "adminkey", "querykey", "saskey", "token", "sastoken", "connectionstring", "connstr", "clientkeydata", "sessionid", "sessid", "userpwd", "amzsignature", "googsignature", "webhookurl",
    ];

    /// <summary>Too short or too common to be an ending: the whole name, or its last part.</summary>
    private static readonly string[] Wholes = ["pwd", "pass", "pw", "bindpw", "otp", "sig", "sas", "pat", "psk", "credential", "credentials"];

    private static readonly string[] Lines = ["authorization", "proxyauthorization", "authorizationauxiliary", "xmsauthorizationauxiliary", "cookie", "setcookie"];

    /// <summary>End like secrets and are none.</summary>
    private static readonly string[] Harmless = ["publickeytoken", "skiptoken", "continuationtoken", "nexttoken", "pagetoken", "cancellationtoken"];

    /// <summary>By the last two letters of all of these. Every word that azdoit writes down is asked for, and nearly none ends so.</summary>
    private static readonly bool[] Tails = TailsOf([.. Endings, .. Wholes, .. Lines]);

    public static bool Is(ReadOnlySpan<char> name)
    {
        if (!HasTail(name))
        {
            return false;
        }

        Span<char> room = stackalloc char[Longest];
        var plain = Plain(name, room);
        return (EndsWithAny(plain, Endings) && !EndsWithAny(plain, Harmless)) || IsAny(plain, Wholes) || IsAny(Plain(LastPart(name), room), Wholes);
    }

    /// <summary>A header whose whole line is the secret.</summary>
    public static bool IsLine(ReadOnlySpan<char> name)
    {
        if (!HasTail(name))
        {
            return false;
        }

        Span<char> room = stackalloc char[Longest];
        return IsAny(Plain(name, room), Lines);
    }

    /// <summary>Of a docker or npm configuration: user and password in base64.</summary>
    public static bool IsLogin(ReadOnlySpan<char> name) => LastPart(name).Equals("auth", StringComparison.OrdinalIgnoreCase);

    /// <summary>Words after which a person writes a password in a sentence.</summary>
    public static bool IsSpoken(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Longest];
        return IsAny(Plain(word, room), ["password", "passwd", "passphrase", "passwort", "kennwort", "pwd", "converttosecurestring"]);
    }

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> name) => name[(name.LastIndexOfAny('_', '-', '.') + 1)..];

    /// <summary>Lower case without separators; empty for what is too long for a name.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> name, Span<char> room)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (IsSeparator(c))
            {
                continue;
            }

            if (length == room.Length)
            {
                return [];
            }

            room[length++] = char.ToLowerInvariant(c);
        }

        return room[..length];
    }

    private static bool IsSeparator(char c) => c is '_' or '-' or '.' or ' ';

    private static bool HasTail(ReadOnlySpan<char> name)
    {
        var last = -1;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            var letter = name[i] | 0x20;
            if (IsSeparator(name[i]))
            {
                continue;
            }

            if (letter is < 'a' or > 'z')
            {
                return false;
            }

            if (last >= 0)
            {
                return Tails[Tail(letter, last)];
            }

            last = letter;
        }

        return false;
    }

    private static int Tail(int before, int last) => ((before - 'a') * 26) + last - 'a';

    private static bool[] TailsOf(IEnumerable<string> words)
    {
        var tails = new bool[26 * 26];
        foreach (var word in words)
        {
            tails[Tail(word[^2], word[^1])] = true;
        }

        return tails;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> plain, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (plain.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAny(ReadOnlySpan<char> plain, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (plain.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
