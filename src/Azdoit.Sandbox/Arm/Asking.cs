using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Who asked for what, as the activity log tells it; an operation carries it to its end.</summary>
internal sealed record Asking(string Correlation, string Client, string Operation, string Scope)
{
    public JsonObject ToJson() => new() { ["correlation"] = Correlation, ["client"] = Client, ["operation"] = Operation, ["scope"] = Scope };

    public static Asking? FromJson(JsonObject? json) => json is null ? null
        : new Asking(json.Text("correlation") ?? "", json.Text("client") ?? "", json.Text("operation") ?? "", json.Text("scope") ?? "");
}
