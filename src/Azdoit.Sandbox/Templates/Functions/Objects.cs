using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>Objects, and the set operations that take objects as well as arrays.</summary>
internal static class Objects
{
    public static IEnumerable<Function> All =>
    [
        new("createObject", 0, Function.Any, Create),
        new("union", 1, Function.Any, Union),
        new("intersection", 2, Function.Any, Intersection),
        new("shallowMerge", 1, 1, c => Merge(c.List(0).Select(i => i as JsonObject ?? throw c.Fault("expects an array of objects")), deep: false)),
        new("items", 1, 1, c => new JsonArray([.. c.Object(0).OrderBy(p => p.Key, StringComparer.OrdinalIgnoreCase).Select(p => (JsonNode)Entry(p.Key, p.Value))])),
        new("objectKeys", 1, 1, c => new JsonArray([.. c.Object(0).Select(p => p.Key).Order(StringComparer.OrdinalIgnoreCase).Select(k => (JsonNode)JsonValue.Create(k))])),
        new("tryGet", 2, Function.Any, TryGet),
    ];

    private static JsonObject Create(Invocation call)
    {
        var result = JsonText.NewObject();
        for (var i = 0; i < call.Count; i += 2)
        {
            result[call.Text(i)] = Values.Own(call[i + 1]);
        }

        return call.Count % 2 == 0 ? result : throw call.Fault("expects an even number of arguments");
    }

    private static JsonObject Entry(string key, JsonNode? value)
    {
        var entry = JsonText.NewObject();
        (entry["key"], entry["value"]) = (JsonValue.Create(key), Values.Own(value));
        return entry;
    }

    private static JsonNode Union(Invocation call)
    {
        if (call[0] is JsonObject)
        {
            return Merge(Enumerable.Range(0, call.Count).Select(call.Object), deep: true);
        }

        var result = new JsonArray();
        foreach (var item in Enumerable.Range(0, call.Count).SelectMany(call.List))
        {
            if (!result.Any(r => Values.Same(r, item)))
            {
                result.Add(Values.Own(item));
            }
        }

        return result;
    }

    private static JsonObject Merge(IEnumerable<JsonObject> parts, bool deep)
    {
        var result = JsonText.NewObject();
        foreach (var part in parts)
        {
            foreach (var (name, value) in part)
            {
                result[name] = deep && value is JsonObject inner && result.Object(name) is { } present ? Merge([present, inner], deep) : Values.Own(value);
            }
        }

        return result;
    }

    private static JsonNode Intersection(Invocation call)
    {
        var others = Enumerable.Range(1, call.Count - 1).ToList();
        if (call[0] is not JsonObject first)
        {
            return Values.List(call.List(0).Where(i => others.TrueForAll(o => call.List(o).Any(x => Values.Same(x, i)))));
        }

        var result = JsonText.NewObject();
        foreach (var (name, value) in first.Where(p => others.TrueForAll(o => call.Object(o).TryGetPropertyValue(p.Key, out var x) && Values.Same(x, p.Value))))
        {
            result[name] = Values.Own(value);
        }

        return result;
    }

    private static JsonNode? TryGet(Invocation call)
    {
        var current = call[0];
        for (var i = 1; i < call.Count; i++)
        {
            current = current is JsonArray items && Values.Whole(call[i]) is { } at ? (at >= 0 && at < items.Count ? items[(int)at] : null)
                : current is JsonObject parent ? parent[Values.Display(call[i])] : null;
        }

        return current;
    }
}
