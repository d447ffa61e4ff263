using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>Whether a value fits a parameter's declaration: type, allowed values, ranges.</summary>
internal static class ParameterRules
{
    private const string Usage = "Please see https://aka.ms/arm-create-parameter-file for usage details.";

    /// <returns>The value, converted where Azure converts (a number or a truth value sent as text).</returns>
    public static JsonNode? Check(string name, JsonObject declaration, string type, JsonNode? value)
    {
        var fitting = Fit(type, value)
            ?? throw Invalid(name, $"Expected a value of type '{Wanted(type)}', but received a value of type '{Values.Kind(value)}'. {Usage}");
        if (declaration.Array("allowedValues") is { } allowed && !IsAllowed(allowed, fitting))
        {
            throw Invalid(name, $"The value '{Shown(type, fitting)}' is not part of the allowed value(s): '{string.Join(",", allowed.Select(Values.Display))}'.");
        }

        CheckRange(name, declaration, fitting);
        return fitting;
    }

    private static JsonNode? Fit(string type, JsonNode? value) => (type, value) switch
    {
        ("String" or "SecureString", JsonValue) when Values.Text(value) is not null => value,
        ("Int", JsonValue) when Values.Whole(value) is not null => value,
        ("Int", JsonValue) when long.TryParse(Values.Text(value), out var whole) => JsonValue.Create(whole),
        ("Bool", JsonValue) when Values.Flag(value) is not null => value,
        ("Bool", JsonValue) when bool.TryParse(Values.Text(value), out var flag) => JsonValue.Create(flag),
        ("Array", JsonArray) => value,
        ("Object" or "SecureObject", JsonObject) => value,
        _ => null,
    };

    private static bool IsAllowed(JsonArray allowed, JsonNode value) => value is JsonArray items
        ? items.All(i => allowed.Any(a => Values.Same(a, i))) || allowed.Any(a => Values.Same(a, value))
        : allowed.Any(a => Values.SameInAnyCase(a, value));

    private static void CheckRange(string name, JsonObject declaration, JsonNode value)
    {
        var (length, whole) = (Length(value), Values.Whole(value));
        if (length < declaration.Whole("minLength"))
        {
            throw Invalid(name, $"Length of the value should be greater than or equal to '{declaration.Whole("minLength")}'. {Usage}");
        }

        if (length > declaration.Whole("maxLength"))
        {
            throw Invalid(name, $"Length of the value should be less than or equal to '{declaration.Whole("maxLength")}'. {Usage}");
        }

        if (whole < declaration.Whole("minValue"))
        {
            throw Invalid(name, $"The value should be greater than or equal to '{declaration.Whole("minValue")}'. {Usage}");
        }

        if (whole > declaration.Whole("maxValue"))
        {
            throw Invalid(name, $"The value should be less than or equal to '{declaration.Whole("maxValue")}'. {Usage}");
        }
    }

    private static int? Length(JsonNode value) => value is JsonArray items ? items.Count : Values.Text(value)?.Length;

    private static string Shown(string type, JsonNode value) => type.StartsWith("Secure", StringComparison.Ordinal) ? "***" : Values.Display(value);

    private static string Wanted(string type) => type switch
    {
        "SecureString" => "String",
        "SecureObject" => "Object",
        "Int" => "Integer",
        "Bool" => "Boolean",
        _ => type,
    };

    private static TemplateFault Invalid(string name, string why) =>
        new($"The provided value for the template parameter '{name}' is not valid. {why}") { Path = $"parameters.{name}" };
}
