using System.Text.Json.Nodes;
using Azdoit.Failures;
using Azdoit.Redaction;

namespace Azdoit.Durability;

/// <summary>Immutable JSON values named by the hash of their canonical form.</summary>
public abstract class ObjectStore
{
    /// <summary>Durable when it returns. Storing the same value twice is harmless. What looks like a secret is not stored.</summary>
    /// <returns>Its name, <c>sha256:</c> and 64 hex digits.</returns>
    public Task<Outcome<string, Failure>> PutAsync(JsonNode value, CancellationToken ct) => KeepAsync(SecretJson.Hide(value)!, ct);

    /// <summary>Null when there is none of that name, or its bytes no longer match it.</summary>
    public abstract Task<JsonNode?> GetAsync(string hash, CancellationToken ct);

    /// <summary>As <see cref="PutAsync"/>, of a value without secrets.</summary>
    protected abstract Task<Outcome<string, Failure>> KeepAsync(JsonNode value, CancellationToken ct);
}
