using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>Reading values out of ARM bodies, whose property names Azure compares without case.</summary>
public static class Json
{
    /// <summary>The node at a dotted path (<c>properties.hardwareProfile.vmSize</c>), or null where any part is missing.</summary>
    public static JsonNode? At(JsonNode? node, string path)
    {
        foreach (var segment in path.Split('.'))
        {
            node = node is JsonObject parent ? Member(parent, segment) : null;
        }

        return node;
    }

    public static string? Text(JsonNode? node, string path) =>
        At(node, path) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>True where the value is JSON's true; everything else is false, also where it is missing.</summary>
    public static bool IsTrue(JsonNode? node, string path) => At(node, path)?.GetValueKind() == JsonValueKind.True;

    public static decimal? Number(JsonNode? node, string path) =>
        At(node, path) is not JsonValue value || value.GetValueKind() != JsonValueKind.Number ? null
        : value.TryGetValue<decimal>(out var number) ? number
        // A value that was put together here gives out its own type only.
        : value.TryGetValue<int>(out var whole) ? whole
        : value.TryGetValue<long>(out var large) ? large
        : null;

    /// <summary>The member of that name in any casing.</summary>
    public static JsonNode? Member(JsonObject parent, string name)
    {
        if (parent.TryGetPropertyValue(name, out var exact))
        {
            return exact;
        }

        foreach (var (key, value) in parent)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>An object with a value at each dotted path; null values are left out.</summary>
    public static JsonObject Of(params ReadOnlySpan<(string Path, JsonNode? Value)> values)
    {
        var root = new JsonObject();
        foreach (var (path, value) in values)
        {
            if (value is null)
            {
                continue;
            }

            var parent = root;
            var segments = path.Split('.');
            foreach (var segment in segments.AsSpan(..^1))
            {
                if (parent[segment] is not JsonObject child)
                {
                    parent[segment] = child = [];
                }

                parent = child;
            }

            parent[segments[^1]] = value;
        }

        return root;
    }
}
