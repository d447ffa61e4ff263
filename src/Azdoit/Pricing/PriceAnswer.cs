using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>What the price book says about one meter and SKU in one region. Unknown is an answer of its own, never a price of 0.</summary>
public abstract record PriceAnswer
{
    private PriceAnswer()
    {
    }

    /// <param name="Sku">The SKU as the price list spells it.</param>
    /// <param name="Price">The list price of one unit.</param>
    /// <param name="AsOf">The date of the figure, <c>yyyy-MM-dd</c>; not of its collection.</param>
    public sealed record Known(string Sku, Money Price, MeterUnit Unit, string Source, string AsOf, PriceBasis Basis) : PriceAnswer
    {
        /// <summary>Units per month and subscription that cost nothing before the price begins.</summary>
        public decimal FreeUnits { get; init; }
    }

    /// <param name="Nearest">SKUs of the meter whose names come closest; empty when another SKU would not help.</param>
    public sealed record Unknown(string Reason, ImmutableArray<string> Nearest) : PriceAnswer;
}
