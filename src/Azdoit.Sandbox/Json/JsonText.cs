using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Json;

/// <summary>JSON text to nodes and back. Property names match in any casing, as in Azure, and the last of two equal names wins.</summary>
internal static class JsonText
{
    // Kestrel hands over any depth; a bounded one keeps every later recursion bounded too.
    private const int MaxDepth = 64;

    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>An empty object whose names match in any casing.</summary>
    public static JsonObject NewObject() => new(AnyCase);

    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip });
        if (!reader.Read())
        {
            throw new JsonException("The text is empty.");
        }

        var node = ReadValue(ref reader);
        return reader.Read() ? throw new JsonException("There is text after the value.") : node;
    }

    public static ReadOnlyMemory<byte> Write(JsonNode node) => Written(writer => node.WriteTo(writer)).WrittenMemory;

    /// <summary>What is written, with a line break at its end.</summary>
    public static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> write)
    {
        var buffer = Written(write);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static ArrayBufferWriter<byte> Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            write(writer);
        }

        return buffer;
    }

    private static JsonNode? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => JsonValue.Create(ReadString(ref reader)),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => JsonValue.Create(true),
        JsonTokenType.False => JsonValue.Create(false),
        _ => null,
    };

    private static JsonValue ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return JsonValue.Create(whole);
        }

        // An infinite one could be kept and never be written again.
        var number = reader.GetDouble();
        return double.IsFinite(number) ? JsonValue.Create(number) : throw new JsonException("A number is too large.");
    }

    private static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var result = NewObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadString(ref reader);
            reader.Read();
            result[name] = ReadValue(ref reader);
        }

        return result;
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader)
    {
        var result = new JsonArray(AnyCase);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            result.Add(ReadValue(ref reader));
        }

        return result;
    }

    private static string ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException lonelySurrogate)
        {
            throw new JsonException(lonelySurrogate.Message, lonelySurrogate);
        }
    }
}
