using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>A group written as a template: what stands, with nothing turned into a parameter.</summary>
internal static class ResourceExport
{
    public static ArmReply Template(Cloud cloud, string group)
    {
        if (cloud.FindGroup(group) is not { } found)
        {
            return Errors.GroupNotFound(group);
        }

        var inside = found.Id.Key + "/";
        return new ArmReply(200, new JsonObject
        {
            ["template"] = new JsonObject
            {
                ["$schema"] = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                ["contentVersion"] = "1.0.0.0",
                ["parameters"] = new JsonObject(),
                ["variables"] = new JsonObject(),
                ["resources"] = new JsonArray([.. cloud.Resources.All
                    .Where(r => r.Id.Parent is null && r.Location.Length > 0 && r.Id.Key.StartsWith(inside, StringComparison.Ordinal))
                    .OrderBy(r => r.Id.Key, StringComparer.Ordinal).Select(Written)]),
            },
        });
    }

    private static JsonNode Written(Resource resource)
    {
        var body = new JsonObject { ["type"] = resource.Id.Type, ["apiVersion"] = ApiVersions.Advertised[0], ["name"] = resource.Id.Name };
        foreach (var (name, value) in resource.Body)
        {
            body[name] = value?.DeepClone();
        }

        body.Object("properties")?.Remove("provisioningState");
        return body;
    }
}
