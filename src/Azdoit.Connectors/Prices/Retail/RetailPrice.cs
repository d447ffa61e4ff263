namespace Azdoit.Connectors.Prices.Retail;

/// <summary>A price under azdoit's own meter and SKU.</summary>
/// <param name="Region">As the API writes it; not every one is a region that azdoit knows.</param>
/// <param name="FreeUnits">Units per month that cost nothing before this price begins.</param>
/// <param name="Rule">How it was computed; null when it stands like this in the list.</param>
internal sealed record RetailPrice(string Meter, string Sku, string Region, decimal Usd, decimal FreeUnits, string? Rule);
