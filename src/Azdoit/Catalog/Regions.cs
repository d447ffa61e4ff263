namespace Azdoit.Catalog;

/// <summary>All known regions, read once from the embedded facts.</summary>
public static class Regions
{
    public static IReadOnlyCollection<RegionFacts> All => field ??= [.. SortedLines.Embedded("regions.txt").Lines().Select(Parse)];

    public static RegionFacts? Find(Region region) => All.FirstOrDefault(facts => facts.Region == region);

    private static RegionFacts Parse(string line)
    {
        var fields = line.Split('|');
        return new(new Region(fields[0]), fields[1], fields[2])
        {
            Paired = fields[3].Length == 0 ? null : new Region(fields[3]),
            HasZones = fields[4] == "z",
        };
    }
}
