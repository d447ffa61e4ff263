using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Azdoit.Views;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ResultDocument))]
[JsonSerializable(typeof(EventLine))]
[JsonSerializable(typeof(WorkView))]
[JsonSerializable(typeof(ObjectiveExport))]
[JsonSerializable(typeof(ObjectiveList))]
[JsonSerializable(typeof(ObjectiveDetail))]
public sealed partial class ViewsJson : JsonSerializerContext
{
    // For terminals and pipes, never HTML: quotes and letters of other languages stay readable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of JSON.</summary>
    public static string Line<T>(T value, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(Bytes(value, type));

    public static System.Text.Json.Nodes.JsonNode Node<T>(T value, JsonTypeInfo<T> type) => System.Text.Json.Nodes.JsonNode.Parse(Bytes(value, type))!;

    /// <summary>By the generated writer itself: the serializer's way over metadata is compiled at start-up, which takes longer than most commands.</summary>
    private static ReadOnlySpan<byte> Bytes<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            (type.SerializeHandler ?? throw new InvalidOperationException($"{typeof(T)} has no generated writer"))(writer, value);
        }

        return buffer.WrittenSpan;
    }
}
