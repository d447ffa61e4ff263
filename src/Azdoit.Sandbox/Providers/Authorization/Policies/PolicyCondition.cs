using System.Globalization;
using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>The "if" of a policy rule over one resource. A condition over a path with "[*]" holds when it holds for every element.</summary>
internal sealed class PolicyCondition(Draft draft, PolicyValues values)
{
    private static readonly string[] Operators =
    [
        "equals", "notEquals", "in", "notIn", "like", "notLike", "contains", "notContains", "containsKey", "notContainsKey",
        "exists", "less", "lessOrEquals", "greater", "greaterOrEquals", "match", "matchInsensitively",
    ];

    private readonly JsonArray _evaluated = [];

    /// <summary>What was compared with what, for the error that explains a denial.</summary>
    public JsonArray Evaluated => _evaluated;

    public bool Holds(JsonObject? condition)
    {
        if (condition is null)
        {
            return false;
        }

        if (condition.Array("allOf") is { } all)
        {
            return all.OfType<JsonObject>().All(Holds);
        }

        if (condition.Array("anyOf") is { } any)
        {
            return any.OfType<JsonObject>().Any(Holds);
        }

        return condition.Object("not") is { } not ? !Holds(not) : Compare(condition);
    }

    private bool Compare(JsonObject condition)
    {
        var compared = Operators.FirstOrDefault(condition.ContainsKey);
        var field = values.TextOf(condition["field"]);
        if (compared is null || (field is null && !condition.ContainsKey("value")))
        {
            return false;
        }

        var target = values.Of(condition[compared]);
        IReadOnlyList<JsonNode> actual = field is not null ? PolicyFields.Read(draft, field) : values.Of(condition["value"]) is { } value ? [value] : [];
        var holds = actual.Count == 0 ? field?.Contains("[*]", StringComparison.Ordinal) == true || Judge(compared, null, target)
            : actual.All(a => Judge(compared, a, target));
        if (holds)
        {
            _evaluated.Add(new JsonObject
            {
                ["result"] = "True",
                ["expressionKind"] = field is null ? "Value" : "Field",
                ["expression"] = field ?? condition["value"]?.ToString(),
                ["path"] = field,
                ["expressionValue"] = actual.Count == 1 ? actual[0].DeepClone() : null,
                ["targetValue"] = target?.DeepClone(),
                ["operator"] = char.ToUpperInvariant(compared[0]) + compared[1..],
            });
        }

        return holds;
    }

    private static bool Judge(string compared, JsonNode? actual, JsonNode? target) => compared switch
    {
        "equals" => Same(actual, target),
        "notEquals" => !Same(actual, target),
        "in" => IsIn(actual, target),
        "notIn" => !IsIn(actual, target),
        "like" or "match" or "matchInsensitively" => IsLike(actual, target),
        "notLike" => !IsLike(actual, target),
        "contains" => Contains(actual, target),
        "notContains" => !Contains(actual, target),
        "containsKey" => HasKey(actual, target),
        "notContainsKey" => !HasKey(actual, target),
        "exists" => actual is not null == "true".Equals(target?.ToString(), StringComparison.OrdinalIgnoreCase),
        "less" => Order(actual, target) < 0,
        "lessOrEquals" => Order(actual, target) <= 0,
        "greater" => Order(actual, target) > 0,
        "greaterOrEquals" => Order(actual, target) >= 0,
        _ => false,
    };

    private static bool Same(JsonNode? left, JsonNode? right) =>
        string.Equals(Text(left), Text(right), StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(JsonNode? actual, JsonNode? target) => actual is not null && target is JsonArray list && list.Any(t => Same(actual, t));

    private static bool IsLike(JsonNode? actual, JsonNode? target) =>
        actual is not null && target is not null && FileSystemName.MatchesSimpleExpression(target.ToString(), actual.ToString(), ignoreCase: true);

    private static bool Contains(JsonNode? actual, JsonNode? target) => actual is JsonArray list ? list.Any(i => Same(i, target))
        : actual is not null && target is not null && actual.ToString().Contains(target.ToString(), StringComparison.OrdinalIgnoreCase);

    private static bool HasKey(JsonNode? actual, JsonNode? target) => target is not null && (actual as JsonObject)?.ContainsKey(target.ToString()) == true;

    private static int? Order(JsonNode? actual, JsonNode? target) =>
        actual is null || target is null ? null
        : double.TryParse(actual.ToString(), CultureInfo.InvariantCulture, out var left) && double.TryParse(target.ToString(), CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.Compare(actual.ToString(), target.ToString(), StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonNode? node) => node is JsonValue ? node.ToString() : node?.ToJsonString();
}
