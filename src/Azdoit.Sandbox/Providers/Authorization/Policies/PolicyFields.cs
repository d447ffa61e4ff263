using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>What "field" means in a policy rule: words like "location", tags, and aliases ("Microsoft.Compute/virtualMachines/sku.name").</summary>
internal static class PolicyFields
{
    private const string GroupType = "Microsoft.Resources/subscriptions/resourceGroups";

    // Aliases whose path is not that of the property.
    private static readonly Dictionary<string, string> Paths = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Compute/virtualMachines/sku.name"] = "properties.hardwareProfile.vmSize",
        ["Microsoft.Compute/virtualMachines/imagePublisher"] = "properties.storageProfile.imageReference.publisher",
        ["Microsoft.Compute/virtualMachines/imageOffer"] = "properties.storageProfile.imageReference.offer",
        ["Microsoft.Compute/virtualMachines/imageSku"] = "properties.storageProfile.imageReference.sku",
        ["Microsoft.Compute/virtualMachines/osDisk.uri"] = "properties.storageProfile.osDisk.vhd.uri",
    };

    public static string TypeOf(ArmId id) => id.Type == ArmId.GroupType ? GroupType : id.Type;

    /// <summary>No value when the field is not there; several for paths with "[*]".</summary>
    public static IReadOnlyList<JsonNode> Read(Draft draft, string field)
    {
        var body = draft.Body;
        return field.ToLowerInvariant() switch
        {
            "name" or "fullname" => [JsonValue.Create(draft.Id.Name)],
            "id" => [JsonValue.Create(draft.Id.Text)],
            "type" => [JsonValue.Create(TypeOf(draft.Id))],
            "location" => draft.Location is { Length: > 0 } location ? [JsonValue.Create(location)] : [],
            "kind" or "tags" or "identity.type" or "managedby" => [.. Walk(body, field)],
            _ when TagOf(field) is { } tag => body.Object("tags")?[tag] is { } value ? [value] : [],
            _ => Alias(draft, field) is { } path ? [.. Walk(body, path)] : [],
        };
    }

    /// <summary>Sets, or with null takes away, what a modify or append effect names.</summary>
    public static void Write(Draft draft, string field, JsonNode? value)
    {
        var path = TagOf(field) is { } tag ? ["tags", tag] : (Alias(draft, field) ?? field).Split('.');
        var node = draft.Body;
        foreach (var part in path[..^1])
        {
            node = node.Ensure(part);
        }

        if (value is null)
        {
            node.Remove(path[^1]);
        }
        else
        {
            node[path[^1]] = value.DeepClone();
        }
    }

    /// <summary>tags.x, tags[x] and tags['x'] name one tag.</summary>
    private static string? TagOf(string field) =>
        !field.StartsWith("tags", StringComparison.OrdinalIgnoreCase) || field.Length < 6 ? null
        : field[4] == '.' ? field[5..]
        : field[4] == '[' && field[^1] == ']' ? field[5..^1].Trim('\'')
        : null;

    private static string? Alias(Draft draft, string field)
    {
        var type = TypeOf(draft.Id);
        if (!field.StartsWith(type + "/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = field[(type.Length + 1)..];
        var outside = path.Split('.', '[')[0] is "sku" or "kind" or "identity" or "zones" or "plan" or "extendedLocation";
        return Paths.GetValueOrDefault(field) ?? (outside ? path : "properties." + path.Replace('/', '.'));
    }

    private static IEnumerable<JsonNode> Walk(JsonNode start, string path)
    {
        IEnumerable<JsonNode> nodes = [start];
        foreach (var part in path.Split('.'))
        {
            var all = part.EndsWith("[*]", StringComparison.Ordinal);
            var name = all ? part[..^3] : part;
            nodes = nodes.OfType<JsonObject>().Select(n => n[name]).OfType<JsonNode>();
            if (all)
            {
                nodes = nodes.OfType<JsonArray>().SelectMany(a => a).OfType<JsonNode>();
            }
        }

        return nodes;
    }
}
