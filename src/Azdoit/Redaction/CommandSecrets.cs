namespace Azdoit.Redaction;

/// <summary>Secrets that only the program tells which they are given to: <c>mysql -pX</c>, <c>net use ... /user:bob X</c>.</summary>
internal static class CommandSecrets
{
    private const int LongestCommand = 300;

    private const string Ending = " \t\r\n\"'`";

    /// <summary>What begins another command.</summary>
    private const string Breaks = "\r\n|;&`";

    /// <summary>An option and the programs, or the first words of their commands, that take a password behind it, with a space or none between.</summary>
    private static readonly (string Option, bool IsAttached, string[] Programs)[] Options =
    [
        ("-p", true, ["mysql", "mysqldump", "mysqladmin", "mysqlimport", "mysqlshow", "mysqlcheck", "mysqlbinlog", "mysqlsh", "mysqlslap", "mariadb", "mariadb-dump", "mariadb-admin", "mongo", "mongosh", "mongodump", "mongorestore", "sshpass", "7z", "7za", "7zr"]),
        ("-p", false, ["sshpass", "mongo", "mongosh", "mongodump", "mongorestore", "docker login", "podman login", "oras login", "helm registry login", "cf login", "az login", "az acr login", "az sql", "az mysql", "az postgres", "az vm user", "psexec"]),
        ("-P", true, ["sqlcmd", "bcp", "osql", "isql", "zip", "unzip"]),
        ("-P", false, ["sqlcmd", "bcp", "osql", "isql", "zip", "unzip"]),
        ("-w", true, Directories),
        ("-w", false, Directories),
        ("-a", false, ["redis-cli"]),
        ("--value", false, ["keyvault secret set", "secret set"]),
        ("/p", false, ["schtasks", "psexec"]),
        ("/rp", false, ["schtasks"]),
    ];

    private static string[] Directories => ["ldapsearch", "ldapadd", "ldapmodify", "ldapdelete", "ldapwhoami", "ldappasswd"];

    /// <param name="word">The one before the space.</param>
    public static FoundSecret After(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int space) => word switch
    {
        "-u" or "--user" or "--proxy-user" => Login(text, space + 1, ':'),
        "-U" => Login(text, space + 1, text[Begin(text, space)..space].Contains("smbclient", StringComparison.Ordinal) ? '%' : ':'),
        "use" or "user" when text[..space].EndsWith($"net {word}", StringComparison.OrdinalIgnoreCase) => OfWindows(text, space + 1),
        "sqlplus" or "sqlldr" or "expdp" or "impdp" or "rman" => OfOracle(text, space + 1),
        _ => Option(text, word, space),
    };

    /// <summary><c>user/password@database</c></summary>
    public static FoundSecret OfOracle(ReadOnlySpan<char> text, int at)
    {
        foreach (var (start, length) in Words(text, at))
        {
            var word = text.Slice(start, length);
            if (word[0] == '-' || word is "target" or "TARGET")
            {
                continue;
            }

            var slash = word.IndexOf('/');
            var end = word.LastIndexOf('@') is var sign && sign > slash ? sign : length;
            return slash > 0 && slash + 1 < end && !word.Contains("//", StringComparison.Ordinal) ? Found(text, start + slash + 1, end - slash - 1) : FoundSecret.None;
        }

        return FoundSecret.None;
    }

    private static FoundSecret Option(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int space)
    {
        if (word.Length is 2 or 3 or 7 && word[0] is '-' or 'p' or 'r')
        {
            foreach (var (option, isAttached, programs) in Options)
            {
                var isIt = option[0] == '/' ? word.SequenceEqual(option.AsSpan(1)) && text[space - word.Length - 1] == '/' : word.SequenceEqual(option);
                if (isIt && !isAttached && IsGivenTo(text, space, programs))
                {
                    return One(text, space + 1);
                }
            }
        }

        if (space + 3 >= text.Length || text[space + 1] != '-' || !char.IsAsciiLetter(text[space + 2]) || char.IsWhiteSpace(text[space + 3]))
        {
            return FoundSecret.None;
        }

        if (text[space + 2] == 'u' && IsGivenTo(text, space, ["curl"]))
        {
            return Login(text, space + 3, ':');
        }

        foreach (var (option, isAttached, programs) in Options)
        {
            if (isAttached && text[space + 2] == option[1] && IsGivenTo(text, space, programs))
            {
                return One(text, space + 3);
            }
        }

        return FoundSecret.None;
    }

    /// <summary>Whether one of the programs, or the first words of a command, stands before it as words of their own.</summary>
    private static bool IsGivenTo(ReadOnlySpan<char> text, int end, string[] programs)
    {
        var command = text[Begin(text, end)..end];
        foreach (var program in programs)
        {
            var at = command.IndexOf(program, StringComparison.Ordinal);
            var after = at + program.Length;
            if (at >= 0 && (at == 0 || command[at - 1] is ' ' or '\t' or '/' or '\\' or '"' or '\'' or '(') && (after == command.Length || command[after] is ' ' or '\t' or '.' or '"'))
            {
                return true;
            }
        }

        return false;
    }

    private static int Begin(ReadOnlySpan<char> text, int end)
    {
        var first = Math.Max(0, end - LongestCommand);
        return first + text[first..end].LastIndexOfAny(Breaks) + 1;
    }

    /// <summary><c>net use Z: \\host\share /user:bob X</c>, <c>net user bob X /add</c></summary>
    private static FoundSecret OfWindows(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + LongestCommand)];
        var ends = rest.IndexOfAny(Breaks);
        var command = ends < 0 ? rest : rest[..ends];
        var isUse = command.Contains(@"\\", StringComparison.Ordinal);
        if (!isUse && !command.Contains("/add", StringComparison.OrdinalIgnoreCase))
        {
            return FoundSecret.None;
        }

        var plain = 0;
        foreach (var (start, length) in Words(text, at))
        {
            var word = text.Slice(start, length);
            if (word[0] is '/' or '\\' or '*' || (length == 2 && word[1] == ':'))
            {
                continue;
            }

            if (isUse || ++plain == 2)
            {
                return Found(text, start, length);
            }
        }

        return FoundSecret.None;
    }

    private static FoundSecret Login(ReadOnlySpan<char> text, int at, char sign)
    {
        var word = One(text, at);
        var value = text.Slice(word.Start, word.Length);
        var split = value.IndexOf(sign);
        var secret = value[(split + 1)..];
        return split < 1 || !SecretValue.LooksChosen(secret) ? FoundSecret.None : Found(text, word.Start + split + 1, secret.Length);
    }

    private static FoundSecret One(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] == '-')
        {
            return FoundSecret.None;
        }

        var value = PlacedSecrets.Value(text, at, Ending, out _);
        return Found(text, value.Start, value.Length);
    }

    /// <summary>No port: <c>docker run --name mysql -p3306:3306</c>.</summary>
    private static FoundSecret Found(ReadOnlySpan<char> text, int start, int length)
    {
        var value = text.Slice(start, length);
        var isPort = value.Contains(':') && !value.ContainsAnyExcept("0123456789.:");
        return isPort || SecretValue.IsNone(value) || value[0] == '$' ? FoundSecret.None : new(start, length, "a password");
    }

    private static List<(int Start, int Length)> Words(ReadOnlySpan<char> text, int at)
    {
        var words = new List<(int Start, int Length)>();
        var end = Math.Min(text.Length, at + LongestCommand);
        while (at < end && !Breaks.Contains(text[at]))
        {
            var length = text[at..end].IndexOfAny(Ending + "|;&");
            length = length < 0 ? end - at : length;
            if (length > 0)
            {
                words.Add((at, length));
            }

            at += length;
            while (at < end && text[at] is ' ' or '\t' or '"' or '\'')
            {
                at++;
            }
        }

        return words;
    }
}
