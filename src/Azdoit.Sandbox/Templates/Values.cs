using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>The values of the template language: JSON, with whole numbers only.</summary>
internal static class Values
{
    /// <summary>The name that Azure's messages use for a value's type.</summary>
    public static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "Object",
        JsonValueKind.Array => "Array",
        JsonValueKind.String => "String",
        JsonValueKind.Number => Whole(value) is null ? "Float" : "Integer",
        JsonValueKind.True or JsonValueKind.False => "Boolean",
        _ => "Null",
    };

    public static string? Text(JsonNode? value) =>
        value is JsonValue v && v.GetValueKind() == JsonValueKind.String ? v.GetValue<string>() : null;

    public static long? Whole(JsonNode? value) => value is not JsonValue v || v.GetValueKind() != JsonValueKind.Number ? null
        : v.TryGetValue<long>(out var whole) ? whole
        : v.TryGetValue<int>(out var small) ? small
        : v.TryGetValue<double>(out var number) && number == Math.Floor(number) && Math.Abs(number) < 1e15 ? (long)number : null;

    public static bool? Flag(JsonNode? value) => value is JsonValue v && v.TryGetValue<bool>(out var flag) ? flag : null;

    /// <summary>What concat, string and format make of a value.</summary>
    public static string Display(JsonNode? value) => value switch
    {
        null => "",
        JsonValue v when Text(v) is { } text => text,
        JsonValue v when Flag(v) is { } flag => flag ? "True" : "False",
        JsonValue v when Whole(v) is { } whole => whole.ToString(CultureInfo.InvariantCulture),
        _ => Encoding.UTF8.GetString(JsonText.Write(value).Span),
    };

    /// <summary>A node can hang in one tree only; whatever is put into another is a copy.</summary>
    public static JsonNode? Own(JsonNode? value) => value?.DeepClone();

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items.Select(Own)]);

    public static bool Same(JsonNode? left, JsonNode? right) => Matches(left, right, StringComparison.Ordinal);

    public static bool SameInAnyCase(JsonNode? left, JsonNode? right) => Matches(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(JsonNode? left, JsonNode? right, StringComparison texts) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (JsonObject l, JsonObject r) => l.Count == r.Count && l.All(p => r.ContainsKey(p.Key) && Matches(p.Value, r[p.Key], texts)),
        (JsonArray l, JsonArray r) => l.Count == r.Count && l.Zip(r).All(p => Matches(p.First, p.Second, texts)),
        (JsonValue l, JsonValue r) when Text(l) is { } text => text.Equals(Text(r), texts),
        (JsonValue l, JsonValue r) when Whole(l) is { } whole => whole == Whole(r),
        _ => JsonNode.DeepEquals(left, right),
    };
}
