using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Connectors.Arm;
using Azdoit.Failures;

namespace Azdoit.Connectors.AzureCli;

/// <summary>
/// What az says on its error stream: <c>ERROR: (Code) message</c>, or <c>ERROR: {json}</c> of commands that deploy a template, or
/// <c>ERROR: Reason({json})</c> of <c>az rest</c>, or words of its own.
/// </summary>
internal static class AzErrors
{
    private const string Mark = "ERROR: ", Trace = "Traceback (most recent call last)", AfterTrace = "To check existing issues";
    private const int WrongUsage = 2, NotFound = 3;

    private static readonly (string Words, int Status)[] Reasons =
    [
        ("Bad Request", 400), ("Unauthorized", 401), ("Forbidden", 403), ("Not Found", 404), ("Method Not Allowed", 405), ("Conflict", 409), ("Precondition Failed", 412),
        ("Too Many Requests", 429), ("Internal Server Error", 500), ("Bad Gateway", 502), ("Service Unavailable", 503), ("Gateway Timeout", 504),
    ];

    private static readonly string[] Disconnected =
        ["Failed to establish a new connection", "Connection aborted", "Connection reset", "RemoteDisconnected", "Connection broken", "IncompleteRead", "Name or service not known", "Read timed out", "Max retries exceeded", "ConnectionError", "ProtocolError"];

    /// <summary>az logs these before it asks for a login.</summary>
    private static readonly string[] LoggedOut = ["az login", "AADSTS", "az account set", "No subscription found", "InvalidAuthenticationToken", "ExpiredAuthenticationToken"];

    /// <summary>
    /// The failure of a command that may have written. az tries several times by itself and waits for the end of operations, so that what
    /// it gives up on is always followed by a read.
    /// </summary>
    public static Failure Of(AzResult result)
    {
        var said = Said(result.Errors);
        var error = Coded(said) ?? InJson(said);
        var status = result.Code == NotFound ? 404 : Status(said);
        var signs = new Signs { Status = status, Code = error?.Code, ExitCode = result.Code, Text = error?.Message ?? said, Writes = true };
        var (code, (category, retry)) = error is not null ? (error.Code, signs.Meaning)
            : LoggedOut.Any(words => said.Contains(words, StringComparison.Ordinal)) ? ("az-not-logged-in", (FailureCategory.Authentication, RetryClass.Never))
            : Disconnected.Any(words => said.Contains(words, StringComparison.Ordinal)) ? ("az-disconnected", (FailureCategory.Network, RetryClass.AfterRead))
            : status is not null ? ($"http-{status}", signs.Meaning)
            // This az does not know a word that we used: nothing is wrong with what was wanted.
            : result.Code == WrongUsage ? ("az-usage", (FailureCategory.Dependency, RetryClass.Never))
            : ("az-failed", signs.Meaning);
        return ArmFailures.AfterAcceptance(new()
        {
            Category = category,
            Retry = retry,
            Code = Scrubbing.Clean(code),
            Message = Scrubbing.Clean(error?.Message is { Length: > 0 } message ? message : said.Length > 0 ? said : $"az ended with exit code {result.Code} and said nothing."),
            HttpStatus = status,
        });
    }

    /// <summary>From the last error on; warnings and what a library printed stand before it.</summary>
    private static string Said(string errors)
    {
        var trace = errors.IndexOf(Trace, StringComparison.Ordinal);
        if (trace >= 0)
        {
            // Of a crash, the line that says what it was.
            var end = errors.IndexOf(AfterTrace, trace, StringComparison.Ordinal);
            return errors[trace..(end < 0 ? errors.Length : end)].TrimEnd().Split('\n')[^1].Trim();
        }

        var at = errors.LastIndexOf(Mark, StringComparison.Ordinal);
        return (at < 0 ? errors : errors[(at + Mark.Length)..]).Trim();
    }

    /// <summary><c>(Code) message</c>, then lines that say both again; a code has no spaces.</summary>
    private static ArmError? Coded(string said)
    {
        var end = said.StartsWith('(') ? said.IndexOf(") ", StringComparison.Ordinal) : -1;
        if (end < 2 || said.AsSpan(1, end - 1).ContainsAny(' ', '\n', '('))
        {
            return null;
        }

        var code = said[1..end];
        var message = said[(end + 2)..];
        var again = message.IndexOf($"\nCode: {code}", StringComparison.Ordinal);
        return new(code, (again < 0 ? message : message[..again]).Trim());
    }

    private static ArmError? InJson(string said)
    {
        var begin = said.IndexOf('{');
        var end = said.LastIndexOf('}');
        if (begin < 0 || end < begin)
        {
            return null;
        }

        try
        {
            return ArmError.In(JsonNode.Parse(said[begin..(end + 1)]));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Status(string said)
    {
        foreach (var (words, status) in Reasons)
        {
            if (said.StartsWith(words + "(", StringComparison.Ordinal) || said.Contains($"invalid status '{words}'", StringComparison.Ordinal))
            {
                return status;
            }
        }

        return null;
    }
}
