namespace Azdoit.Catalog;

/// <summary>All known regions, read once from the embedded facts.</summary>
public static class Regions
{
    public static IReadOnlyCollection<RegionFacts> All => [];

    public static RegionFacts? Find(Region region) => All.FirstOrDefault(facts => facts.Region == region);
}
