using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Intents;

/// <summary>One operation that a request asks for.</summary>
public sealed record Clause
{
    /// <summary>The catalogue id (<c>vm</c>), or <c>resource</c> / <c>cost</c>.</summary>
    public required string Kind { get; init; }

    public required string Verb { get; init; }

    public required ParameterSet Parameters { get; init; }

    public Filter? Filter { get; init; }

    /// <summary>Where each said parameter (and <c>filter</c>) was read; a parameter without an entry here was assumed.</summary>
    public ImmutableSortedDictionary<string, Evidence> Evidence { get; init; } = ImmutableSortedDictionary<string, Evidence>.Empty;

    /// <summary>The request said "more" or "another": an earlier, identical request does not satisfy this one.</summary>
    public bool Additional { get; init; }

    /// <summary>The one kind that a question about many kinds is confined to: "what do my VMs cost", "which VMs use vnet-1"; null for all.</summary>
    public string? About { get; init; }

    /// <summary>The index of the clause whose resources this one acts on or in ("it", "them", "in it"); null when none.</summary>
    public int? RefersTo { get; init; }

    public string Operation => $"{Kind}.{Verb}";

    public bool IsAssumed(string parameter) => Parameters.Has(parameter) && !Evidence.ContainsKey(parameter);
}
