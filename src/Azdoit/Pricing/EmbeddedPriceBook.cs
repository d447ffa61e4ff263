using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>The compiled figures of <c>Facts/prices.txt</c>. A look-up reads a few lines of it and keeps none.</summary>
internal sealed class EmbeddedPriceBook : PriceBook
{
    private const int LongestSku = 64;

    private static readonly SortedLines File = SortedLines.Embedded("prices.txt");
    private static readonly SortedLines RegionFile = SortedLines.Embedded("regions.txt");

    private static PriceHeader Header => field ??= new(File.Header());

    public override IEnumerable<PriceSource> Sources => Header.Origins.Select(origin => new PriceSource(origin.Source, origin.AsOf)).Distinct();

    public override PriceAnswer Find(string meter, string sku, Region region)
    {
        var name = SkuName.Normal(meter, sku);
        if (name.Length > LongestSku)
        {
            return new PriceAnswer.Unknown($"{name[..LongestSku]}... is too long for a SKU", []);
        }

        if (File.Find($"{meter}/{name}") is not { } text)
        {
            return new PriceAnswer.Unknown($"no price of {name} is known for the meter {meter}", NearestSkus.To(name, meter, File));
        }

        var line = new PriceLine(text);
        if (Header.Letter(region) is not { } letter)
        {
            return new PriceAnswer.Unknown(
                Regions.Find(region) is null ? $"{region} is not a known region" : $"no prices are known for {region}", []);
        }

        if (line.In(letter) is { } entry)
        {
            return Known(line, entry, meter, letter, null);
        }

        return line.MayBorrow && Neighbour(region) is var (from, share) && Header.Letter(from) is { } there && line.In(there) is { } borrowed
            ? Known(line, borrowed, meter, there, basis => new PriceBasis.Borrowed(from, share, basis.Reason))
            : new PriceAnswer.Unknown($"{line.Sku} has no price in {region}: it may not be sold there", []);
    }

    private static PriceAnswer.Known Known(PriceLine line, PriceEntry entry, string meter, char region, Func<PriceBasis, PriceBasis>? wrap)
    {
        var price = entry.Price;
        if (entry.OnTop)
        {
            var linux = File.Find($"{Meters.VmLinux}/{line.Sku}") is { } text ? new PriceLine(text).In(region) : null;
            price += (linux ?? throw new FormatException($"{meter}/{line.Sku} adds to a Linux price that prices.txt does not have")).Price;
        }

        var origin = Header.Origin(entry.Origin);
        return new(line.Sku, new Money(price), line.Unit, origin.Source, origin.AsOf, wrap is null ? origin.Basis : wrap(origin.Basis)) { FreeUnits = entry.Free };
    }

    private static (Region From, double ShareEqual)? Neighbour(Region region)
    {
        var fields = RegionFile.Find(region.Name)?.Split('|');
        return fields is { Length: > 6 } && fields[5].Length > 0 && fields[5] != region.Name
            ? (new Region(fields[5]), double.Parse(fields[6], System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }
}
