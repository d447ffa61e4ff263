using System.Collections.Immutable;
using Azdoit.Inventory;
using Azdoit.Pricing;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>Counts, and sums where there are prices, by region, kind, group, size, state or tag.</summary>
internal static class Breakdown
{
    private const string None = "(none)";

    public static ImmutableArray<Grouped> Of(string by, ImmutableArray<ObservedResource> resources) =>
    [
        .. Parts(by, resources).Select(part => new Grouped(part.Key, part.Count(), null, true))
            .OrderByDescending(part => part.Count).ThenBy(part => part.Name, NaturalOrder.Instance),
    ];

    /// <summary>Every resource counts in one part, and by tag in one per tag that it has: those parts may add up to more than the whole.</summary>
    public static ImmutableArray<Grouped> Of(string by, ImmutableArray<ObservedResource> resources, Quote quote)
    {
        var unknown = quote.Unknown.SelectMany(price => price.Resources).ToHashSet();
        var costs = quote.Resources.ToDictionary(cost => cost.Address, cost => cost.Monthly);
        return
        [
            .. Parts(by, resources)
                .Select(part => new Grouped(part.Key, part.Count(), part.Aggregate(Money.Zero, (sum, resource) => sum + costs.GetValueOrDefault(resource.Address, Money.Zero)), !part.Any(resource => unknown.Contains(resource.Address))))
                .OrderByDescending(part => part.Monthly!.Value.Amount).ThenBy(part => part.Name, NaturalOrder.Instance),
        ];
    }

    private static IEnumerable<IGrouping<string, ObservedResource>> Parts(string by, ImmutableArray<ObservedResource> resources) =>
        resources.SelectMany(resource => Names(by, resource).Select(name => (Name: name, Resource: resource))).GroupBy(pair => pair.Name, pair => pair.Resource, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(string by, ObservedResource resource) => by switch
    {
        "resource" => [resource.Address.Name],
        "region" => [resource.Region?.Name ?? None],
        "kind" => [resource.Kind?.Id ?? resource.Address.Type],
        "size" => [resource.Kind?.Size(resource.Body) ?? None],
        "state" => [resource.Kind?.State(resource.Body) ?? resource.ProvisioningState?.ToLowerInvariant() ?? None],
        "tag" => resource.Tags.Where(tag => tag.Key != Catalog.References.OwnerTag).Select(tag => $"{tag.Key}={tag.Value}").DefaultIfEmpty("(untagged)"),
        _ => [resource.Address.ResourceGroup ?? None],
    };
}
