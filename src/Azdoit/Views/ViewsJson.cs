using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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

    public static JsonText Part(WorkView view) => new(Utf8(Default.WorkViewSerializeHandler, view));

    public static JsonText Part(ObjectiveList list) => new(Utf8(Default.ObjectiveListSerializeHandler, list));

    public static JsonText Part(ObjectiveDetail detail) => new(Utf8(Default.ObjectiveDetailSerializeHandler, detail));

    private static string Text<T>(Action<Utf8JsonWriter, T> write, T value) => Encoding.UTF8.GetString(Utf8(write, value).Span);

    /// <param name="write">The generated writer itself: asking for a type's metadata sets all of it up, which takes longer than most commands.</param>
    internal static ReadOnlyMemory<byte> Utf8<T>(Action<Utf8JsonWriter, T> write, T value)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            write(writer, value);
        }

        return buffer.WrittenMemory;
    }
}
