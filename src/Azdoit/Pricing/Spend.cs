using System.Collections.Immutable;
using Azdoit.Durability;

namespace Azdoit.Pricing;

/// <summary>The monthly run-rate of one subscription as this home knows it: what stands, and what runs under way may add. USD.</summary>
/// <param name="Groups">By resource group, in any case.</param>
public sealed record Spend(decimal Monthly, ImmutableSortedDictionary<string, decimal> Groups)
{
    private const decimal HoursPerDay = 24m;

    /// <param name="except">The objective that is being judged: its own reservation would count twice.</param>
    public static Spend Of(LedgerState ledger, LedgerAccount account, ObjectiveId? except = null)
    {
        var standing = ledger.Live.Where(live => live.Key.Account == account).Select(live => new LedgerCost(live.Key.Resource, live.Value.Monthly));

        // What a run under way may take away still costs until it is gone.
        var coming = ledger.Reservations
            .Where(reservation => reservation.Key != except && reservation.Value.Account == account)
            .SelectMany(reservation => reservation.Value.Costs.Where(cost => cost.Monthly > 0));
        return Of(standing.Concat(coming));
    }

    public static Spend Of(IEnumerable<LedgerCost> costs)
    {
        var groups = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.OrdinalIgnoreCase);
        var total = 0m;
        foreach (var (resource, monthly) in costs)
        {
            total += monthly;
            var group = resource.ResourceGroup ?? "";
            groups[group] = groups.GetValueOrDefault(group) + monthly;
        }

        return new(total, groups.ToImmutable());
    }

    /// <summary>What of a monthly amount falls on a day.</summary>
    public static decimal PerDay(decimal monthly) => monthly * HoursPerDay / Money.HoursPerMonth;
}
