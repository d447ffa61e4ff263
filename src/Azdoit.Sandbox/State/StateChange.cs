using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.State;

/// <summary>What one request did to the state: one line of the log, so that it survives as a whole or not at all.</summary>
internal sealed class StateChange
{
    private readonly Dictionary<string, JsonObject?> _values = new(StringComparer.Ordinal);

    public bool IsEmpty => _values.Count == 0;

    public void Set(string key, JsonObject value) => _values[key] = value;

    public void Remove(string key) => _values[key] = null;

    public void Clear() => _values.Clear();

    public JsonObject ToJson()
    {
        var (set, gone) = (new JsonObject(), new JsonArray());
        foreach (var (key, value) in _values)
        {
            if (value is null)
            {
                gone.Add(JsonValue.Create(key));
            }
            else
            {
                set[key] = value;
            }
        }

        return new JsonObject { ["set"] = set, ["gone"] = gone };
    }

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
