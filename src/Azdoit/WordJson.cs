using System.Text.Json;
using System.Text.Json.Serialization;

namespace Azdoit;

/// <summary>Writes a small value type as the plain string it wraps, so that journals and plans stay readable.</summary>
internal abstract class WordJson<T> : JsonConverter<T>
    where T : struct
{
    protected abstract T FromText(string text);

    protected abstract string ToText(T value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromText(reader.GetString() ?? throw new JsonException($"{typeof(T).Name} cannot be null"));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(ToText(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(ToText(value));
}
