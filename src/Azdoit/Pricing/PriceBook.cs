namespace Azdoit.Pricing;

/// <summary>List prices, pay as you go, without tax. Look-ups accept SKUs as people write them.</summary>
public abstract class PriceBook
{
    /// <summary>The prices that azdoit ships with; see docs/facts.md.</summary>
    public static PriceBook Embedded { get; } = new EmbeddedPriceBook();

    /// <param name="meter">From <see cref="Catalog.Meters"/>.</param>
    /// <param name="sku">The meter's key (see there) in any case.</param>
    public abstract PriceAnswer Find(string meter, string sku, Region region);
}
