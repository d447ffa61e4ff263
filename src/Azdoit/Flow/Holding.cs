using Azdoit.Durability;

namespace Azdoit.Flow;

/// <summary>A resource that stands because of this home, as far as its journals know.</summary>
/// <param name="Monthly">USD; null where the ledger knows no price of its own.</param>
public sealed record Holding(LedgerAccount Account, ResourceAddress Resource, ObjectiveId Objective, decimal? Monthly)
{
    public bool IsReal => Account.Cloud != "sandbox";
}
