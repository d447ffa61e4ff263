using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Azdoit.Views;

/// <summary>A part of a document whose text is written already: of a list of thousands no tree is made.</summary>
/// <param name="utf8">Well-formed JSON.</param>
[JsonConverter(typeof(Verbatim))]
public sealed class JsonText(ReadOnlyMemory<byte> utf8)
{
    [return: NotNullIfNotNull(nameof(node))]
    public static implicit operator JsonText?(JsonNode? node) => FromJsonNode(node);

    [return: NotNullIfNotNull(nameof(node))]
    public static JsonText? FromJsonNode(JsonNode? node) => node is null ? null : new(ViewsJson.Utf8(static (writer, tree) => tree.WriteTo(writer), node));

    public JsonNode ToJsonNode() => JsonNode.Parse(utf8.Span)!;

    private void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(utf8.Span, skipInputValidation: true);

    internal sealed class Verbatim : JsonConverter<JsonText>
    {
        public override JsonText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Only written.");

        public override void Write(Utf8JsonWriter writer, JsonText value, JsonSerializerOptions options) => value.WriteTo(writer);
    }
}
