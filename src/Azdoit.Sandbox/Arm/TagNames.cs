using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Every tag in use in a subscription, with its values and how often.</summary>
internal static class TagNames
{
    public static ArmReply List(Cloud cloud)
    {
        var used = cloud.Resources.All.Where(r => Scope.Covers($"/subscriptions/{cloud.Subscription}", r.Id.Text))
            .SelectMany(r => r.Body.Object("tags") ?? []).Select(t => (t.Key, Value: t.Value?.ToString() ?? ""));
        return ArmReply.List(used.GroupBy(t => t.Key, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).Select(tag => new JsonObject
        {
            ["id"] = $"/subscriptions/{cloud.Subscription}/tagNames/{tag.Key}",
            ["tagName"] = tag.Key,
            ["count"] = new JsonObject { ["type"] = "Total", ["value"] = tag.Count() },
            ["values"] = new JsonArray([.. tag.GroupBy(t => t.Value, StringComparer.Ordinal).Select(v => (JsonNode)new JsonObject
            {
                ["id"] = $"/subscriptions/{cloud.Subscription}/tagNames/{tag.Key}/tagValues/{v.Key}",
                ["tagValue"] = v.Key,
                ["count"] = new JsonObject { ["type"] = "Total", ["value"] = v.Count() },
            })]),
        }));
    }
}
