namespace Azdoit.Durability;

/// <summary>What one resource costs for as long as it stands.</summary>
/// <param name="Monthly">List price for 730 hours, as far as it is known; in the ledger's currency, USD.</param>
public sealed record LedgerCost(ResourceAddress Resource, decimal Monthly);
