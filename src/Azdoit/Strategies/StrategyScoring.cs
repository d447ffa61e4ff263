using System.Collections.Immutable;
using Azdoit.Planning;

namespace Azdoit.Strategies;

/// <summary>Which strategies could carry a plan out, best first. Whoever misses a constraint is out; the rest are compared.</summary>
public static class StrategyScoring
{
    /// <summary>From here on a plan counts as complex infrastructure.</summary>
    private const int Complex = 10;

    /// <summary>Among equals; Terraform stands here only for complex infrastructure, else behind all others.</summary>
    private static readonly ImmutableArray<string> UsualOrder = ["mcp", "terraform", "az", "arm", "code"];

    public static ImmutableArray<StrategyScore> Of(Plan plan, ImmutableArray<Strategy> strategies, StrategyWish wish)
    {
        var wanted = wish.Only.Concat(wish.Preferred).Where(name => strategies.All(strategy => strategy.Name != name)).Distinct();
        var scores = strategies
            .Where(strategy => wish.Only.IsEmpty || wish.Only.Contains(strategy.Name))
            .Select(strategy => Of(plan, strategy, wish))
            .ToList();
        if (scores.Any(score => score.Fits && wish.Preferred.Contains(score.Name)))
        {
            scores = [.. scores.Select(score => Preferring(score, wish))];
        }

        return
        [
            .. scores.OrderBy(score => wish.Only.IndexOf(score.Name)).ThenByDescending(score => score.Score).ThenBy(score => Rank(score.Name, plan)),
            .. wanted.Select(name => new StrategyScore(name, null, 0, ["not built in"])),
        ];
    }

    private static StrategyScore Of(Plan plan, Strategy strategy, StrategyWish wish)
    {
        var assessed = plan.Steps.Select(step => (step, Capability: strategy.Assess(step.Effect))).ToList();
        if (assessed.Where(one => !one.Capability.Can).Select(one => (one.step.Id, one.Capability.Reason)).FirstOrDefault() is { Reason: { } lacking } missing)
        {
            return Out($"{missing.Id}: {lacking}");
        }

        if (wish.RequireIdempotent && assessed.FirstOrDefault(one => !one.Capability.IsIdempotent) is { step: { } once })
        {
            return Out($"'{once.Id}' could not be repeated without harm, and require_idempotent is set");
        }

        var cost = assessed.Sum(one => one.Capability.Cost);
        if (cost > wish.MaxCost)
        {
            return Out($"it charges {cost} USD, more than max_cost");
        }

        // What was asked for by name says itself, at length, why it is not here.
        if (wish.Only.IsEmpty && strategy.Absence() is { } absence)
        {
            return Out(absence);
        }

        var weakest = assessed.Select(one => one.Capability).MinBy(capability => capability.Score) ?? new(1, "there is nothing to do");
        return new(
            strategy.Name,
            strategy,
            Math.Round(weakest.Score * strategy.Ease, 2),
            [
                weakest.Reason,
                .. strategy.Ease < 1 ? ["slower than the cloud's own interface"] : (ImmutableArray<string>)[],
                .. cost > 0 ? [$"it charges {cost} USD"] : (ImmutableArray<string>)[],
            ]);

        StrategyScore Out(string why) => new(strategy.Name, strategy, 0, [why]);
    }

    /// <summary>A preference weighs more than any other difference, and less than a constraint.</summary>
    private static StrategyScore Preferring(StrategyScore score, StrategyWish wish) =>
        wish.Preferred.Contains(score.Name) && score.Fits ? score with { Score = 0.5 + (score.Score / 2), Reasons = score.Reasons.Add("preferred") } : score with { Score = score.Score / 2 };

    private static int Rank(string name, Plan plan)
    {
        var rank = UsualOrder.IndexOf(name);
        return rank < 0 || (name == "terraform" && plan.Steps.Length < Complex) ? UsualOrder.Length : rank;
    }
}
