using Azdoit.Pricing;

namespace Azdoit.Connectors.Prices;

/// <summary>The snapshot's prices where it has them, another book's elsewhere.</summary>
internal sealed class UpdatedPriceBook(SortedLines lines, string path, PriceBook others) : PriceBook
{
    // What the mapping of the API's parts to whole sizes is worth; see docs/pricing.md.
    private const double ByRule = 0.92;

    public override IEnumerable<PriceSource> Sources =>
        lines.Lines().Select(UpdatedPrice.Parse).OfType<UpdatedPrice>().Select(price => new PriceSource(PriceSnapshot.Source, price.AsOf)).Distinct().Concat(others.Sources);

    public override PriceAnswer Find(string meter, string sku, Region region)
    {
        if (lines.Find(UpdatedPrice.Key(meter, sku, region)) is not { } line)
        {
            return others.Find(meter, sku, region);
        }

        return UpdatedPrice.Parse(line) is { } price
            ? new PriceAnswer.Known(
                price.Sku, new Money(price.Usd), price.Unit, PriceSnapshot.Source, price.AsOf,
                price.Rule is null ? new PriceBasis.Observed() : new PriceBasis.Derived(price.Rule, ByRule))
            {
                FreeUnits = price.FreeUnits,
            }
            : new PriceAnswer.Unknown($"{path} is damaged at {meter}/{sku}/{region.Name}: run azdoit prices update", []);
    }
}
