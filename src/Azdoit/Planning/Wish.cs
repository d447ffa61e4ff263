using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Planning;

/// <summary>A resource that a plan will create, while it is being worked out.</summary>
public sealed record Wish
{
    /// <summary>Its handle within the draft, before it has a name.</summary>
    public required int Key { get; init; }

    /// <summary>The zero-based clause that it comes from.</summary>
    public required int Clause { get; init; }

    public required ResourceKind Kind { get; init; }

    public required ParameterSet Parameters { get; init; }

    /// <summary>Null until the naming pass.</summary>
    public string? Name { get; init; }

    public bool NameIsAssumed { get; init; }

    /// <summary>For implied resources: the name is that of this wish plus <see cref="Suffix"/>.</summary>
    public int? NamedAfter { get; init; }

    public string? Suffix { get; init; }

    /// <summary>For implied resources: what it is to the one that implied it.</summary>
    public string? ImpliedRole { get; init; }

    /// <summary>For implied resources: shared by all resources of its clause.</summary>
    public bool IsShared { get; init; }

    /// <summary>The group (or for children the resource) that it goes into.</summary>
    public Place? Parent { get; init; }

    public ImmutableSortedDictionary<string, Place> Roles { get; init; } = ImmutableSortedDictionary<string, Place>.Empty;

    public Region? Region { get; init; }

    /// <summary>Set by the naming pass.</summary>
    public ResourceAddress? Address { get; init; }

    /// <summary>Set by the body pass.</summary>
    public JsonObject? Body { get; init; }

    /// <summary>It exists as wished already, so it needs no step.</summary>
    public bool Stands { get; init; }
}

/// <summary>Another resource: one that this draft creates, or one that exists. Exactly one of the two is set.</summary>
public sealed record Place(int? Wish, ResourceAddress? Existing)
{
    public static Place Of(Wish wish) => new(wish.Key, null);

    public static Place At(ResourceAddress existing) => new(null, existing);
}
