using System.Collections.Immutable;
using Azdoit.Inventory;

namespace Azdoit.Views;

/// <summary>A resource in a list.</summary>
/// <param name="Id">The full ARM id.</param>
/// <param name="Kind">The catalogue's word, or the ARM type where the catalogue has none.</param>
/// <param name="State">Of machines running, stopped or deallocated; else the provisioning state; null where the list does not tell.</param>
public sealed record ResourceItem(
    string Id, string Name, string Kind, string? ResourceGroup, string? Region, string? Size, string? State, ImmutableSortedDictionary<string, string> Tags)
{
    public static ResourceItem Of(ObservedResource resource)
    {
        var kind = resource.Kind;
        return new(
            resource.Address.Id,
            resource.Address.Name,
            kind?.Id ?? resource.Address.Type,
            resource.Address.ResourceGroup,
            resource.Region?.Name,
            kind?.Size(resource.Body),
            kind?.State(resource.Body) ?? resource.ProvisioningState?.ToLowerInvariant(),
            resource.Tags.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase));
    }
}
