namespace Azdoit.Durability;

/// <summary>Money that a person allowed beyond the limits.</summary>
/// <param name="Amount">Per month.</param>
public sealed record Grant(LedgerAccount Account, decimal Amount, DateTimeOffset Until, string Reason, Writer By, DateTimeOffset Time);
