using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>URIs, Base64, data URIs, and JSON as text.</summary>
internal static class Encodings
{
    public static IEnumerable<Function> All =>
    [
        new("uri", 2, 2, c => JsonValue.Create(Uri.TryCreate(c.Text(0), UriKind.Absolute, out var start) && Uri.TryCreate(start, c.Text(1), out var whole)
            ? whole.AbsoluteUri
            : throw c.Fault("expects a base that is an absolute URI"))),
        new("uriComponent", 1, 1, c => JsonValue.Create(Uri.EscapeDataString(c.Text(0)))),
        new("uriComponentToString", 1, 1, c => JsonValue.Create(Uri.UnescapeDataString(c.Text(0)))),
        new("base64", 1, 1, c => JsonValue.Create(Convert.ToBase64String(Encoding.UTF8.GetBytes(Values.Display(c[0]))))),
        new("base64ToString", 1, 1, c => JsonValue.Create(Decode(c, c.Text(0)))),
        new("base64ToJson", 1, 1, c => Read(c, Decode(c, c.Text(0)))),
        new("dataUri", 1, 1, c => JsonValue.Create("data:text/plain;charset=utf8;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Values.Display(c[0]))))),
        new("dataUriToString", 1, 1, DataUriToString),
        new("json", 1, 1, c => Read(c, c.Text(0))),
    ];

    private static JsonValue DataUriToString(Invocation call)
    {
        var text = call.Text(0);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (!text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || comma < 0)
        {
            throw call.Fault("expects a data URI");
        }

        var content = text[(comma + 1)..];
        return JsonValue.Create(text.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase) ? Decode(call, content) : Uri.UnescapeDataString(content));
    }

    private static string Decode(Invocation call, string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw call.Fault("expects a string in Base64");
    }

    private static JsonNode? Read(Invocation call, string text)
    {
        try
        {
            return JsonText.Parse(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException wrong)
        {
            throw call.Fault($"expects text that is JSON: {wrong.Message}");
        }
    }
}
