using System.Text.Json;
using System.Text.Json.Serialization;

namespace Azdoit;

internal sealed class ResourceAddressJson : JsonConverter<ResourceAddress>
{
    public override ResourceAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ResourceAddress.TryParse(reader.GetString(), out var address) ? address : throw new JsonException("not an ARM id");

    public override void Write(Utf8JsonWriter writer, ResourceAddress value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);

    public override ResourceAddress ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ResourceAddress value, JsonSerializerOptions options) => writer.WritePropertyName(value.Id);
}
