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

    public static void Apply(JsonObject line, Dictionary<string, JsonObject> state)
    {
        foreach (var (key, value) in line.Object("set") ?? [])
        {
            if (value is JsonObject document)
            {
                state[key] = document;
            }
        }

        foreach (var key in line.Array("gone") ?? [])
        {
            state.Remove(key?.GetValue<string>() ?? "");
        }
    }
}
