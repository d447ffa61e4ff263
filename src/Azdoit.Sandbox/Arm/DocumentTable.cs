using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>
/// What the cloud knows beside resources and operations: small documents by key ("principal/...", "quota/..."), in key order.
/// The word before the first '/' is a drawer of its own, so that many events do not slow down the search for a quota.
/// </summary>
internal sealed class DocumentTable
{
    private readonly Dictionary<string, SortedDictionary<string, JsonObject>> _drawers = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<KeyValuePair<string, JsonObject>> All => _drawers.Values.SelectMany(d => d);

    /// <summary>Nobody changes what is found here: a new state is a new document.</summary>
    public JsonObject? Find(string key) => _drawers.GetValueOrDefault(DrawerOf(key))?.GetValueOrDefault(key);

    public IEnumerable<JsonObject> Below(string prefix) => _drawers.GetValueOrDefault(DrawerOf(prefix)) is { } drawer
        ? drawer.Where(d => d.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(d => d.Value)
        : [];

    public void Put(string key, JsonObject document)
    {
        var name = DrawerOf(key);
        if (!_drawers.TryGetValue(name, out var drawer))
        {
            _drawers[name] = drawer = new SortedDictionary<string, JsonObject>(StringComparer.OrdinalIgnoreCase);
        }

        drawer[key] = document;
    }

    public bool Remove(string key) => _drawers.GetValueOrDefault(DrawerOf(key))?.Remove(key) == true;

    public void Clear() => _drawers.Clear();

    private static string DrawerOf(string key)
    {
        var end = key.IndexOf('/', StringComparison.Ordinal);
        return end < 0 ? key : key[..end];
    }
}
