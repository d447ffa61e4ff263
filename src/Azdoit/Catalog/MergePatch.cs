using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>JSON merge patches (RFC 7396) over ARM bodies.</summary>
public static class MergePatch
{
    /// <summary>The resource as it will be. The arguments are left as they are.</summary>
    public static JsonObject Apply(JsonObject resource, JsonObject patch)
    {
        var result = (JsonObject)resource.DeepClone();
        foreach (var (name, value) in patch)
        {
            var existing = result.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            var key = existing.Key ?? name;
            if (value is null)
            {
                result.Remove(key);
            }
            else
            {
                result[key] = value is JsonObject below ? Apply(existing.Value as JsonObject ?? [], below) : value.DeepClone();
            }
        }

        return result;
    }

    /// <summary>The patch that takes <paramref name="patch"/> back: the former values, null where there was none.</summary>
    public static JsonObject Inverse(JsonObject resource, JsonObject patch)
    {
        var inverse = new JsonObject();
        foreach (var (name, value) in patch)
        {
            var former = Json.Member(resource, name);
            inverse[name] = value is JsonObject below && former is JsonObject existing ? Inverse(existing, below) : former?.DeepClone();
        }

        return inverse;
    }
}
