using System.Text.Json;
using System.Text.Json.Serialization;

namespace Azdoit;

internal sealed class ConfidenceJson : JsonConverter<Confidence>
{
    public override Confidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, Confidence value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value.Value, 3));
}
