using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Azdoit.Catalog;

namespace Azdoit.Planning;

/// <summary>What one step does to one named resource. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Ensure), "ensure")]
[JsonDerivedType(typeof(Modify), "modify")]
[JsonDerivedType(typeof(Invoke), "invoke")]
[JsonDerivedType(typeof(Remove), "remove")]
public abstract record Effect
{
    private Effect()
    {
    }

    public required ResourceAddress Address { get; init; }

    /// <summary>The catalogue id.</summary>
    public required string Kind { get; init; }

    public required EffectClass Class { get; init; }

    /// <summary>The fingerprint of the resource that the plan was made for; null when there was none.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Where there is no resource, one with this body.</summary>
    public sealed record Ensure : Effect
    {
        public required JsonObject Body { get; init; }
    }

    /// <summary>The existing resource, merge-patched (RFC 7396).</summary>
    public sealed record Modify : Effect
    {
        public required JsonObject Patch { get; init; }
    }

    /// <summary>An action on the existing resource, which is then in <see cref="State"/>.</summary>
    public sealed record Invoke : Effect
    {
        /// <summary>The last segment of the request: <c>deallocate</c>.</summary>
        public required string Action { get; init; }

        public required string State { get; init; }
    }

    /// <summary>The existing resource, gone, with everything in <see cref="Takes"/>.</summary>
    public sealed record Remove : Effect
    {
        /// <summary>What disappears with it: a group's contents, a machine's disk and interface.</summary>
        public ImmutableArray<ResourceAddress> Takes { get; init; } = [];
    }
}
