namespace Azdoit.Durability;

/// <summary>The hashes that a journal began and ended with; <paramref name="Closing"/> is null while it is open.</summary>
public sealed record Anchors(string? Opening, string? Closing)
{
    /// <summary>The hash that the journal ended with when it was taken away; null while it must be there.</summary>
    public string? Pruned { get; init; }
}
