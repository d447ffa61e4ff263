using System.Globalization;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Providers.ResourceGraph;

/// <summary>A value worked out from a row.</summary>
internal abstract record GraphExpression
{
    public abstract JsonNode? Of(JsonObject row);

    public bool Holds(JsonObject row) => Of(row) is JsonValue value && value.TryGetValue<bool>(out var holds) && holds;

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    internal sealed record Literal(JsonNode Value) : GraphExpression
    {
        public override JsonNode? Of(JsonObject row) => Value;
    }

    internal sealed record Path(IReadOnlyList<string> Parts) : GraphExpression
    {
        public override JsonNode? Of(JsonObject row)
        {
            JsonNode? node = row;
            foreach (var part in Parts)
            {
                node = node is JsonObject parent ? parent[part]
                    : node is JsonArray items && int.TryParse(part, out var at) && at >= 0 && at < items.Count ? items[at]
                    : null;
            }

            return node;
        }
    }

    internal sealed record And(GraphExpression Left, GraphExpression Right) : GraphExpression
    {
        public override JsonNode? Of(JsonObject row) => Left.Holds(row) && Right.Holds(row);
    }

    internal sealed record Or(GraphExpression Left, GraphExpression Right) : GraphExpression
    {
        public override JsonNode? Of(JsonObject row) => Left.Holds(row) || Right.Holds(row);
    }

    internal sealed record Compared(string By, GraphExpression Left, IReadOnlyList<GraphExpression> Right) : GraphExpression
    {
        public override JsonNode? Of(JsonObject row)
        {
            var left = Left.Of(row);
            var negated = By[0] == '!' && By is not ("!=" or "!~");
            var holds = Right.Any(r => Judge(negated ? By[1..] : By, left, r.Of(row)));
            return negated ? !holds : holds;
        }

        private static bool Judge(string by, JsonNode? left, JsonNode? right) => by switch
        {
            "==" or "in" => Same(left, right, StringComparison.Ordinal),
            "=~" or "in~" => Same(left, right, StringComparison.OrdinalIgnoreCase),
            "!=" => !Same(left, right, StringComparison.Ordinal),
            "!~" => !Same(left, right, StringComparison.OrdinalIgnoreCase),
            "contains" or "has" => Text(left).Contains(Text(right), StringComparison.OrdinalIgnoreCase),
            "contains_cs" => Text(left).Contains(Text(right), StringComparison.Ordinal),
            "startswith" => Text(left).StartsWith(Text(right), StringComparison.OrdinalIgnoreCase),
            "endswith" => Text(left).EndsWith(Text(right), StringComparison.OrdinalIgnoreCase),
            ">" => Compare(left, right) > 0,
            "<" => Compare(left, right) < 0,
            ">=" => Compare(left, right) >= 0,
            "<=" => Compare(left, right) <= 0,
            _ => false,
        };

        // "true" in a row and true in the query are the same.
        private static bool Same(JsonNode? left, JsonNode? right, StringComparison how) => Text(left).Equals(Text(right), how);
    }

    internal sealed record Call(string Function, IReadOnlyList<GraphExpression> Arguments) : GraphExpression
    {
        public override JsonNode? Of(JsonObject row)
        {
            var first = Arguments.Count > 0 ? Arguments[0].Of(row) : null;
            return Function switch
            {
                "not" => !(Arguments.Count > 0 && Arguments[0].Holds(row)),
                "isempty" or "isnull" => IsEmpty(first),
                "isnotempty" or "isnotnull" => !IsEmpty(first),
                "tolower" => Text(first).ToLowerInvariant(),
                "toupper" => Text(first).ToUpperInvariant(),
                "tostring" => first is JsonObject or JsonArray ? first.ToJsonString() : Text(first),
                "toint" or "tolong" or "todouble" => double.TryParse(Text(first), CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null,
                "strcat" => string.Concat(Arguments.Select(a => Text(a.Of(row)))),
                "array_length" => first is JsonArray items ? JsonValue.Create(items.Count) : null,
                "count" => throw new GraphSyntaxException("count() stands only after summarize."),
                _ => throw new GraphSyntaxException($"The function '{Function}' is not known here."),
            };
        }

        private static bool IsEmpty(JsonNode? node) => node is null or JsonObject { Count: 0 } or JsonArray { Count: 0 } || (node is JsonValue && Text(node).Length == 0);
    }

    /// <summary>Numbers by value, everything else by its text.</summary>
    public static int Compare(JsonNode? left, JsonNode? right) =>
        double.TryParse(Text(left), CultureInfo.InvariantCulture, out var l) && double.TryParse(Text(right), CultureInfo.InvariantCulture, out var r)
            ? l.CompareTo(r)
            : string.Compare(Text(left), Text(right), StringComparison.OrdinalIgnoreCase);
}
