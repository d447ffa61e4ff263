using Azdoit.Catalog;
using Azdoit.Pricing;

namespace Azdoit.Tests.Pricing;

/// <summary>A price book with a handful of prices in every region.</summary>
internal sealed class ListedPrices(params (string Meter, string Sku, decimal Usd, MeterUnit Unit)[] prices) : PriceBook
{
    public decimal FreeUnits { get; init; }

    public PriceBasis Basis { get; init; } = new PriceBasis.Observed();

    public override IEnumerable<PriceSource> Sources => [new("test", "2026-08-01")];

    public override PriceAnswer Find(string meter, string sku, Region region)
    {
        var found = prices.FirstOrDefault(price => price.Meter == meter && price.Sku.Equals(SkuName.Normal(meter, sku), StringComparison.OrdinalIgnoreCase));
        return found.Meter is null
            ? new PriceAnswer.Unknown("not in the list", ["something else"])
            : new PriceAnswer.Known(found.Sku, new Money(found.Usd), found.Unit, "test", "2026-08-01", Basis) { FreeUnits = FreeUnits };
    }
}
