using System.Text.Json.Nodes;
using Azdoit.Failures;

namespace Azdoit.Durability;

/// <summary>Immutable JSON values named by the hash of their canonical form.</summary>
public abstract class ObjectStore
{
    /// <summary>Durable when it returns. Storing the same value twice is harmless.</summary>
    /// <returns>Its name, <c>sha256:</c> and 64 hex digits.</returns>
    public abstract Task<Outcome<string, Failure>> PutAsync(JsonNode value, CancellationToken ct);

    /// <summary>Null when there is none of that name, or its bytes no longer match it.</summary>
    public abstract Task<JsonNode?> GetAsync(string hash, CancellationToken ct);
}
