using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>A plan that waits for its approval, with what <c>apply</c> needs to go on without planning again.</summary>
public sealed record StoredPlan
{
    public required Plan Plan { get; init; }

    /// <summary>The person's words.</summary>
    public required string Request { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required Writer By { get; init; }

    /// <summary>The understanding that it was planned from.</summary>
    public JsonNode? Understanding { get; init; }

    /// <summary>What it changes and removes, as it was at planning: so that drift can be told in properties.</summary>
    public ImmutableArray<ObservedResource> Before { get; init; } = [];

    /// <summary>The objective that it takes back.</summary>
    public ObjectiveId? Supersedes { get; init; }

    /// <summary>The quote at the time of planning: an approval's price ceiling is held against it.</summary>
    public JsonNode? Quote { get; init; }
}
