using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.Strategies;

/// <summary>Which hand carries a plan out, and why.</summary>
public sealed record StrategyChoice(Strategy Strategy, string Reason)
{
    public static DiagnosticCode NoneFits { get; } = new(
        "no-strategy",
        "No strategy can carry out every effect of the plan: the one that was asked for is not built in, not available here, or does not support an operation. The detail gives each strategy's reason.");

    /// <param name="asked"><c>--strategy</c>; null leaves the choice to the scores.</param>
    public static Outcome<StrategyChoice, Diagnostic> Choose(Plan plan, ImmutableArray<Strategy> strategies, string? asked)
    {
        var assessed = strategies
            .Where(strategy => asked is null || strategy.Name == asked)
            .Select(strategy => new Assessed(strategy, Weakest(strategy, plan)))
            .ToList();
        var best = assessed.Where(one => one.Capability.Can).OrderByDescending(one => one.Capability.Score).FirstOrDefault();
        return best is not null
            ? new StrategyChoice(best.Strategy, best.Capability.Reason)
            : Diagnostic.Error(
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
