using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>What happens to the target when an operation ends.</summary>
internal enum OperationEffect
{
    Provision,
    Remove,
    Act,

    /// <summary>A deployment takes its next steps, and perhaps has more to take.</summary>
    Deploy,
}

/// <summary>
/// A long-running operation. It ends when the clock passes <see cref="Due"/>, whether or not anybody asks,
/// also when the process was away in the meantime.
/// </summary>
internal sealed record Operation(string Id, string Target, OperationEffect Effect, DateTimeOffset Started, DateTimeOffset Due)
{
    public const string InProgress = "InProgress";
    public const string Succeeded = "Succeeded";
    public const string Failed = "Failed";
    public const string Canceled = "Canceled";

    public string Status { get; init; } = InProgress;

    /// <summary>The action's name when the effect is <see cref="OperationEffect.Act"/>.</summary>
    public string? Act { get; init; }

    public Asking? Asking { get; init; }

    /// <summary>Why it will fail, or has failed.</summary>
    public ArmError? Error { get; init; }

    /// <summary>What a question was answered with (a what-if); the final poll gives it.</summary>
    public JsonObject? Result { get; init; }

    public bool IsRunning => Status == InProgress;

    /// <summary>A poll that never finishes holds nothing up: not the idle exit either.</summary>
    public bool NeverEnds => Due == DateTimeOffset.MaxValue;

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["target"] = Target,
            ["effect"] = Effect.ToString(),
            ["started"] = Started.ToString("O"),
            ["due"] = Due.ToString("O"),
            ["status"] = Status,
            ["act"] = Act,
            ["asking"] = Asking?.ToJson(),
            ["result"] = Result?.DeepClone(),
        };
        if (Error is not null)
        {
            var error = Error.ToJson();
            error["status"] = Error.Status;
            json["error"] = error;
        }

        return json;
    }

    public static Operation? FromJson(JsonObject json) =>
        json.Text("id") is { } id && json.Text("target") is { } target && Enum.TryParse<OperationEffect>(json.Text("effect"), out var effect)
            ? new Operation(id, target, effect, Resource.Time(json.Text("started")), Resource.Time(json.Text("due")))
            {
                Status = json.Text("status") ?? InProgress,
                Act = json.Text("act"),
                Asking = Asking.FromJson(json.Object("asking")),
                Result = json.Object("result"),
                Error = json.Object("error") is { } error ? ArmError.FromJson(error) : null,
            }
            : null;
}
