namespace Azdoit.Catalog;

/// <summary>What one unit of a meter is. Prices and demands of different units are converted in one place, Pricing.</summary>
public enum MeterUnit
{
    Hour,
    Day,
    Month,
    GbMonth,
    Gb,
    Per10,
    Per10K,
    PerMillion,
    Once,
}
