namespace Azdoit.Durability;

/// <summary>Who wrote an entry.</summary>
public sealed record Writer(string User, string Host, string Principal);
