using System.Collections.Immutable;
using Azdoit.Durability;

namespace Azdoit.Pricing;

/// <summary>One limit, and how much of it is and would be used. USD, in the limit's period.</summary>
/// <param name="What"><c>monthly</c>, <c>daily</c>, or a resource group's name.</param>
/// <param name="Limit">With what was granted.</param>
/// <param name="Standing">What stands or is under way.</param>
/// <param name="Added">What the plan adds; negative when it saves.</param>
public sealed record BudgetMeasure(string What, bool IsGroup, decimal Limit, decimal Standing, decimal Added, SpendLevel Level)
{
    public decimal Total => Standing + Added;

    /// <summary>Null where there is no limit to take a share of.</summary>
    public decimal? Percent => Share(Total, Limit);

    public bool Blocks => Level == SpendLevel.Exceeded && Added > 0;

    /// <summary>Monthly, daily, then each group with a limit that the plan adds to or that has anything in it.</summary>
    /// <param name="ceiling">What no file and no grant can lift, by policy; null where there is none.</param>
    public static ImmutableArray<BudgetMeasure> All(
        Budget budget, Spend standing, Spend added, IEnumerable<Grant> grants, (decimal? Monthly, decimal? Daily) ceiling)
    {
        var granted = grants.Sum(grant => Math.Min(grant.Amount, Money.Most));
        return
        [
            Measure("monthly", false, Math.Min(budget.MonthlyLimit + granted, ceiling.Monthly ?? decimal.MaxValue), standing.Monthly, added.Monthly),
            Measure("daily", false, Math.Min(budget.DailyLimit + Spend.PerDay(granted), ceiling.Daily ?? decimal.MaxValue), Spend.PerDay(standing.Monthly), Spend.PerDay(added.Monthly)),
            .. budget.ResourceGroupLimits.Select(limit =>
                Measure(limit.Key, true, limit.Value + granted, standing.Groups.GetValueOrDefault(limit.Key), added.Groups.GetValueOrDefault(limit.Key))),
        ];

        BudgetMeasure Measure(string what, bool isGroup, decimal limit, decimal stands, decimal adds) =>
            new(what, isGroup, limit, stands, adds, Share(stands + adds, limit) is { } percent ? budget.LevelOf(percent) : SpendLevel.Exceeded);
    }

    /// <summary>A limit below a cent is none to take a share of.</summary>
    private static decimal? Share(decimal total, decimal limit) => limit >= 0.01m ? total / limit * 100m : total > 0 ? null : 0m;
}
