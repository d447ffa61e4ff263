using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>What a resource will be billed for, as data: Pricing finds the price.</summary>
/// <param name="Meter">From <see cref="Meters"/>.</param>
/// <param name="Sku">The price book's key within the meter: <c>Standard_D4s_v3</c>, <c>P10 LRS</c>, <c>P1v3</c>.</param>
/// <param name="Quantity">How many units are consumed for as long as the resource stands (2 nodes, 128 GB, 4 hundred RU/s).</param>
public sealed record MeterDemand(string Meter, string Sku, Region Region, decimal Quantity, MeterUnit Unit)
{
    /// <summary>Set when the quantity depends on use rather than on existence.</summary>
    public UsageRange? Usage { get; init; }

    /// <summary>
    /// Where that stands which is billed for this, when it is a resource of its own: its id, or the id of what holds it (a group,
    /// a scale set). Whoever prices both counts it once. Empty when nothing else is billed for it.
    /// </summary>
    public ImmutableArray<string> BilledAt { get; init; } = [];

    /// <summary>True for what goes on when the resource is removed: a disk that its machine leaves behind.</summary>
    public bool Stays { get; init; }

    public static MeterDemand Free(string what, Region region) => new(Meters.Free, what, region, 1, MeterUnit.Hour);
}

/// <summary>The expected use per month, in the demand's units; both null when nothing can be said.</summary>
public sealed record UsageRange(decimal? Low, decimal? High, string Note);
