using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Every tag in use in a subscription, with its values and how often.</summary>
internal static class TagNames
{
    private const string Prefix = "tag-name/";

    /// <summary>A name, or a value of it, that may be used before any resource has it.</summary>
    public static ArmReply Change(Cloud cloud, string method, string name, string? value)
    {
        var key = $"{Prefix}{cloud.Subscription}/{name}";
        var kept = cloud.Documents.Find(key)?.Clone();
        if (method == "DELETE")
        {
            if (value is null)
            {
                cloud.Forget(key);
            }
            else if (kept?.Object("values")?.Remove(value) == true)
            {
                cloud.Keep(key, kept);
            }

            return new ArmReply(200);
        }

        var made = kept ?? new JsonObject { ["name"] = name, ["values"] = new JsonObject() };
        var isNew = value is null ? kept is null : made.Ensure("values")[value] is null;
        if (value is not null)
        {
            made.Ensure("values")[value] = true;
        }

        cloud.Keep(key, made);
        return new ArmReply(isNew ? 201 : 200, value is null ? Name(cloud, name, 0, made.Ensure("values").Select(v => (v.Key, 0))) : Value(cloud, name, value, 0));
    }

    public static ArmReply List(Cloud cloud)
    {
        var used = cloud.Resources.All.Where(r => Scope.Covers($"/subscriptions/{cloud.Subscription}", r.Id.Text))
            .SelectMany(r => r.Body.Object("tags") ?? []).Select(t => (t.Key, Value: t.Value?.ToString() ?? ""));
        var tags = used.GroupBy(t => t.Key, StringComparer.OrdinalIgnoreCase)
            .Select(tag => (tag.Key, Name(cloud, tag.Key, tag.Count(), tag.GroupBy(t => t.Value, StringComparer.Ordinal).Select(v => (v.Key, v.Count()))))).ToList();
        var unused = cloud.Documents.Below($"{Prefix}{cloud.Subscription}/").Where(kept => tags.TrueForAll(t => !t.Key.Equals(kept.Text("name"), StringComparison.OrdinalIgnoreCase)))
            .Select(kept => (Key: kept.Text("name") ?? "", Name(cloud, kept.Text("name") ?? "", 0, kept.Object("values")?.Select(v => (v.Key, 0)) ?? [])));
        return ArmReply.List(tags.Concat(unused).OrderBy(t => t.Key, StringComparer.OrdinalIgnoreCase).Select(t => t.Item2));
    }

    private static JsonObject Name(Cloud cloud, string name, int count, IEnumerable<(string Value, int Count)> values) => new()
    {
        ["id"] = $"/subscriptions/{cloud.Subscription}/tagNames/{name}",
        ["tagName"] = name,
        ["count"] = new JsonObject { ["type"] = "Total", ["value"] = count },
        ["values"] = new JsonArray([.. values.Select(v => (JsonNode)Value(cloud, name, v.Value, v.Count))]),
    };

    private static JsonObject Value(Cloud cloud, string name, string value, int count) => new()
    {
        ["id"] = $"/subscriptions/{cloud.Subscription}/tagNames/{name}/tagValues/{value}",
        ["tagValue"] = value,
        ["count"] = new JsonObject { ["type"] = "Total", ["value"] = count },
    };
}
