using System.Collections.Immutable;

namespace Azdoit.Pricing;

/// <summary>What may be spent in each subscription, in USD: <c>budget.json</c>.</summary>
public sealed record Budget
{
    public static Budget Default { get; } = new();

    public decimal MonthlyLimit { get; init; } = 1000m;

    public decimal DailyLimit { get; init; } = 50m;

    /// <summary>Percent of a limit, ascending.</summary>
    public ImmutableArray<decimal> AlertThresholds { get; init; } = [50m, 80m, 100m];

    /// <summary>Monthly, by the group's name in any case.</summary>
    public ImmutableSortedDictionary<string, decimal> ResourceGroupLimits { get; init; } =
        ImmutableSortedDictionary.Create<string, decimal>(StringComparer.OrdinalIgnoreCase);

    /// <param name="percent">Of a limit.</param>
    public SpendLevel LevelOf(decimal percent) =>
        percent > Math.Min(100m, AlertThresholds.LastOrDefault(100m)) ? SpendLevel.Exceeded
        : AlertThresholds.Length > 1 && percent >= AlertThresholds[1] ? SpendLevel.Critical
        : AlertThresholds.Length > 0 && percent >= AlertThresholds[0] ? SpendLevel.Warning
        : SpendLevel.Info;
}
