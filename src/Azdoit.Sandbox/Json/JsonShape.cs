using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Json;

/// <summary>Reading and changing JSON whose shape nobody has promised: what is missing or of another kind reads as null.</summary>
internal static class JsonShape
{
    extension(JsonObject node)
    {
        public JsonObject Properties => node.Ensure("properties");

        public JsonObject? Object(string name) => node[name] as JsonObject;

        public JsonArray? Array(string name) => node[name] as JsonArray;

        public IEnumerable<JsonObject> Objects(string name) => node.Array(name)?.OfType<JsonObject>() ?? [];

        public string? Text(string name) =>
            node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

        // What was parsed holds a long; defaults written in code hold an int, which does not convert by itself.
        public long? Whole(string name) => node[name] is not JsonValue value ? null
            : value.TryGetValue<long>(out var whole) ? whole
            : value.TryGetValue<int>(out var small) ? small : null;

        public double? Number(string name) => node.Whole(name) is { } whole ? whole
            : node[name] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

        public bool? Flag(string name) => node[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

        /// <summary>The object at a dotted path, or null.</summary>
        public JsonObject? Find(params ReadOnlySpan<string> path)
        {
            var current = node;
            foreach (var name in path)
            {
                if (current.Object(name) is not { } next)
                {
                    return null;
                }

                current = next;
            }

            return current;
        }

        public JsonObject Ensure(string name)
        {
            if (node.Object(name) is not { } child)
            {
                node[name] = child = JsonText.NewObject();
            }

            return child;
        }

        public JsonArray EnsureArray(string name)
        {
            if (node.Array(name) is not { } child)
            {
                node[name] = child = [];
            }

            return child;
        }

        /// <summary>Sets what the sender left out.</summary>
        public void Default(string name, JsonNode? value)
        {
            if (value is not null && node[name] is null)
            {
                node[name] = value;
            }
        }

        /// <summary>Sets whatever is missing, at any depth, from an earlier body.</summary>
        public void Complete(JsonObject? before)
        {
            foreach (var (name, value) in before ?? [])
            {
                if (value is JsonObject inner && node.Object(name) is { } present)
                {
                    present.Complete(inner);
                }
                else
                {
                    node.Default(name, value?.DeepClone());
                }
            }
        }

        public JsonObject Clone() => (JsonObject)node.DeepClone();

        /// <summary>RFC 7396: objects merge, anything else replaces, null removes.</summary>
        public void Merge(JsonObject patch)
        {
            foreach (var (name, value) in patch)
            {
                if (value is null)
                {
                    node.Remove(name);
                }
                else if (value is JsonObject inner && node.Object(name) is { } existing)
                {
                    existing.Merge(inner);
                }
                else
                {
                    node[name] = value.DeepClone();
                    DropNulls(node[name]);
                }
            }
        }
    }

    /// <summary>Null means absent in a request body.</summary>
    public static void DropNulls(JsonNode? node)
    {
        if (node is JsonObject parent)
        {
            foreach (var name in parent.Where(p => p.Value is null).Select(p => p.Key).ToList())
            {
                parent.Remove(name);
            }

            foreach (var (_, value) in parent)
            {
                DropNulls(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                DropNulls(item);
            }
        }
    }
}
