using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

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
    public static string Line(ResultDocument document) => Text(Default.ResultDocumentSerializeHandler, document);

    public static string Line(EventLine happened) => Text(Default.EventLineSerializeHandler, happened);

    public static string Line(ObjectiveExport export) => Text(Default.ObjectiveExportSerializeHandler, export);

    public static JsonNode Node(WorkView view) => Tree(Default.WorkViewSerializeHandler, view);

    public static JsonNode Node(ObjectiveList list) => Tree(Default.ObjectiveListSerializeHandler, list);

    public static JsonNode Node(ObjectiveDetail detail) => Tree(Default.ObjectiveDetailSerializeHandler, detail);

    private static string Text<T>(Action<Utf8JsonWriter, T> write, T value) => Encoding.UTF8.GetString(Bytes(write, value));

    private static JsonNode Tree<T>(Action<Utf8JsonWriter, T> write, T value) => System.Text.Json.Nodes.JsonNode.Parse(Bytes(write, value))!;

    /// <param name="write">The generated writer itself: asking for a type's metadata sets all of it up, which takes longer than most commands.</param>
    private static ReadOnlySpan<byte> Bytes<T>(Action<Utf8JsonWriter, T> write, T value)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            write(writer, value);
        }

        return buffer.WrittenSpan;
    }
}
