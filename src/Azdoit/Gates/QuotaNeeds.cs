using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Gates;

/// <summary>What a plan takes from the subscription's quotas, summed by provider, quota and region.</summary>
public static class QuotaNeeds
{
    /// <summary>Its providers and regions are the usages to read before the gates can judge.</summary>
    /// <param name="held">Steps that hold already: the cloud's usage counts them.</param>
    public static ImmutableArray<QuotaDemand> Of(Plan plan, ImmutableArray<ObservedResource> before, ImmutableHashSet<StepId> held) =>
    [
        .. plan.Steps.Where(step => !held.Contains(step.Id)).SelectMany(step => Demands(step.Effect, plan, before))
            .GroupBy(demand => demand with { Amount = 0 })
            .Select(same => same.Key with { Amount = same.Sum(demand => demand.Amount) })
            .Where(demand => demand.Amount > 0)
            .OrderBy(demand => demand.Region.Name, StringComparer.Ordinal).ThenBy(demand => demand.Quota, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>What a change no longer takes counts as free; what a removal gives back does not, because it may come after.</summary>
    private static IEnumerable<QuotaDemand> Demands(Effect effect, Plan plan, ImmutableArray<ObservedResource> before)
    {
        if (KnownKinds.Find(effect.Kind) is not { } kind)
        {
            return [];
        }

        var now = before.FirstOrDefault(resource => resource.Address.Equals(effect.Address))?.Body;
        return effect switch
        {
            Effect.Ensure ensure when PlannedRegion.Of(effect.Address, plan, before) is { } region => kind.QuotasOf(ensure.Body, region),
            Effect.Modify modify when now is not null && PlannedRegion.Of(effect.Address, plan, before) is { } region =>
                kind.QuotasOf(MergePatch.Apply(now, modify.Patch), region)
                    .Concat(kind.QuotasOf(now, region).Select(taken => taken with { Amount = -taken.Amount })),
            _ => [],
        };
    }
}
