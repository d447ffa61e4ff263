using System.Globalization;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Functions;

internal static class Texts
{
    public static IEnumerable<Function> All =>
    [
        new("concat", 1, Function.Any, Concat),
        new("format", 1, Function.Any, Format),
        new("string", 1, 1, c => JsonValue.Create(Values.Display(c[0]))),
        new("toLower", 1, 1, c => JsonValue.Create(c.Text(0).ToLowerInvariant())),
        new("toUpper", 1, 1, c => JsonValue.Create(c.Text(0).ToUpperInvariant())),
        new("trim", 1, 1, c => JsonValue.Create(c.Text(0).Trim())),
        new("substring", 1, 3, Substring),
        new("replace", 3, 3, c => JsonValue.Create(c.Text(1).Length == 0 ? c.Text(0) : c.Text(0).Replace(c.Text(1), c.Text(2), StringComparison.OrdinalIgnoreCase))),
        new("split", 2, 2, Split),
        new("join", 2, 2, c => JsonValue.Create(string.Join(c.Text(1), c.List(0).Select(Values.Display)))),
        new("indexOf", 2, 2, c => c[0] is JsonArray items ? IndexOf(items, c[1], last: false) : JsonValue.Create((long)c.Text(0).IndexOf(c.Text(1), StringComparison.OrdinalIgnoreCase))),
        new("lastIndexOf", 2, 2, c => c[0] is JsonArray items ? IndexOf(items, c[1], last: true) : JsonValue.Create((long)c.Text(0).LastIndexOf(c.Text(1), StringComparison.OrdinalIgnoreCase))),
        new("startsWith", 2, 2, c => JsonValue.Create(c.Text(0).StartsWith(c.Text(1), StringComparison.OrdinalIgnoreCase))),
        new("endsWith", 2, 2, c => JsonValue.Create(c.Text(0).EndsWith(c.Text(1), StringComparison.OrdinalIgnoreCase))),
        new("padLeft", 2, 3, PadLeft),
    ];

    private static JsonNode Concat(Invocation call) => call.Arguments.Any(a => a is JsonArray)
        ? Values.List(Enumerable.Range(0, call.Count).SelectMany(call.List))
        : JsonValue.Create(string.Concat(call.Arguments.Select(Values.Display)));

    private static JsonValue Format(Invocation call)
    {
        var values = call.Arguments.Skip(1).Select(a => Values.Whole(a) ?? (object?)Values.Flag(a) ?? Values.Display(a)).ToArray();
        try
        {
            return JsonValue.Create(string.Format(CultureInfo.InvariantCulture, call.Text(0), values));
        }
        catch (FormatException wrong)
        {
            throw call.Fault($"has a format string that cannot be used: {wrong.Message}");
        }
    }

    private static JsonValue Substring(Invocation call)
    {
        var (text, start) = (call.Text(0), call.Count > 1 ? call.Whole(1) : 0);
        var length = call.Count > 2 ? call.Whole(2) : text.Length - start;
        return start >= 0 && length >= 0 && start + length <= text.Length
            ? JsonValue.Create(text.Substring((int)start, (int)length))
            : throw new TemplateFault("The template language function 'substring' parameters are invalid: 'index' and 'length' must refer to a location within the string. Please see https://aka.ms/arm-functions for usage details.");
    }

    private static JsonArray Split(Invocation call)
    {
        var separators = call[1] is JsonArray several ? several.Select(Values.Display).ToArray() : [call.Text(1)];
        return new JsonArray([.. call.Text(0).Split(separators, StringSplitOptions.None).Select(p => (JsonNode)JsonValue.Create(p))]);
    }

    private static JsonValue PadLeft(Invocation call)
    {
        var width = call.Whole(1);
        return width is >= 0 and <= 16_384 && (call.OptionalText(2) ?? " ") is [var filler]
            ? JsonValue.Create(Values.Display(call[0]).PadLeft((int)width, filler))
            : throw call.Fault("expects a total length from 0 to 16384 and one character to pad with");
    }

    private static JsonValue IndexOf(JsonArray items, JsonNode? wanted, bool last)
    {
        var found = items.Index().Where(i => Values.Same(i.Item, wanted)).Select(i => (long)i.Index).DefaultIfEmpty(-1);
        return JsonValue.Create(last ? found.Last() : found.First());
    }
}
