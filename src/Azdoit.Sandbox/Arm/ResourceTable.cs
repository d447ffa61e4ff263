using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>All resources, in the order of their keys, with an index of who refers to whom.</summary>
internal sealed class ResourceTable
{
    private static readonly SortedDictionary<string, Resource> None = [];

    private readonly Dictionary<string, Resource> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, Resource>> _byType = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _referrers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _children = new(StringComparer.Ordinal);

    public int Count => _byKey.Count;

    public IEnumerable<Resource> All => _byKey.Values;

    public Resource? Find(string id) => _byKey.GetValueOrDefault(id.ToLowerInvariant());

    public IEnumerable<Resource> OfType(string type) => _byType.GetValueOrDefault(type, None).Values;

    /// <summary>Resources that sit directly under this one, as subnets do under a network.</summary>
    public IEnumerable<Resource> Children(Resource parent, string? type = null) =>
        _children.GetValueOrDefault(parent.Id.Key, []).Select(k => _byKey[k])
            .Where(r => type is null || r.Id.Type.Equals(type, StringComparison.OrdinalIgnoreCase))
            .OrderBy(r => r.Created).ThenBy(r => r.Id.Key, StringComparer.Ordinal);

    /// <summary>Resources whose body names <paramref name="id"/> or something inside it. A resource does not refer to itself.</summary>
    public IEnumerable<Resource> Referrers(ArmId id) =>
        _referrers.GetValueOrDefault(id.Key, []).Where(k => k != id.Key).Order(StringComparer.Ordinal).Select(k => _byKey[k]);

    public void Put(Resource resource)
    {
        var key = resource.Id.Key;
        Forget(key);
        _byKey[key] = resource;
        if (!_byType.TryGetValue(resource.Id.Type, out var ofType))
        {
            _byType[resource.Id.Type] = ofType = new SortedDictionary<string, Resource>(StringComparer.Ordinal);
        }

        ofType[key] = resource;
        if (resource.Id.Parent is { } parent)
        {
            Bucket(_children, parent.ToLowerInvariant()).Add(key);
        }

        var references = new List<string>();
        Collect(resource.Body, references);
        _references[key] = references;
        foreach (var target in references)
        {
            Bucket(_referrers, target).Add(key);
        }
    }

    public void Remove(Resource resource)
    {
        var key = resource.Id.Key;
        Forget(key);
        _byKey.Remove(key);
        _byType.GetValueOrDefault(resource.Id.Type)?.Remove(key);
        if (resource.Id.Parent is { } parent)
        {
            Drop(_children, parent.ToLowerInvariant(), key);
        }
    }

    public void Clear()
    {
        _byKey.Clear();
        _byType.Clear();
        _referrers.Clear();
        _references.Clear();
        _children.Clear();
    }

    private void Forget(string key)
    {
        foreach (var target in _references.GetValueOrDefault(key) ?? [])
        {
            Drop(_referrers, target, key);
        }

        _references.Remove(key);
    }

    private static HashSet<string> Bucket(Dictionary<string, HashSet<string>> index, string key)
    {
        if (!index.TryGetValue(key, out var bucket))
        {
            index[key] = bucket = new HashSet<string>(StringComparer.Ordinal);
        }

        return bucket;
    }

    private static void Drop(Dictionary<string, HashSet<string>> index, string key, string member)
    {
        if (index.TryGetValue(key, out var bucket) && bucket.Remove(member) && bucket.Count == 0)
        {
            index.Remove(key);
        }
    }

    private static void Collect(JsonNode? node, List<string> references)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var (_, value) in parent)
                {
                    Collect(value, references);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect(item, references);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AddWithParents(value.GetValue<string>(), references);
                break;
        }
    }

    /// <summary>Whoever refers to a subnet also holds its network.</summary>
    private static void AddWithParents(string text, List<string> references)
    {
        if (!text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        for (var id = ArmId.Parse(text); id is not null; id = id.Parent is { } parent ? ArmId.Parse(parent) : null)
        {
            references.Add(id.Key);
        }
    }
}
