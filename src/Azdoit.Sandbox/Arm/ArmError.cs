using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>An error as Azure words it: status, code, message, and what may stand beside them.</summary>
internal sealed record ArmError(int Status, string Code, string Message)
{
    public string? Target { get; init; }

    public IReadOnlyList<ArmError> Details { get; init; } = [];

    /// <summary>Objects with "type" and "info", as policies give.</summary>
    public IReadOnlyList<JsonObject> AdditionalInfo { get; init; } = [];

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (Target is not null)
        {
            json["target"] = Target;
        }

        if (Details.Count > 0)
        {
            json["details"] = new JsonArray([.. Details.Select(d => d.ToJson())]);
        }

        if (AdditionalInfo.Count > 0)
        {
            json["additionalInfo"] = new JsonArray([.. AdditionalInfo.Select(i => i.DeepClone())]);
        }

        return json;
    }

    public static ArmError FromJson(JsonObject json) => new((int)(json.Whole("status") ?? 0), json.Text("code") ?? "", json.Text("message") ?? "")
    {
        Target = json.Text("target"),
        Details = [.. json.Objects("details").Select(FromJson)],
        AdditionalInfo = [.. json.Objects("additionalInfo")],
    };
}
