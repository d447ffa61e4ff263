using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>A resource as it is kept: <see cref="Body"/> is what clients see, <see cref="Hidden"/> what only the sandbox knows (a power state).</summary>
internal sealed class Resource(ArmId id, JsonObject body, JsonObject hidden, DateTimeOffset created)
{
    public ArmId Id { get; } = id;

    public JsonObject Body { get; set; } = body;

    public JsonObject Hidden { get; } = hidden;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Changed { get; set; } = created;

    /// <summary>Grows with every change; what ETags are made of.</summary>
    public long Version { get; set; }

    public string Location => Body.Text("location") ?? "";

    public JsonObject Properties => Body.Properties;

    public string? ProvisioningState
    {
        get => Body.Object("properties")?.Text("provisioningState");
        set => Properties["provisioningState"] = value;
    }

    public Resource Copy() => new(Id, Body.Clone(), Hidden.Clone(), Created) { Changed = Changed, Version = Version };

    public JsonObject ToJson() => new()
    {
        ["id"] = Id.Text,
        ["type"] = Id.Type,
        ["body"] = Body.DeepClone(),
        ["hidden"] = Hidden.DeepClone(),
        ["created"] = Created.ToString("O"),
        ["changed"] = Changed.ToString("O"),
        ["version"] = Version,
    };

    public static Resource? FromJson(JsonObject json) =>
        json.Text("id") is not { } text || ArmId.Parse(text) is not { } id ? null
        : new Resource(id with { Type = json.Text("type") ?? id.Type }, json.Ensure("body"), json.Ensure("hidden"), Time(json.Text("created")))
        {
            Changed = Time(json.Text("changed")),
            Version = json.Whole("version") ?? 0,
        };

    internal static DateTimeOffset Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default;
}
