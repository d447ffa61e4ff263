using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>What goes back to the client. The body is a tree of its own that nothing else refers to.</summary>
internal sealed record ArmReply(int Status, JsonNode? Body = null)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>In place of a body: the few answers of Azure that are XML.</summary>
    public string? Text { get; init; }

    /// <summary>The answer may wait this long for an operation that is about to end: it spares the client a polling interval.</summary>
    public Operation? Awaiting { get; init; }

    public static implicit operator ArmReply(ArmError error) => new(error.Status, new JsonObject { ["error"] = error.ToJson() });

    public static ArmReply List(IEnumerable<JsonNode> items) => new(200, new JsonObject { ["value"] = new JsonArray([.. items]) });

    public ArmReply With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };
}
