using System.Text.Json.Nodes;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Faults;

/// <summary>Faults as the admin routes and the test header write them: a kind, and what differs from it.</summary>
internal static class FaultJson
{
    public static JsonObject ToJson(this FaultRule rule) => new()
    {
        ["id"] = rule.Id,
        ["method"] = rule.Method,
        ["path"] = rule.Path,
        ["operation"] = rule.Operation,
        ["phase"] = Word(rule.Phase),
        ["count"] = rule.Count,
        ["probability"] = rule.Probability,
        ["seed"] = rule.Seed,
        ["status"] = rule.Status,
        ["code"] = rule.Code,
        ["message"] = rule.Message,
        ["retry_after_seconds"] = rule.RetryAfterSeconds,
        ["delay_ms"] = rule.DelayMilliseconds,
        ["seconds"] = rule.Seconds,
        ["change"] = rule.Change?.DeepClone(),
    };

    /// <summary>Null with a <paramref name="problem"/> when a word in it is not one of ours.</summary>
    public static FaultRule? Read(JsonObject json, out string problem)
    {
        problem = "";
        var start = new FaultRule();
        if (json.Text("kind") is { } kind)
        {
            if (FaultKind.All.FirstOrDefault(k => k.Name == kind) is not { } known)
            {
                problem = $"kind must be one of {string.Join(", ", FaultKind.All.Select(k => k.Name))}";
                return null;
            }

            start = known.Rule;
        }

        if (json.Text("code") is { } code)
        {
            if (KnownErrors.Find(code) is { } azures)
            {
                start = start with { Code = azures.Code, Status = azures.Status, Message = azures.Message };
            }
            else if (json.Whole("status") is null)
            {
                problem = $"the sandbox does not know the code '{code}': say the status that comes with it";
                return null;
            }
            else
            {
                start = start with { Code = code, Message = $"The request for '{{name}}' failed with {code}." };
            }
        }

        var phase = json.Text("phase") is { } word ? Array.Find(Enum.GetValues<FaultPhase>(), p => Word(p) == word) : start.Phase;
        if (json.Text("phase") is { } asked && Word(phase) != asked)
        {
            problem = $"phase must be one of {string.Join(", ", Enum.GetValues<FaultPhase>().Select(Word))}";
            return null;
        }

        return start with
        {
            Id = json.Text("id") ?? "",
            Method = json.Text("method") ?? start.Method,
            Path = json.Text("path") ?? start.Path,
            Operation = json.Text("operation") ?? start.Operation,
            Phase = phase,
            Count = (int?)json.Whole("count") ?? start.Count,
            Probability = Math.Clamp(json.Number("probability") ?? start.Probability, 0, 1),
            Seed = (int)Math.Clamp(json.Whole("seed") ?? start.Seed, int.MinValue, int.MaxValue),
            Status = (int)Math.Clamp(json.Whole("status") ?? start.Status, 400, 599),
            Message = json.Text("message") ?? start.Message,
            RetryAfterSeconds = (int?)json.Whole("retry_after_seconds") ?? start.RetryAfterSeconds,
            DelayMilliseconds = (int)Math.Clamp(json.Whole("delay_ms") ?? start.DelayMilliseconds, 0, 600_000),
            Seconds = (int)Math.Clamp(json.Whole("seconds") ?? start.Seconds, -86_400 * 365, 86_400 * 365),
            Change = json.Object("change")?.Clone() ?? start.Change,
        };
    }

    private static string Word(FaultPhase phase) => phase switch
    {
        FaultPhase.ResponseLost => "response_lost",
        FaultPhase.NeverFinishes => "never_finishes",
        FaultPhase.FailsLate => "fails_late",
        _ => phase.ToString().ToLowerInvariant(),
    };
}
