namespace Azdoit.Durability;

/// <summary>Why no run begins, and who said so.</summary>
public sealed record Freeze(string Reason, Writer By, DateTimeOffset Since);
