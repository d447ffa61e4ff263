using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>A stored resource as clients see it: a tree of its own, with identity first and what is computed when read.</summary>
internal static class Rendering
{
    public static JsonObject Render(this Cloud cloud, Resource resource)
    {
        var body = Json.JsonText.NewObject();
        body["id"] = resource.Id.Text;
        body["name"] = resource.Id.Name;
        body["type"] = resource.Id.Type;
        foreach (var (name, value) in resource.Body)
        {
            body[name] = value?.DeepClone();
        }

        if (resource.Id.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal))
        {
            body["etag"] = ETag(resource);
        }

        cloud.Models.Of(resource.Id.Type).Render(cloud, resource, body);
        return body;
    }

    /// <summary>The short form of ".../resources" lists: no properties.</summary>
    public static JsonObject Summarize(Resource resource, bool withState)
    {
        var body = new JsonObject { ["id"] = resource.Id.Text, ["name"] = resource.Id.Name, ["type"] = resource.Id.Type };
        foreach (var name in (ReadOnlySpan<string>)["kind", "managedBy", "sku", "zones", "identity", "location", "tags"])
        {
            if (resource.Body[name] is { } value)
            {
                body[name] = value.DeepClone();
            }
        }

        if (withState)
        {
            body["createdTime"] = resource.Created.ToString("O");
            body["changedTime"] = resource.Changed.ToString("O");
            body["provisioningState"] = resource.ProvisioningState;
        }

        return body;
    }

    public static string ETag(Resource resource) => $"W/\"{resource.Version:x8}-{resource.Changed.Ticks:x}\"";
}
