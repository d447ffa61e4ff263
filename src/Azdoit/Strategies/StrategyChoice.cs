using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.Strategies;

/// <summary>Which hand carries a plan out, and why.</summary>
public sealed record StrategyChoice(Strategy Strategy, string Reason)
{
    /// <summary>All that were compared, best first.</summary>
    public ImmutableArray<StrategyScore> Considered { get; init; } = [];

    /// <summary>Those that take over, in this order, when the chosen one gives up.</summary>
    public ImmutableArray<Strategy> Fallbacks { get; init; } = [];

    /// <summary>All that there are: an earlier run may have used another one.</summary>
    public ImmutableArray<Strategy> Known { get; init; } = [];

    public ImmutableArray<Strategy> Chain => [Strategy, .. Fallbacks];

    public static DiagnosticCode NoneFits { get; } = new(
        "no-strategy",
        "No strategy can carry out every effect of the plan: the one that was asked for is not built in, not available here, or does not support an operation. The detail gives each strategy's reason.");

    public static DiagnosticCode NotAvailable { get; } = new(
        "strategy-not-available",
        "The strategy that was asked for could carry the plan out, but not on this machine as it is: its program is missing, too old, broken or not logged in. The detail says which. Nothing was changed; without --strategy another one is chosen.");

    public static async Task<Outcome<StrategyChoice, Diagnostic>> ChooseAsync(Plan plan, ImmutableArray<Strategy> strategies, StrategyWish wish, CancellationToken ct)
    {
        var considered = StrategyScoring.Of(plan, strategies, wish);
        Diagnostic? away = null;
        for (var at = 0; at < considered.Length; at++)
        {
            if (considered[at] is not { Fits: true, Strategy: { } strategy } best)
            {
                continue;
            }

            if (await strategy.ReadyAsync(ct) is { } trouble)
            {
                away ??= trouble;
                considered = considered.SetItem(at, best with { Score = 0, Reasons = [trouble.Detail ?? trouble.Summary] });
                continue;
            }

            return new StrategyChoice(strategy, best.Reason)
            {
                Considered = considered,
                Fallbacks = [.. considered.Skip(at + 1).Where(score => score.Fits).Select(score => score.Strategy!)],
                Known = strategies,
            };
        }

        return away ?? Diagnostic.Error(
            NoneFits,
            "No strategy can carry this plan out",
            string.Join("; ", considered.Select(one => $"{one.Name}: {one.Reason}").DefaultIfEmpty("there is none"))
                + (considered.Any(one => one.Strategy is null) ? $"; there is {string.Join(", ", strategies.Select(strategy => strategy.Name))}" : ""));
    }
}
