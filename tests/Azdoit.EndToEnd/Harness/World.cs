using Azdoit.Inventory;

namespace Azdoit.EndToEnd.Harness;

/// <summary>What stands at the end of a story, in a form that two stories can be compared by.</summary>
internal static class World
{
    /// <summary>Ids with size, state and whether it is ours; disks by the machine that uses them, because Azure gives them random names.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ObservedResource> resources) =>
    [
        .. resources.Select(resource => string.Join(
                ' ',
                resource.Kind?.Id == "disk" ? $"disk of {Catalog.Json.Text(resource.Body, "managedBy")}" : resource.Address.Id,
                resource.Kind?.Size(resource.Body),
                resource.ProvisioningState,
                resource.Owner is null ? "-" : "ours"))
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
