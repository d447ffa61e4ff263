using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>The one place that knows how meter units relate: a month has 730 hours, and so 730/24 days.</summary>
public static class UnitConversion
{
    private const decimal HoursPerDay = 24m;

    /// <summary>What a price costs per month for a quantity that stands all month; null for units that count use.</summary>
    public static Money? PerMonth(Money price, MeterUnit unit, decimal quantity) => unit switch
    {
        MeterUnit.Hour => price * quantity * Money.HoursPerMonth,
        MeterUnit.Day => price with { Amount = price.Amount * quantity * Money.HoursPerMonth / HoursPerDay },
        MeterUnit.Month or MeterUnit.GbMonth => price * quantity,
        _ => null,
    };

    /// <summary>A quantity counted in one unit, counted in another: 2 PerMillion are 200,000 Per10. Null when the units measure different things.</summary>
    public static decimal? Convert(decimal quantity, MeterUnit from, MeterUnit to) =>
        from == to ? quantity
        : (Dimension(from), Dimension(to)) is var (left, right) && left.Measure == right.Measure ? quantity * left.Size / right.Size
        : null;

    /// <summary>As <c>--json</c> writes it.</summary>
    public static string Word(MeterUnit unit) => unit switch
    {
        MeterUnit.Hour => "hour",
        MeterUnit.Day => "day",
        MeterUnit.Month => "month",
        MeterUnit.GbMonth => "gb_month",
        MeterUnit.Gb => "gb",
        MeterUnit.Per10 => "10",
        MeterUnit.Per10K => "10k",
        MeterUnit.PerMillion => "1m",
        MeterUnit.Once => "once",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The unit that <see cref="Word"/> writes so; null for another word.</summary>
    public static MeterUnit? FromWord(string word)
    {
        foreach (var unit in Enum.GetValues<MeterUnit>())
        {
            if (Word(unit) == word)
            {
                return unit;
            }
        }

        return null;
    }

    // Standing units count things (2 machines), whatever time the price is quoted for: 2 machines per hour are 2 machines per day.
    private static (string Measure, decimal Size) Dimension(MeterUnit unit) => unit switch
    {
        MeterUnit.Hour or MeterUnit.Day or MeterUnit.Month => ("thing", 1),
        MeterUnit.GbMonth or MeterUnit.Gb => ("gigabyte", 1),
        MeterUnit.Per10 => ("operation", 10),
        MeterUnit.Per10K => ("operation", 10_000),
        MeterUnit.PerMillion => ("operation", 1_000_000),
        _ => (unit.ToString(), 1),
    };
}
