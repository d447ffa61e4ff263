using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>One meter, SKU, region and unit over several resources.</summary>
internal sealed class GatheredDemand(MeterDemand first)
{
    private readonly List<ResourceAddress> resources = [];
    private readonly List<MeterDemand> demands = [];

    public MeterDemand First => first;

    public ImmutableArray<ResourceAddress> Resources => [.. resources.Distinct()];

    /// <summary>Each resource's own demand, in the order in which they came.</summary>
    public IEnumerable<(ResourceAddress Resource, MeterDemand Demand)> Parts => resources.Zip(demands);

    public decimal Quantity { get; private set; }

    public int Count => demands.Count;

    /// <summary>In the order in which the first of each appears; the free ones are left out.</summary>
    public static IReadOnlyCollection<GatheredDemand> Gather(IReadOnlyCollection<PricedResource> resources)
    {
        // Keyed by text: a dictionary over tuples would be compiled at start-up.
        Dictionary<string, GatheredDemand> gathered = [];
        foreach (var resource in resources)
        {
            foreach (var demand in resource.Demands)
            {
                if (demand.Meter != Meters.Free)
                {
                    var key = Key(demand);
                    if (!gathered.TryGetValue(key, out var group))
                    {
                        gathered[key] = group = new(demand);
                    }

                    group.Add(resource.Address, demand);
                }
            }
        }

        return gathered.Values;
    }

    /// <summary>Equal for what goes on one line.</summary>
    public static string Key(MeterDemand demand) =>
        $"{demand.Meter}/{SkuName.Normal(demand.Meter, demand.Sku).ToLowerInvariant()}/{demand.Region.Name}/{UnitConversion.Word(demand.Unit)}/{demand.Usage}";

    private void Add(ResourceAddress resource, MeterDemand demand)
    {
        resources.Add(resource);
        demands.Add(demand);
        Quantity += demand.Quantity;
    }
}
