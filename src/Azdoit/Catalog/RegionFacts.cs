namespace Azdoit.Catalog;

/// <summary>What is known about a region. Source: <c>azure_regions.csv</c>.</summary>
public sealed record RegionFacts(Region Region, string DisplayName, string Geography)
{
    public Region? Paired { get; init; }

    public bool HasZones { get; init; }
}
