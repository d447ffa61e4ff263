using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>Evaluates the "[...]" expressions of policies: calls, text literals, members and indexes.</summary>
internal sealed class PolicyValues(Cloud cloud, Draft draft, PolicyDefinition definition, JsonObject? given)
{
    // Rules come from clients: a hostile one must not exhaust the stack.
    private const int Deepest = 32;

    private int _depth;

    public JsonNode? Of(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text) || text is not ['[', .., ']'] || text.StartsWith("[[", StringComparison.Ordinal))
        {
            return node;
        }

        var rest = text.AsSpan(1, text.Length - 2);
        var result = Read(ref rest);
        return rest.Trim().IsEmpty ? result : null;
    }

    public string? TextOf(JsonNode? node) => Of(node)?.ToString();

    private JsonNode? Parameter(string name) =>
        given?.Object(name)?["value"] ?? definition.Parameters?.Object(name)?["defaultValue"];

    private JsonNode? Call(string name, List<JsonNode?> arguments) => name.ToLowerInvariant() switch
    {
        "parameters" when arguments is [var parameter] => Parameter(parameter?.ToString() ?? ""),
        "concat" => JsonValue.Create(string.Concat(arguments)),
        "field" when arguments is [var field] => PolicyFields.Read(draft, field?.ToString() ?? "") is [var first, ..] ? first : null,
        "tolower" when arguments is [var low] => low?.ToString().ToLowerInvariant(),
        "toupper" when arguments is [var high] => high?.ToString().ToUpperInvariant(),
        "equals" when arguments is [var left, var right] => JsonValue.Create(string.Equals(left?.ToString(), right?.ToString(), StringComparison.OrdinalIgnoreCase)),
        "empty" when arguments is [var what] => JsonValue.Create(what is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || what.ToString().Length == 0),
        "resourcegroup" => draft.Id.Group is { } group && cloud.FindGroup(group) is { } found ? cloud.Render(found) : new JsonObject(),
        "subscription" => new JsonObject { ["id"] = $"/subscriptions/{cloud.Subscription}", ["subscriptionId"] = cloud.Subscription },
        _ => null,
    };

    private JsonNode? Read(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty || _depth == Deepest)
        {
            rest = [];
            return null;
        }

        _depth++;
        var value = rest[0] == '\'' ? Literal(ref rest) : char.IsAsciiDigit(rest[0]) ? Number(ref rest) : Named(ref rest);
        while (!rest.IsEmpty && rest[0] is '.' or '[')
        {
            value = Member(value, ref rest);
        }

        _depth--;
        return value;
    }

    private JsonNode? Named(ref ReadOnlySpan<char> rest)
    {
        var name = Word(ref rest);
        rest = rest.TrimStart();
        if (rest.IsEmpty || rest[0] != '(')
        {
            rest = [];
            return null;
        }

        var arguments = new List<JsonNode?>();
        rest = rest[1..].TrimStart();
        while (!rest.IsEmpty && rest[0] != ')')
        {
            arguments.Add(Read(ref rest));
            rest = rest.TrimStart().TrimStart(',').TrimStart();
        }

        rest = rest.IsEmpty ? rest : rest[1..];
        return Call(name, arguments);
    }

    private JsonNode? Member(JsonNode? value, ref ReadOnlySpan<char> rest)
    {
        if (rest[0] == '.')
        {
            rest = rest[1..];
            return (value as JsonObject)?[Word(ref rest)];
        }

        rest = rest[1..];
        var index = Read(ref rest);
        rest = rest.TrimStart().TrimStart(']');
        return value switch
        {
            JsonObject parent => parent[index?.ToString() ?? ""],
            JsonArray items when int.TryParse(index?.ToString(), out var at) && at >= 0 && at < items.Count => items[at],
            _ => null,
        };
    }

    private static string Word(ref ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or '-'))
        {
            length++;
        }

        var word = rest[..length].ToString();
        // Nothing readable here: the expression ends, or it would never.
        rest = length == 0 ? [] : rest[length..];
        return word;
    }

    private static JsonValue? Number(ref ReadOnlySpan<char> rest) => long.TryParse(Word(ref rest), out var number) ? JsonValue.Create(number) : null;

    private static JsonValue Literal(ref ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && (rest[end] != '\'' || (end + 1 < rest.Length && rest[end + 1] == '\'')))
        {
            end += rest[end] == '\'' ? 2 : 1;
        }

        var text = rest[1..Math.Min(end, rest.Length)].ToString().Replace("''", "'", StringComparison.Ordinal);
        rest = rest[Math.Min(end + 1, rest.Length)..];
        return JsonValue.Create(text);
    }
}
