using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>
/// Some things are named twice: a machine's body tells its disk, and the disk is a resource as well. Where both are priced, the
/// resource of its own counts, because its size and tier are what is billed.
/// </summary>
internal static class ChargedOnce
{
    public static IReadOnlyCollection<PricedResource> Of(IReadOnlyCollection<PricedResource> resources)
    {
        if (resources.Count < 2 || !resources.Any(resource => resource.Demands.Any(demand => !demand.BilledAt.IsEmpty)))
        {
            return resources;
        }

        var billed = resources
            .SelectMany(resource => Places(resource).SelectMany(place => resource.Demands.Select(demand => (At: At(demand, place), resource.Address))))
            .ToLookup(bill => bill.At, bill => bill.Address, StringComparer.OrdinalIgnoreCase);

        return [.. resources.Select(resource => Without(billed, resource)).OfType<PricedResource>()];
    }

    /// <summary>Null where nothing of it is left to charge.</summary>
    private static PricedResource? Without(ILookup<string, ResourceAddress> billed, PricedResource resource)
    {
        var own = resource.Demands.RemoveAll(demand => demand.BilledAt.Any(place => billed[At(demand, place)].Any(by => !by.Equals(resource.Address))));
        return own.IsEmpty && !resource.Demands.IsEmpty ? null : resource with { Demands = own };
    }

    /// <summary>The ids under which a resource is found: its own, those above it, and those of whatever uses it.</summary>
    private static IEnumerable<string> Places(PricedResource resource)
    {
        yield return resource.Address.Id;
        for (var above = resource.Address.Parent; above is not null; above = above.Parent)
        {
            yield return above.Id;
        }

        if (ResourceAddress.TryParse(resource.Owner, out var owner))
        {
            for (; owner is not null; owner = owner.Parent)
            {
                yield return owner.Id;
            }
        }
    }

    private static string At(MeterDemand demand, string place) => $"{demand.Meter}{(demand.Usage is null ? "" : " by use")} {place}";
}
