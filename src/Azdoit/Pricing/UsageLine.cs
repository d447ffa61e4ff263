using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>A price that depends on use: shown as a range or as unknown, never part of the known total.</summary>
public sealed record UsageLine
{
    public required string Meter { get; init; }

    public required string Sku { get; init; }

    public required Region Region { get; init; }

    public required MeterUnit Unit { get; init; }

    public required Money UnitPrice { get; init; }

    /// <summary>Units per month and subscription that cost nothing.</summary>
    public required decimal FreeUnits { get; init; }

    /// <summary>Per month at the low end of the expected use, after the free units; null when nothing can be said about the use.</summary>
    public required Money? Low { get; init; }

    /// <summary>Per month at the high end, without the free units, which other resources of the subscription may have used up.</summary>
    public required Money? High { get; init; }

    /// <summary>What drives the use.</summary>
    public required string Note { get; init; }

    public required string Source { get; init; }

    public required string AsOf { get; init; }

    public required PriceBasis Basis { get; init; }

    public required ImmutableArray<ResourceAddress> Resources { get; init; }
}
