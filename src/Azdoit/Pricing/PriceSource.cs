using System.Globalization;

namespace Azdoit.Pricing;

/// <summary>Where figures of a price book come from, and of when they are.</summary>
/// <param name="Id">See the table of sources in docs/pricing.md.</param>
/// <param name="AsOf"><c>yyyy-MM-dd</c>.</param>
public sealed record PriceSource(string Id, string AsOf)
{
    /// <summary>From this age on a quote says how old its prices are. Age never changes the confidence.</summary>
    public const int OldAfterDays = 90;

    public static bool IsOld(string asOf, DateTimeOffset now) => Age(asOf, now) > OldAfterDays;

    /// <summary>In whole days.</summary>
    public static int Age(string asOf, DateTimeOffset now) =>
        DateOnly.FromDateTime(now.UtcDateTime).DayNumber - DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
