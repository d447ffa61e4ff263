using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Redaction;

/// <summary><see cref="SecretText"/> for JSON, where the name of a member also tells: <c>"password": "x"</c>, <c>{"name": "DB_PASSWORD", "value": "x"}</c>.</summary>
public static class SecretJson
{
    // For terminals, files and pipes, never HTML: quotes and letters of other languages stay readable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Has(JsonNode? node) => node switch
    {
        JsonObject members => members.Any(member => SecretText.Has(member.Key) || IsSecret(members, member.Key, member.Value) || Has(member.Value)),
        JsonArray items => items.Any(Has),
        JsonValue value => value.GetValueKind() == JsonValueKind.String && SecretText.Has(value.GetValue<string>()),
        _ => false,
    };

    /// <summary>Whether the string or name at which the reader stands is a secret, or announces one.</summary>
    /// <param name="harmless">Need not be looked at; gets what was.</param>
    internal static bool IsSuspicious(in Utf8JsonReader token, HarmlessWords<byte> harmless)
    {
        if (token.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || harmless.Contain(token.ValueSpan))
        {
            return false;
        }

        // Long lists are full of ids and times, each another one.
        if (token.TokenType == JsonTokenType.String && (token.TryGetGuid(out _) || token.TryGetDateTimeOffset(out _)))
        {
            return false;
        }

        var room = ArrayPool<char>.Shared.Rent(token.ValueSpan.Length);
        var answer = IsSuspicious(room.AsSpan(0, token.CopyString(room)));
        ArrayPool<char>.Shared.Return(room);
        if (!answer)
        {
            harmless.Add(token.ValueSpan);
        }

        return answer;
    }

    internal static bool IsSuspicious(ReadOnlySpan<char> text, HarmlessWords<char> harmless)
    {
        if (harmless.Contain(text))
        {
            return false;
        }

        if (IsSuspicious(text))
        {
            return true;
        }

        harmless.Add(text);
        return false;
    }

    /// <returns>The node itself when there is nothing to hide; otherwise a copy.</returns>
    public static JsonNode? Hide(JsonNode? node) => Has(node) ? Copy(node) : node;

    /// <summary>For a document that is written already.</summary>
    /// <param name="line">Well-formed JSON.</param>
    public static string HideIn(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        if (!IsSuspicious(bytes))
        {
            return line;
        }

        var buffer = new ArrayBufferWriter<byte>(bytes.Length);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            Hide(JsonNode.Parse(bytes))!.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool IsSuspicious(ReadOnlySpan<char> text) => SecretText.Has(text) || SecretText.IsNamed(text);

    private static bool IsSuspicious(ReadOnlySpan<byte> json)
    {
        var harmless = new HarmlessWords<byte>();
        for (var reader = new Utf8JsonReader(json); reader.Read();)
        {
            if (IsSuspicious(in reader, harmless))
            {
                return true;
            }
        }

        return false;
    }

    private static JsonNode? Copy(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var (name, value) in members)
                {
                    copy[SecretText.Hide(name)] = IsSecret(members, name, value) ? SecretText.Hidden : Copy(value);
                }

                return copy;
            case JsonArray items:
                return new JsonArray([.. items.Select(Copy)]);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(SecretText.Hide(value.GetValue<string>()));
            default:
                return node?.DeepClone();
        }
    }

    private static bool IsSecret(JsonObject around, string name, JsonNode? value) =>
        value is JsonValue plain && plain.GetValueKind() == JsonValueKind.String && plain.GetValue<string>() is var text && !SecretValue.IsNone(text)
        && (SecretText.IsNamed(name) || (SecretNames.IsLogin(name) && SecretValue.IsLogin(text)) || (name == "value" && (NameIn(around, "name") ?? NameIn(around, "key")) is { } said && SecretText.IsNamed(said)));

    private static string? NameIn(JsonObject around, string member) =>
        around.TryGetPropertyValue(member, out var name) && name is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
