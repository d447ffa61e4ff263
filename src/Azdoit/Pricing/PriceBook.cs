namespace Azdoit.Pricing;

/// <summary>List prices, pay as you go, without tax. Look-ups accept SKUs as people write them.</summary>
public abstract class PriceBook
{
    /// <summary>The prices that azdoit ships with; see docs/facts.md.</summary>
    public static PriceBook Embedded { get; } = new EmbeddedPriceBook();

    /// <summary>The sources of its figures; each date of a source is an entry of its own.</summary>
    public abstract IEnumerable<PriceSource> Sources { get; }

    /// <param name="meter">From <see cref="Catalog.Meters"/>.</param>
    /// <param name="sku">The meter's key (see there) in any case.</param>
    public abstract PriceAnswer Find(string meter, string sku, Region region);
}
