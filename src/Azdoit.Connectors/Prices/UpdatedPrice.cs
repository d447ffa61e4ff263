using System.Globalization;
using Azdoit.Catalog;
using Azdoit.Connectors.Prices.Retail;
using Azdoit.Pricing;

namespace Azdoit.Connectors.Prices;

/// <summary>One line of a price snapshot.</summary>
internal sealed record UpdatedPrice(string Meter, string Sku, Region Region, MeterUnit Unit, decimal Usd, decimal FreeUnits, string AsOf, string? Rule)
{
    public static string Key(string meter, string sku, Region region) => $"{meter}/{SkuName.Normal(meter, sku)}/{region.Name}";

    public static UpdatedPrice Of(RetailPrice price, string asOf) =>
        new(price.Meter, price.Sku, new Region(price.Region), RetailMeters.All.First(meter => meter.Meter == price.Meter).Unit, price.Usd, price.FreeUnits, asOf, price.Rule);

    /// <summary>Null when the line is not one that <see cref="ToString"/> wrote.</summary>
    public static UpdatedPrice? Parse(string line) =>
        line.Split('|') is [var key, var unit, var usd, var free, { Length: 10 } asOf, var rule]
        && key.Split('/') is [var meter, var sku, var region]
        && UnitConversion.FromWord(unit) is { } known
        && decimal.TryParse(usd, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
        && decimal.TryParse(free, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units)
            ? new(meter, sku, new Region(region), known, price, units, asOf, rule.Length == 0 ? null : rule)
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Key(Meter, Sku, Region)}|{UnitConversion.Word(Unit)}|{Usd}|{FreeUnits}|{AsOf}|{Rule}");
}
