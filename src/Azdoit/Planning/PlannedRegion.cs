using System.Collections.Immutable;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>Where a resource of a plan will be.</summary>
public static class PlannedRegion
{
    /// <summary>Null when neither the plan nor what was read before it tells.</summary>
    public static Region? Of(ResourceAddress resource, Plan plan, ImmutableArray<ObservedResource> before) => InheritedRegion.Of(
        resource,
        at => plan.Steps.Select(step => step.Effect).OfType<Effect.Ensure>().FirstOrDefault(made => made.Address.Equals(at))?.Body
            ?? before.FirstOrDefault(known => known.Address.Equals(at))?.Body);
}
