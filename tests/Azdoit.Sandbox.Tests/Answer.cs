using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Tests;

/// <summary>A response with its body read.</summary>
internal sealed record Answer(int Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? Code => Text("error.code");

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), headers);
    }

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The value at a dotted path; numbers in it index arrays.</summary>
    public JsonNode? At(string path)
    {
        var node = Body;
        foreach (var part in path.Split('.'))
        {
            node = node is JsonArray items && int.TryParse(part, out var at) ? (at < items.Count ? items[at] : null)
                : node is JsonObject parent ? parent[part] : null;
        }

        return node;
    }

    public string? Text(string path) => At(path)?.ToString();

    public override string ToString() => $"{Status} {Body?.ToJsonString()}";
}
