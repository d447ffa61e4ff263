using System.Globalization;
using System.Text.Json.Serialization;

namespace Azdoit;

/// <summary>An amount in one currency, exact to the last digit. Adding two currencies is a bug and throws.</summary>
public readonly record struct Money(decimal Amount, string Currency = "USD") : IComparable<Money>
{
    /// <summary>Azure and its price list count a month as 730 hours.</summary>
    public const decimal HoursPerMonth = 730m;

    /// <summary>More than anybody's cloud costs: what is typed or read beyond it is a mistake, and sums below it cannot overflow.</summary>
    public const decimal Most = 1_000_000_000_000m;

    public static Money Zero => new(0m);

    [JsonIgnore]
    public bool IsZero => Amount == 0m;

    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, Same(left, right));

    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, Same(left, right));

    public static Money operator *(Money money, decimal factor) => money with { Amount = money.Amount * factor };

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public int CompareTo(Money other)
    {
        _ = Same(this, other);
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>The amount for programs: invariant, at least two and at most <paramref name="decimals"/> decimals, rounded half away from zero.</summary>
    public string ToDecimalString(int decimals = 2) =>
        Math.Round(Amount, decimals, MidpointRounding.AwayFromZero).ToString(decimals <= 2 ? "0.00" : "0.00" + new string('#', decimals - 2), CultureInfo.InvariantCulture);

    /// <summary>The amount for people: <c>$1,234.50</c>, or <c>1,234.50 EUR</c>.</summary>
    public override string ToString()
    {
        var digits = Math.Round(Math.Abs(Amount), 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);
        var sign = Amount < 0 ? "-" : "";
        return Currency == "USD" ? $"{sign}${digits}" : $"{sign}{digits} {Currency}";
    }

    private static string Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? left.Currency
            : throw new InvalidOperationException($"cannot combine {left.Currency} with {right.Currency}");
}
