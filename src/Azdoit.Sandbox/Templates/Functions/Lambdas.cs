using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>Functions that apply a lambda.</summary>
internal static class Lambdas
{
    public static IEnumerable<Function> All =>
    [
        new("lambdaVariables", 1, 1, c => c.Scope.Locals.TryGetValue(c.Text(0), out var value) ? value : throw c.Fault($"knows no variable '{c.Text(0)}' here")),
        new("map", 2, 2, c => Values.List(c.List(0).Select((item, at) => c.Apply(1, item, JsonValue.Create((long)at))))),
        new("filter", 2, 2, c => Values.List(c.List(0).Where((item, at) => Flag(c, c.Apply(1, item, JsonValue.Create((long)at)))))),
        new("reduce", 3, 3, c => c.List(0).Index().Aggregate(c[1], (sum, item) => c.Apply(2, sum, item.Item, JsonValue.Create((long)item.Index)))),
        new("sort", 2, 2, Sort),
        new("toObject", 2, 3, ToObject),
        new("groupBy", 2, 2, GroupBy),
        new("mapValues", 2, 2, MapValues),
    ];

    private static bool Flag(Invocation call, JsonNode? value) => Values.Flag(value) ?? throw call.Fault("expects a lambda that gives a value of type 'Boolean'");

    private static JsonArray Sort(Invocation call)
    {
        var items = call.List(0).ToList();
        // The predicate says "comes before"; a merge keeps equals in order, which List.Sort would not.
        return Values.List(items.Order(Comparer<JsonNode?>.Create((x, y) => Flag(call, call.Apply(1, x, y)) ? (Flag(call, call.Apply(1, y, x)) ? 0 : -1) : Flag(call, call.Apply(1, y, x)) ? 1 : 0)));
    }

    private static JsonObject ToObject(Invocation call)
    {
        var result = JsonText.NewObject();
        foreach (var item in call.List(0))
        {
            result[Values.Display(call.Apply(1, item))] = Values.Own(call.Count > 2 ? call.Apply(2, item) : item);
        }

        return result;
    }

    private static JsonObject GroupBy(Invocation call)
    {
        var result = JsonText.NewObject();
        foreach (var item in call.List(0))
        {
            result.EnsureArray(Values.Display(call.Apply(1, item))).Add(Values.Own(item));
        }

        return result;
    }

    private static JsonObject MapValues(Invocation call)
    {
        var result = JsonText.NewObject();
        foreach (var (name, value) in call.Object(0))
        {
            result[name] = Values.Own(call.Apply(1, value));
        }

        return result;
    }
}
