using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>What a change leaves as it is costs nothing new: it is on neither side of a quote.</summary>
internal static class Differences
{
    /// <summary>The demands that come and those that end, per resource.</summary>
    public static (IReadOnlyCollection<PricedResource> Come, IReadOnlyCollection<PricedResource> End) Between(
        IReadOnlyCollection<PricedResource> after, IReadOnlyCollection<PricedResource> before) =>
        after.Count == 0 || before.Count == 0 ? (after, before) : (Beyond(after, before), Beyond(before, after));

    private static List<PricedResource> Beyond(IReadOnlyCollection<PricedResource> these, IReadOnlyCollection<PricedResource> those)
    {
        var others = those.ToDictionary(resource => resource.Address, resource => resource.Demands);
        return [.. these.Select(resource => resource with { Demands = Beyond(resource.Demands, others.GetValueOrDefault(resource.Address, [])) }).Where(resource => !resource.Demands.IsEmpty)];
    }

    private static ImmutableArray<MeterDemand> Beyond(ImmutableArray<MeterDemand> these, ImmutableArray<MeterDemand> those)
    {
        var rest = ImmutableArray.CreateBuilder<MeterDemand>();
        foreach (var same in these.GroupBy(GatheredDemand.Key))
        {
            var more = same.Sum(demand => demand.Quantity) - those.Where(demand => GatheredDemand.Key(demand) == same.Key).Sum(demand => demand.Quantity);
            if (more > 0)
            {
                rest.Add(same.First() with { Quantity = more });
            }
        }

        return rest.ToImmutable();
    }
}
