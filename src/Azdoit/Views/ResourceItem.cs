using System.Collections.Immutable;
using Azdoit.Inventory;

namespace Azdoit.Views;

/// <summary>A resource in a list.</summary>
/// <param name="Id">The full ARM id.</param>
/// <param name="Kind">The catalogue's word, or the ARM type where the catalogue has none.</param>
/// <param name="State">Of machines running, stopped or deallocated; else the provisioning state; null where the list does not tell.</param>
/// <param name="Because">Why it is in the answer, for questions about dependants and idle resources; else null.</param>
/// <param name="Monthly">What it costs a month, where the cost was asked for and is known; else null.</param>
public sealed record ResourceItem(
    string Id, string Name, string Kind, string? ResourceGroup, string? Region, string? Size, string? State, ImmutableSortedDictionary<string, string> Tags, string? Because = null, string? Monthly = null)
{
    public static IEnumerable<ResourceItem> Of(Answer answer) => answer.Resources.Select(resource => Of(resource) with
    {
        Because = answer.Because.GetValueOrDefault(resource.Address),
        Monthly = answer.Costs.TryGetValue(resource.Address, out var monthly) ? monthly.ToDecimalString() : null,
    });

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
