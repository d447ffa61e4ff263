using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.State;

/// <summary>What one request did to the state: one line of the log, so that it survives as a whole or not at all.</summary>
internal sealed class StateChange
{
    private readonly Dictionary<string, JsonObject?> _values = new(StringComparer.Ordinal);

    public bool IsEmpty => _values.Count == 0;

    public void Set(string key, JsonObject value) => _values[key] = value;

    public void Remove(string key) => _values[key] = null;

    public void Clear() => _values.Clear();

    /// <summary>As one line, line break included. The values stay as they are, so that it can be written again when the disk took nothing.</summary>
    public ReadOnlyMemory<byte> ToLine() => JsonText.Line(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("set");
        foreach (var (key, value) in _values.Where(v => v.Value is not null))
        {
            writer.WritePropertyName(key);
            value!.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("gone");
        foreach (var (key, _) in _values.Where(v => v.Value is null))
        {
            writer.WriteStringValue(key);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>
    /// Notes where in the log the latest value of each key stands. Most lines are overtaken by later ones: only what is left at the end is worth parsing.
    /// </summary>
    /// <exception cref="JsonException">The line is not a change.</exception>
    public static void Locate(ReadOnlySpan<byte> line, int offset, Dictionary<string, Range> latest)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var sets = reader.ValueTextEquals("set"u8);
            reader.Read();
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                var key = reader.GetString() ?? "";
                if (!sets)
                {
                    latest.Remove(key);
                    continue;
                }

                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                latest[key] = new Range(offset + start, offset + (int)reader.BytesConsumed);
            }
        }
    }
}
