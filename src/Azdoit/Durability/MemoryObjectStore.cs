using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azdoit.Failures;

namespace Azdoit.Durability;

/// <summary>Objects that end with their process: for rehearsals and tests.</summary>
public sealed class MemoryObjectStore : ObjectStore
{
    private readonly ConcurrentDictionary<string, byte[]> objects = new();

    public override Task<JsonNode?> GetAsync(string hash, CancellationToken ct) =>
        Task.FromResult(objects.TryGetValue(hash, out var bytes) ? JsonNode.Parse(bytes) : null);

    protected override Task<Outcome<string, Failure>> KeepAsync(JsonNode value, CancellationToken ct)
    {
        var bytes = CanonicalJson.Bytes(value);
        var hash = CanonicalJson.Hash(bytes);
        objects[hash] = bytes;
        return Task.FromResult<Outcome<string, Failure>>(hash);
    }
}
