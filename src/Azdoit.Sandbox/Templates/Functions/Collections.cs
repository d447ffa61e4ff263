using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>Arrays, and what arrays, objects and texts have in common.</summary>
internal static class Collections
{
    private const long LongestRange = 10_000;

    public static IEnumerable<Function> All =>
    [
        new("array", 1, 1, c => c[0] is JsonArray ? c[0] : Values.List([c[0]])),
        new("createArray", 0, Function.Any, c => Values.List(c.Arguments)),
        new("length", 1, 1, c => JsonValue.Create((long)(c[0] switch { JsonArray items => items.Count, JsonObject parent => parent.Count, _ => c.Text(0).Length }))),
        new("empty", 1, 1, c => JsonValue.Create(c[0] switch { null => true, JsonArray items => items.Count == 0, JsonObject parent => parent.Count == 0, _ => c.Text(0).Length == 0 })),
        new("contains", 2, 2, c => JsonValue.Create(c[0] switch
        {
            JsonArray items => items.Any(i => Values.Same(i, c[1])),
            JsonObject parent => parent.ContainsKey(Values.Display(c[1])),
            _ => c.Text(0).Contains(Values.Display(c[1]), StringComparison.Ordinal),
        })),
        new("first", 1, 1, c => c[0] is JsonArray items ? items.FirstOrDefault() : JsonValue.Create(Piece(c.Text(0), 0, 1))),
        new("last", 1, 1, c => c[0] is JsonArray items ? items.LastOrDefault() : JsonValue.Create(Piece(c.Text(0), c.Text(0).Length - 1, 1))),
        new("take", 2, 2, c => c[0] is JsonArray items ? Values.List(items.Take(Amount(c))) : JsonValue.Create(Piece(c.Text(0), 0, Amount(c)))),
        new("skip", 2, 2, c => c[0] is JsonArray items ? Values.List(items.Skip(Amount(c))) : JsonValue.Create(Piece(c.Text(0), Amount(c), int.MaxValue))),
        new("range", 2, 2, Range),
        new("flatten", 1, 1, c => Values.List(c.List(0).SelectMany(i => i as JsonArray ?? throw c.Fault("expects an array of arrays")))),
        new("indexFromEnd", 2, 2, c => Evaluator.Element(c.List(0), JsonValue.Create(c.List(0).Count - c.Whole(1)))),
        new("tryIndexFromEnd", 2, 2, c => c[0] is JsonArray items && items.Count - c.Whole(1) is var at and >= 0 && at < items.Count ? items[(int)at] : null),
    ];

    private static int Amount(Invocation call) => (int)Math.Clamp(call.Whole(1), 0, int.MaxValue);

    private static string Piece(string text, int start, int length)
    {
        var from = Math.Clamp(start, 0, text.Length);
        return text.Substring(from, Math.Min(length, text.Length - from));
    }

    private static JsonArray Range(Invocation call)
    {
        var (start, count) = (call.Whole(0), call.Whole(1));
        return count is >= 0 and <= LongestRange
            ? new JsonArray([.. Enumerable.Range(0, (int)count).Select(i => (JsonNode)JsonValue.Create(start + i))])
            : throw call.Fault($"expects a count from 0 to {LongestRange}");
    }
}
