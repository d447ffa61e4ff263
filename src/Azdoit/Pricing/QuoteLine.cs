using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>What stands of one meter, SKU and region, over all resources.</summary>
public sealed record QuoteLine
{
    public required string Meter { get; init; }

    /// <summary>As the price list spells it.</summary>
    public required string Sku { get; init; }

    public required Region Region { get; init; }

    /// <summary>How many units stand at any moment: 2 machines, 128 GB.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The unit of <see cref="UnitPrice"/>.</summary>
    public required MeterUnit Unit { get; init; }

    public required Money UnitPrice { get; init; }

    /// <summary>For 730 hours; zero for a one-time price.</summary>
    public required Money Monthly { get; init; }

    /// <summary>Paid once; zero for running prices.</summary>
    public required Money OneTime { get; init; }

    public required string Source { get; init; }

    public required string AsOf { get; init; }

    public required PriceBasis Basis { get; init; }

    public required ImmutableArray<ResourceAddress> Resources { get; init; }

    public Money Hourly => Monthly with { Amount = Monthly.Amount / Money.HoursPerMonth };
}
