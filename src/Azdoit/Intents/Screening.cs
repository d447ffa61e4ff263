using System.Globalization;

namespace Azdoit.Intents;

/// <summary>Turns away what is no request in plain language, before any of its words are read as one.</summary>
internal static class Screening
{
    /// <summary>In UTF-16 units. The longest real request is a few hundred; whatever is longer is a file or an attack.</summary>
    public const int Longest = 8192;

    private static readonly string[] Shell =
    [
        "$(", "${", "&&", "||", "| sh", "|sh", "| bash", "|bash", "rm -rf", "rm -r ", "sudo ", "`rm", "/etc/passwd", "curl http", "wget http", "powershell -", "cmd /c", "cmd.exe",
            "<script", "javascript:", "{{", "}}", "../..", ">/dev", "> /dev", "mkfs", ":(){",
        "eval(", "exec(", "__import__", "base64 -d", "az vm delete", "az group delete", "xp_cmdshell", "; az ", ";az ", "\\x", "%00", "; echo", "; cat ", "; ls", "; shutdown",
            ";shutdown", "; reboot", "kubectl delete", "terraform destroy", "remove-azvm", "remove-azresource",
    ];

    private static readonly string[] Sql =
    [
        "drop table", "drop database;", "delete from", "insert into", "union select", "select * from", "' or '1'='1", "' or 1=1", "\" or 1=1", "or 1=1", "'; --", "';--",
            "truncate table", "update set", "; drop ", ";drop ", "--;", "' --", "/*", "*/",
    ];

    private static readonly string[] Smuggling =
    [
        "ignore previous", "ignore all previous", "ignore the previous", "ignore your", "ignore all instructions", "ignore any", "ignore the above", "ignore all prior",
            "ignore prior", "ignore everything", "ignore these", "ignore safety", "ignore the rules",
        "ignore instructions", "disregard", "forget everything", "forget your", "forget all", "forget previous", "forget the previous", "system prompt", "you are now",
            "you are a ", "act as", "pretend", "new instructions", "override", "jailbreak", "developer mode",
        "without approval", "without asking", "without confirmation", "without confirming", "no confirmation", "skip confirmation", "skip approval", "skip the approval", "bypass",
            "do not ask", "don't ask", "as an admin i authorize", "i authorize you", "assistant:", "system:", "user:", "[inst", "<|", "### instruction",
        "reveal your", "print your instructions", "repeat your instructions", "previous instructions", "sudo mode", "approve automatically", "auto-approve",
            "automatically approve", "approve it yourself", "approved=true", "--yes", "--approve", "--allow", "--force", "confirm=true",
    ];

    private static readonly string[] Machines =
    [
        "server", "servers", "host", "hosts", "backend", "backends", "frontend", "gateway", "node", "nodes", "worker", "workers", "proxy", "router", "target", "targets", "replica", "standby", "controller", "box",
        "pool", "cache", "bastion",
    ];

    /// <summary>Why a request is not even read, in a sentence; null when it is.</summary>
    public static string? Objection(string request)
    {
        if (string.IsNullOrWhiteSpace(request))
        {
            return "The request is empty. Say what you want, for example: create 2 Ubuntu VMs in westeurope.";
        }

        if (request.Length > Longest)
        {
            return $"The request has {request.Length} characters; at most {Longest} are read. Say it in a sentence or two.";
        }

        for (var i = 0; i < request.Length; i++)
        {
            var c = request[i];
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                return $"The request contains a control character (U+{(int)c:X4} at position {i}). Type it as plain text.";
            }

            if (c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF')
            {
                return $"The request contains an invisible or direction-changing character (U+{(int)c:X4} at position {i}), so it may not say what it seems to say. Type it as plain text.";
            }

            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
            {
                return $"The request contains right-to-left text (position {i}). azdoit reads English only.";
            }

            if (char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(request, i) == UnicodeCategory.Surrogate && (i == 0 || !char.IsSurrogatePair(request[i - 1], c)))
            {
                return $"The request contains a broken character at position {i}. Type it as plain text.";
            }
        }

        var unquoted = Roles(Unquoted(request.Replace("'*'", "*", StringComparison.Ordinal)));
        return Found(unquoted, Shell, "shell") ?? Found(unquoted, Sql, "SQL or code") ?? Found(unquoted, Smuggling, null);
    }

    /// <summary>"To act as the backend servers" says what machines are for, and nothing of how azdoit should decide.</summary>
    private static string Roles(string text)
    {
        var at = text.IndexOf(" to act as ", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || text[..at].EndsWith(" you", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var role = text[(at + 11)..].Split(' ', '.', ',', ';').Take(5);
        return role.Any(word => Array.IndexOf(Machines, word.ToLowerInvariant()) >= 0) ? $"{text[..at]} as {text[(at + 11)..]}" : text;
    }

    private static string? Found(string text, string[] signs, string? what)
    {
        foreach (var sign in signs)
        {
            if (text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return what is null
                    ? $"The request contains '{sign.Trim()}', which tries to change how azdoit decides. Say only what you want; approvals are given separately."
                    : $"The request contains '{sign.Trim()}', which looks like {what}. azdoit reads plain language only and runs nothing from it.";
            }
        }

        return null;
    }

    /// <summary>What stands in double quotation marks is data and may hold anything; it is checked as a name where it is used as one.</summary>
    private static string Unquoted(string request)
    {
        var parts = request.Split('"');
        return parts.Length % 2 == 0 ? request : string.Concat(parts.Where((_, index) => index % 2 == 0));
    }
}
