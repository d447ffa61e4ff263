using System.Collections.Immutable;

namespace Azdoit.Durability;

/// <summary>One objective's cost in one resource group: a line of <c>budget history</c>. Per month.</summary>
/// <param name="Estimated">What was reserved for it; null when nothing was.</param>
/// <param name="Actual">What stands of it, by the same prices. Not the cloud's bill.</param>
public sealed record Spending(
    DateTimeOffset Time, ObjectiveId Objective, LedgerAccount Account, string ResourceGroup, decimal? Estimated, decimal Actual, ImmutableArray<ResourceAddress> Resources)
{
    internal static IEnumerable<Spending> Of(LedgerEvent.Committed committed, ImmutableArray<LedgerCost> estimates, DateTimeOffset time) =>
        from cost in committed.Costs
        group cost by cost.Resource.ResourceGroup?.ToLowerInvariant() ?? "" into inGroup
        let estimated = estimates.Where(cost => string.Equals(cost.Resource.ResourceGroup ?? "", inGroup.Key, StringComparison.OrdinalIgnoreCase)).ToList()
        select new Spending(
            time, committed.Objective, committed.Account, inGroup.First().Resource.ResourceGroup ?? "",
            estimated.Count == 0 ? null : estimated.Sum(cost => cost.Monthly), inGroup.Sum(cost => cost.Monthly), [.. inGroup.Select(cost => cost.Resource)]);
}
