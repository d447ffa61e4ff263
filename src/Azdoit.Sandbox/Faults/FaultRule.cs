using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Faults;

/// <summary>One planned fault. Requests to <c>/sandbox</c> and for tokens are never hit.</summary>
public sealed record FaultRule
{
    public string Id { get; init; } = "";

    /// <summary>An HTTP method, or "*".</summary>
    public string Method { get; init; } = "*";

    /// <summary>A pattern over the path without query: '*' stands for any characters, '?' for one, in any casing.</summary>
    public string Path { get; init; } = "*";

    public FaultPhase Phase { get; init; } = FaultPhase.Error;

    /// <summary>How many more requests it hits; null has no end.</summary>
    public int? Count { get; init; }

    public int Status { get; init; } = 500;

    public string Code { get; init; } = "InternalServerError";

    public string Message { get; init; } = "The server encountered an internal error. Please retry the request.";

    /// <summary>Sent as Retry-After when set.</summary>
    public int? RetryAfterSeconds { get; init; }

    public int DelayMilliseconds { get; init; }

    internal bool Matches(string method, string path) => Count is not 0
        && (Method == "*" || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && FileSystemName.MatchesSimpleExpression(Path, path, ignoreCase: true);

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["method"] = Method,
        ["path"] = Path,
        ["phase"] = Word(Phase),
        ["count"] = Count,
        ["status"] = Status,
        ["code"] = Code,
        ["message"] = Message,
        ["retry_after_seconds"] = RetryAfterSeconds,
        ["delay_ms"] = DelayMilliseconds,
    };

    /// <summary>Null when the phase is not one of ours.</summary>
    internal static FaultRule? FromJson(JsonObject json)
    {
        var standard = new FaultRule();
        var word = json.Text("phase") ?? Word(standard.Phase);
        var known = Enum.GetValues<FaultPhase>().Where(p => Word(p) == word).ToList();
        return known.Count == 0 ? null : new FaultRule
        {
            Id = json.Text("id") ?? "",
            Method = json.Text("method") ?? standard.Method,
            Path = json.Text("path") ?? standard.Path,
            Phase = known[0],
            Count = (int?)json.Whole("count"),
            Status = (int)Math.Clamp(json.Whole("status") ?? standard.Status, 400, 599),
            Code = json.Text("code") ?? standard.Code,
            Message = json.Text("message") ?? standard.Message,
            RetryAfterSeconds = (int?)json.Whole("retry_after_seconds"),
            DelayMilliseconds = (int)Math.Clamp(json.Whole("delay_ms") ?? 0, 0, 600_000),
        };
    }

    private static string Word(FaultPhase phase) => phase switch
    {
        FaultPhase.ResponseLost => "response_lost",
        FaultPhase.Cut => "cut",
        FaultPhase.Slow => "slow",
        FaultPhase.NeverFinishes => "never_finishes",
        FaultPhase.FailsLate => "fails_late",
        _ => "error",
    };
}
