using Azdoit.Catalog;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>What an objective may take away as its own.</summary>
public static class Ownership
{
    /// <summary>
    /// The first thing that would disappear with a container and that the objective did not make; null when everything
    /// in it is its own: by tag, by plan where the kind keeps no tags, or as a part that the cloud made for something of
    /// its own (a machine's disk). A name that the plan wanted proves nothing: somebody else may have taken it.
    /// </summary>
    /// <param name="inGroup">Everything in the container's group, as listed.</param>
    public static ResourceAddress? Foreign(Plan plan, ObjectiveId objective, ObservedResource container, IReadOnlyList<ObservedResource> inGroup)
    {
        return Dependants.Of(container, inGroup).FirstOrDefault(address => !IsOurs(address));

        bool IsOurs(ResourceAddress address) =>
            inGroup.FirstOrDefault(resource => resource.Address.Equals(address)) is not { } resource
            || resource.Owner == objective.Value
            || (resource.Kind is { Taggable: false } && plan.Steps.Any(step => step.Effect is Effect.Ensure && step.Effect.Address.Equals(address)))
            || (ResourceAddress.TryParse(Json.Text(resource.Body, "managedBy"), out var user) && (user.Equals(container.Address) || IsTagged(user)));

        bool IsTagged(ResourceAddress address) => inGroup.Any(resource => resource.Address.Equals(address) && resource.Owner == objective.Value);
    }
}
