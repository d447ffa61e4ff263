namespace Azdoit.Redaction;

/// <summary>Names of settings, headers and options whose values are secrets, whatever these look like.</summary>
internal static class SecretNames
{
    private const int Longest = 96;

    private const int Alphabet = 26;

    /// <summary>However it is written around them: <c>DB_PASSWORD</c>, <c>adminPassword</c>, <c>--client-secret</c>.</summary>
    private static readonly string[] Endings =
    [
        "password", "passwd", "passphrase", "passcode", "passwort", "kennwort", "secret", "secretvalue", "apikey", "accesskey", "secretaccesskey", "accountkey", "sharedaccesskey", "sharedkey", "secretkey", "privatekey",
        "signingkey", "encryptionkey", "masterkey", "primarykey", "secondarykey", "functionkey", "functionskey", "subscriptionkey", "storagekey", "authkey", "appkey", "applicationkey",
        "adminkey", "querykey", "saskey", "token", "sastoken", "connectionstring", "connstr", "clientkeydata", "sessionid", "sessid", "pwd", "pass", "amzsignature", "googsignature", "webhookurl",
        "secretkeybase", "secretstring", "licensekey", "workspacekey", "devicekey", "fernetkey", "unsealkey",
        "motdepasse", "contraseña", "contrasena", "contrasenya", "wachtwoord", "lösenord", "losenord", "passord", "adgangskode", "kodeord", "salasana", "hasło", "haslo", "heslo", "jelszó", "parolă", "şifre",
        "пароль", "пароля", "паролем", "парола", "лозинка", "κωδικός", "סיסמה", "密码", "密碼", "口令", "パスワード", "비밀번호", "암호",
    ];

    /// <summary>Too short or too common to be an ending: the whole name, or its last part.</summary>
    private static readonly string[] Wholes = ["pw", "bindpw", "otp", "sig", "sas", "pat", "psk", "credential", "credentials", "creds", "mnemonic", "rediscliauth", "mdp", "passe", "senha", "parola"];

    /// <summary>Words after which a person writes a password in a sentence.</summary>
    private static readonly string[] Spoken =
    [
        "password", "passwd", "passphrase", "passcode", "pwd", "converttosecurestring", "passwort", "kennwort", "motdepasse", "passe", "contraseña", "contrasena", "senha", "parola", "wachtwoord", "lösenord", "passord",
        "adgangskode", "kodeord", "salasana", "hasło", "heslo", "jelszó", "şifre", "пароль", "пароля", "парола", "密码", "パスワード", "비밀번호",
    ];

    private static readonly string[] Lines = ["authorization", "proxyauthorization", "authorizationauxiliary", "xmsauthorizationauxiliary", "cookie", "setcookie"];

    /// <summary>End like secrets and are none.</summary>
    private static readonly string[] Harmless = ["publickeytoken", "skiptoken", "continuationtoken", "nexttoken", "pagetoken", "cancellationtoken", "bypass", "compass", "encompass", "surpass", "trespass", "multipass"];

    /// <summary>By the last three letters of all of these. Every word that azdoit writes down is asked for, and nearly none ends so.</summary>
    private static readonly bool[] Tails = TailsOf([.. Endings, .. Wholes, .. Lines, .. Spoken]);

    public static bool Is(ReadOnlySpan<char> name)
    {
        if (!HasTail(name))
        {
            return false;
        }

        name = name.TrimEnd("0123456789");
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

    /// <summary>A word after which a person writes a password in a sentence.</summary>
    public static bool IsSpoken(ReadOnlySpan<char> word)
    {
        if (!HasTail(word))
        {
            return false;
        }

        Span<char> room = stackalloc char[Longest];
        return IsAny(Plain(word, room), Spoken);
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

    /// <summary>Figures at the end only count: <c>DB_PASSWORD2</c>. Letters of other alphabets are looked at more closely.</summary>
    private static bool HasTail(ReadOnlySpan<char> name)
    {
        var (last, middle) = (-1, -1);
        for (var i = name.Length - 1; i >= 0; i--)
        {
            var c = name[i];
            if (IsSeparator(c) || (last < 0 && char.IsAsciiDigit(c)))
            {
                continue;
            }

            if (c > 127)
            {
                return true;
            }

            var letter = (c | 0x20) - 'a';
            if (letter is < 0 or >= Alphabet)
            {
                return false;
            }

            if (middle >= 0)
            {
                return Tails[Tail(letter, middle, last)];
            }

            (last, middle) = last < 0 ? (letter, middle) : (last, letter);
        }

        return middle >= 0 && Tails[Tail(Alphabet, middle, last)];
    }

    /// <param name="before">The alphabet's length where a word of two letters has none.</param>
    private static int Tail(int before, int middle, int last) => (((before * Alphabet) + middle) * Alphabet) + last;

    private static bool[] TailsOf(IEnumerable<string> words)
    {
        var tails = new bool[(Alphabet + 1) * Alphabet * Alphabet];
        foreach (var word in words.Where(word => word.AsSpan(Math.Max(0, word.Length - 3)).IndexOfAnyExceptInRange('a', 'z') < 0))
        {
            for (var before = 0; before <= Alphabet; before++)
            {
                tails[Tail(before, word[^2] - 'a', word[^1] - 'a')] |= word.Length == 2 || before == word[^3] - 'a';
            }
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
