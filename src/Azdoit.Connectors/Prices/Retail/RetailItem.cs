namespace Azdoit.Connectors.Prices.Retail;

/// <summary>One meter of the Azure Retail Prices API, in its own words.</summary>
internal sealed record RetailItem
{
    public string CurrencyCode { get; init; } = "";

    /// <summary>Where this tier of the price begins, in units per month.</summary>
    public decimal TierMinimumUnits { get; init; }

    public required decimal RetailPrice { get; init; }

    public string ArmRegionName { get; init; } = "";

    public string MeterName { get; init; } = "";

    public string ProductName { get; init; } = "";

    public string SkuName { get; init; } = "";

    public string ServiceName { get; init; } = "";

    public string UnitOfMeasure { get; init; } = "";

    /// <summary><c>Consumption</c>, <c>Reservation</c> or <c>DevTestConsumption</c>.</summary>
    public string Type { get; init; } = "Consumption";

    /// <summary>False for a second listing of a meter that belongs to another region.</summary>
    public bool IsPrimaryMeterRegion { get; init; } = true;

    public string ArmSkuName { get; init; } = "";
}
