using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>How one state of a resource differs from another, in the form of what-if.</summary>
internal static class BodyDelta
{
    public static JsonArray Between(JsonObject before, JsonObject after)
    {
        var changes = new JsonArray();
        Objects(before, after, "", changes);
        return changes;
    }

    /// <summary>What was sent and heeded by nobody: the resource had another value, and has it still.</summary>
    public static IEnumerable<JsonObject> WithoutEffect(JsonObject sent, JsonObject before, JsonObject after, string path = "")
    {
        foreach (var (name, value) in sent)
        {
            if (value is JsonObject inner && before.Object(name) is { } was && after.Object(name) is { } became)
            {
                foreach (var deeper in WithoutEffect(inner, was, became, path + name + "."))
                {
                    yield return deeper;
                }
            }
            else if (value is JsonValue && after[name] is JsonValue stays && Values.Same(before[name], stays) && !Alike(value, stays))
            {
                yield return Change(path + name, "NoEffect", stays, value);
            }
        }
    }

    private static void Objects(JsonObject before, JsonObject after, string path, JsonArray changes)
    {
        foreach (var name in before.Select(p => p.Key).Union(after.Select(p => p.Key), StringComparer.OrdinalIgnoreCase))
        {
            Compare(before[name], after[name], path + name, changes);
        }
    }

    private static void Compare(JsonNode? before, JsonNode? after, string path, JsonArray changes)
    {
        switch (before, after)
        {
            case (JsonObject was, JsonObject becomes):
                Objects(was, becomes, path + ".", changes);
                break;
            case (JsonArray was, JsonArray becomes):
                var children = Items(was, becomes);
                if (children.Count > 0)
                {
                    changes.Add(new JsonObject { ["path"] = path, ["propertyChangeType"] = "Array", ["before"] = null, ["after"] = null, ["children"] = children });
                }

                break;
            default:
                if (!Values.Same(before, after))
                {
                    changes.Add(Change(path, before is null ? "Create" : after is null ? "Delete" : "Modify", before, after));
                }

                break;
        }
    }

    private static JsonArray Items(JsonArray before, JsonArray after)
    {
        var children = new JsonArray();
        var pairs = Pair(before, after);
        foreach (var (was, becomes) in pairs)
        {
            var at = $"{(becomes >= 0 ? becomes : was)}";
            var (left, right) = (was >= 0 ? before[was] : null, becomes >= 0 ? after[becomes] : null);
            if (left is JsonObject leftObject && right is JsonObject rightObject)
            {
                var inner = Between(leftObject, rightObject);
                if (inner.Count > 0)
                {
                    children.Add(new JsonObject { ["path"] = at, ["propertyChangeType"] = "Modify", ["before"] = null, ["after"] = null, ["children"] = inner });
                }
            }
            else
            {
                Compare(left, right, at, children);
            }
        }

        return children;
    }

    /// <summary>Positions that belong together: by name where every item has one of its own, else one by one. -1 is nowhere.</summary>
    private static List<(int Was, int Becomes)> Pair(JsonArray before, JsonArray after)
    {
        if (Names(before) is not { } was || Names(after) is not { } becomes)
        {
            return [.. Enumerable.Range(0, Math.Max(before.Count, after.Count)).Select(i => (i < before.Count ? i : -1, i < after.Count ? i : -1))];
        }

        return [.. was.Index().Select(w => (w.Index, becomes.FindIndex(b => b.Equals(w.Item, StringComparison.OrdinalIgnoreCase)))),
            .. becomes.Index().Where(b => !was.Contains(b.Item, StringComparer.OrdinalIgnoreCase)).Select(b => (-1, b.Index))];
    }

    private static List<string>? Names(JsonArray items)
    {
        var names = items.Select(i => (i as JsonObject)?.Text("name")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == items.Count ? names : null;
    }

    private static JsonObject Change(string path, string kind, JsonNode? before, JsonNode? after) => new()
    {
        ["path"] = path,
        ["propertyChangeType"] = kind,
        ["before"] = before?.DeepClone(),
        ["after"] = after?.DeepClone(),
        ["children"] = null,
    };

    /// <summary>"East US" is "eastus".</summary>
    private static bool Alike(JsonNode left, JsonNode right) => Normal(left).Equals(Normal(right), StringComparison.OrdinalIgnoreCase);

    private static string Normal(JsonNode value) => Values.Display(value).Replace(" ", "", StringComparison.Ordinal);
}
