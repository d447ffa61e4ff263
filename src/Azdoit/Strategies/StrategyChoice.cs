using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.Strategies;

/// <summary>Which hand carries a plan out, and why.</summary>
public sealed record StrategyChoice(Strategy Strategy, string Reason)
{
    /// <summary>Those that take over, in this order, when the chosen one gives up.</summary>
    public ImmutableArray<Strategy> FallBacks { get; init; } = [];

    /// <summary>All that there are: an earlier run may have used another one.</summary>
    public ImmutableArray<Strategy> Known { get; init; } = [];

    public ImmutableArray<Strategy> Chain => [Strategy, .. FallBacks];

    public static DiagnosticCode NoneFits { get; } = new(
        "no-strategy",
        "No strategy can carry out every effect of the plan: the one that was asked for is not built in, not available here, or does not support an operation. The detail gives each strategy's reason.");

    public static DiagnosticCode NotAvailable { get; } = new(
        "strategy-not-available",
        "The strategy that was asked for could carry the plan out, but not on this machine as it is: its program is missing, too old, broken or not logged in. The detail says which. Nothing was changed; without --strategy another one is chosen.");

    /// <param name="asked"><c>--strategy</c>; null leaves the choice to the scores.</param>
    public static async Task<Outcome<StrategyChoice, Diagnostic>> ChooseAsync(Plan plan, ImmutableArray<Strategy> strategies, string? asked, CancellationToken ct)
    {
        var assessed = strategies
            .Where(strategy => asked is null || strategy.Name == asked)
            .Select(strategy => new Assessed(strategy, Weakest(strategy, plan)))
            .ToList();
        Diagnostic? away = null;
        foreach (var best in assessed.Where(one => one.Capability.Can).OrderByDescending(one => one.Capability.Score))
        {
            if (await best.Strategy.ReadyAsync(ct) is not { } trouble)
            {
                return new StrategyChoice(best.Strategy, best.Capability.Reason);
            }

            away ??= trouble;
        }

        return away ?? Diagnostic.Error(
            NoneFits,
            "No strategy can carry this plan out",
            assessed.Count == 0
                ? $"'{asked}' is not available; there is {string.Join(", ", strategies.Select(strategy => strategy.Name))}"
                : string.Join("; ", assessed.Select(one => $"{one.Strategy.Name}: {one.Capability.Reason}")));
    }

    /// <summary>A hand is as good as what it can do least.</summary>
    private static Capability Weakest(Strategy strategy, Plan plan) =>
        plan.Steps.Select(step => strategy.Assess(step.Effect)).MinBy(capability => capability.Score) ?? new(0, "there is nothing to do");

    private sealed record Assessed(Strategy Strategy, Capability Capability);
}
