using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>Truth and comparison.</summary>
internal static class Logic
{
    public static IEnumerable<Function> All =>
    [
        new("true", 0, 0, _ => JsonValue.Create(true)),
        new("false", 0, 0, _ => JsonValue.Create(false)),
        new("null", 0, 0, _ => null),
        new("fail", 1, 1, c => throw new TemplateFault(c.Text(0)) { Code = "UserDefinedFailure" }),
        new("not", 1, 1, c => JsonValue.Create(!c.Flag(0))),
        new("bool", 1, 1, Bool),
        new("equals", 2, 2, c => JsonValue.Create(Values.Same(c[0], c[1]))),
        new("less", 2, 2, c => JsonValue.Create(Compare(c) < 0)),
        new("lessOrEquals", 2, 2, c => JsonValue.Create(Compare(c) <= 0)),
        new("greater", 2, 2, c => JsonValue.Create(Compare(c) > 0)),
        new("greaterOrEquals", 2, 2, c => JsonValue.Create(Compare(c) >= 0)),
    ];

    private static JsonValue Bool(Invocation call) => (Values.Flag(call[0]), Values.Whole(call[0])) switch
    {
        ({ } flag, _) => JsonValue.Create(flag),
        (_, { } whole) => JsonValue.Create(whole != 0),
        _ => call.Text(0).ToLowerInvariant() switch
        {
            "true" or "1" => JsonValue.Create(true),
            "false" or "0" => JsonValue.Create(false),
            var other => throw call.Fault($"cannot convert '{other}' to a value of type 'Boolean'"),
        },
    };

    private static int Compare(Invocation call) => Values.Whole(call[0]) is { } left
        ? left.CompareTo(call.Whole(1))
        : string.Compare(call.Text(0), call.Text(1), StringComparison.Ordinal);
}
