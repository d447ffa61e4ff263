using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Durability;

namespace Azdoit.Inventory;

/// <summary>A resource as one read found it.</summary>
/// <param name="Body">The whole ARM answer.</param>
public sealed record ObservedResource(ResourceAddress Address, JsonObject Body)
{
    /// <summary>What changes without anybody changing the resource, so that it is no drift.</summary>
    private static readonly string[] Volatile = ["etag", "systemData"];

    private static readonly string[] VolatileProperties = ["provisioningState", "instanceView", "resourceGuid", "timeCreated"];

    public Region? Region => Json.Text(Body, "location") is { Length: > 0 } location ? new Region(location) : null;

    public string? ProvisioningState => Json.Text(Body, "properties.provisioningState");

    public ResourceKind? Kind => KnownKinds.Of(Address.Type, Body);

    /// <summary>Null where the cloud does not tell.</summary>
    public DateTimeOffset? CreatedAt =>
        DateTimeOffset.TryParse(Json.Text(Body, "systemData.createdAt") ?? Json.Text(Body, "properties.timeCreated") ?? Json.Text(Body, "createdTime"), out var created) ? created : null;

    public IReadOnlyDictionary<string, string> Tags =>
        (Json.At(Body, "tags") as JsonObject)?.ToDictionary(tag => tag.Key, tag => tag.Value?.ToString() ?? "", StringComparer.OrdinalIgnoreCase)
        ?? [];

    /// <summary>The objective that made it, by its tag; a tag is a hint, the journal is the proof.</summary>
    public string? Owner => Tags.GetValueOrDefault(References.OwnerTag);

    /// <summary>The hash of what a change of the resource would change: the body without clocks, states and counters.</summary>
    public string Fingerprint => CanonicalJson.Hash(Lasting);

    /// <summary>The body without clocks, states and counters.</summary>
    internal JsonObject Lasting
    {
        get
        {
            var body = (JsonObject)Body.DeepClone();
            foreach (var name in Volatile)
            {
                body.Remove(name);
            }

            if (body["properties"] is JsonObject properties)
            {
                foreach (var name in VolatileProperties)
                {
                    properties.Remove(name);
                }
            }

            return body;
        }
    }
}
