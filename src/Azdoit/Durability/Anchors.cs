namespace Azdoit.Durability;

/// <summary>The hashes that a journal began and ended with; <paramref name="Closing"/> is null while it is open.</summary>
public sealed record Anchors(string? Opening, string? Closing);
