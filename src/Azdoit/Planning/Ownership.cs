using Azdoit.Catalog;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>What an objective may take away as its own.</summary>
public static class Ownership
{
    /// <summary>
    /// The first thing that would disappear with a container and that the objective did not make; null when everything
    /// in it is its own: by plan, by tag, or as a part that the cloud made for something of its own (a machine's disk).
    /// </summary>
    /// <param name="inGroup">Everything in the container's group, as listed.</param>
    public static ResourceAddress? Foreign(Plan plan, ObjectiveId objective, ObservedResource container, IReadOnlyList<ObservedResource> inGroup)
    {
        var taken = Dependants.Of(container, inGroup);
        return taken.FirstOrDefault(address => !IsOurs(address));

        bool IsOurs(ResourceAddress address) =>
            IsOfPlan(plan, address, container.Address)
            || inGroup.FirstOrDefault(resource => resource.Address.Equals(address)) is not { } resource
            || resource.Owner == objective.Value
            || (ResourceAddress.TryParse(Json.Text(resource.Body, "managedBy"), out var user) && (user.Equals(container.Address) || IsOfPlan(plan, user, container.Address)));
    }

    private static bool IsOfPlan(Plan plan, ResourceAddress address, ResourceAddress except) =>
        plan.Steps.Any(step => step.Effect is Effect.Ensure made && !made.Address.Equals(except) && (address.Equals(made.Address) || address.Id.StartsWith(made.Address.Id + "/", StringComparison.OrdinalIgnoreCase)));
}
