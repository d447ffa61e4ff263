using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>What the cloud knows beside resources and operations: small documents by key ("principal/...", "quota/..."), in key order.</summary>
internal sealed class DocumentTable
{
    private readonly SortedDictionary<string, JsonObject> _byKey = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<KeyValuePair<string, JsonObject>> All => _byKey;

    /// <summary>Nobody changes what is found here: a new state is a new document.</summary>
    public JsonObject? Find(string key) => _byKey.GetValueOrDefault(key);

    public IEnumerable<JsonObject> Below(string prefix) =>
        _byKey.Where(d => d.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(d => d.Value);

    public void Put(string key, JsonObject document) => _byKey[key] = document;

    public bool Remove(string key) => _byKey.Remove(key);

    public void Clear() => _byKey.Clear();
}
