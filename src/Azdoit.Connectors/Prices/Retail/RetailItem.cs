namespace Azdoit.Connectors.Prices.Retail;

/// <summary>One meter of the Azure Retail Prices API, in its own words.</summary>
/// <remarks>Settable, because the generated reader gives an init-only property that is missing null instead of its default.</remarks>
internal sealed record RetailItem
{
    public string CurrencyCode { get; set; } = "";

    /// <summary>Where this tier of the price begins, in units per month.</summary>
    public decimal TierMinimumUnits { get; set; }

    public required decimal RetailPrice { get; init; }

    public string ArmRegionName { get; set; } = "";

    public string MeterName { get; set; } = "";

    public string ProductName { get; set; } = "";

    public string SkuName { get; set; } = "";

    public string ServiceName { get; set; } = "";

    public string UnitOfMeasure { get; set; } = "";

    /// <summary><c>Consumption</c>, <c>Reservation</c> or <c>DevTestConsumption</c>.</summary>
    public string Type { get; set; } = "Consumption";

    /// <summary>False for a second listing of a meter that belongs to another region.</summary>
    public bool IsPrimaryMeterRegion { get; set; } = true;

    public string ArmSkuName { get; set; } = "";
}
