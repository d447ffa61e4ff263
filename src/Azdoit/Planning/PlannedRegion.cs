using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>Where a resource of a plan will be. A child has no location of its own: it is where its nearest parent with one is.</summary>
public static class PlannedRegion
{
    /// <summary>Null when neither the plan nor what was read before it tells.</summary>
    public static Region? Of(ResourceAddress resource, Plan plan, ImmutableArray<ObservedResource> before)
    {
        for (var at = resource; at is not null; at = at.Parent)
        {
            var body = plan.Steps.Select(step => step.Effect).OfType<Effect.Ensure>().FirstOrDefault(made => made.Address.Equals(at))?.Body
                ?? before.FirstOrDefault(known => known.Address.Equals(at))?.Body;
            if (Json.Text(body, "location") is { Length: > 0 } location)
            {
                return new Region(location);
            }
        }

        return null;
    }
}
