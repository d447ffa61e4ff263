using System.Collections.Immutable;
using System.Globalization;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>The commands with which a person says yes to a plan, whole, so that they can be copied as they stand.</summary>
internal static class WaysToConsent
{
    /// <param name="needs">All of the plan's, also those that the caller covered already: the next command starts from nothing.</param>
    public static ImmutableArray<Suggestion> To(GateFacts facts, ImmutableArray<Need> needs)
    {
        var run = CommandText.Of(Run(facts));
        var named = needs.Where(need => !need.CoveredByYes).ToList();
        if (named.Count == 0)
        {
            return [Suggestion.Person($"Say yes with --yes: {run} --yes")];
        }

        var allowances = named.SelectMany(need => need.Resources.Select(resource => new Allowance(need.Class, resource)));
        var ways = ImmutableArray.Create(Recorded(facts));
        return named.Any(need => need.SecondPerson) || !facts.Policy.CliApproval ? ways : ways.Add(Suggestion.Person(
            $"With the run itself: {run} --approve {facts.Plan.Hash}{string.Concat(allowances.Select(allowance => $" \\\n  --allow {CommandText.Quoted(allowance.ToString())}"))}"));
    }

    /// <summary>The command that runs the plan, or goes on with it, once there is a yes. A plan is bound to its target, so it names that.</summary>
    public static ImmutableArray<string> Run(GateFacts facts) => facts.Objective is { } objective
        ? ["azdoit", "objectives", "resume", objective.Value, .. facts.How]
        :
        [
            "azdoit", "apply", facts.Plan.Hash.Value, .. TargetWords.Of(facts.Target),
            .. facts.CostLimit is { } limit ? ["--cost-limit", limit.ToString(CultureInfo.InvariantCulture)] : (ImmutableArray<string>)[], .. facts.How,
        ];

    public static Suggestion Recorded(GateFacts facts) =>
        Suggestion.Person($"At a terminal, for the next run: {CommandText.Of(["azdoit", "approve", facts.Plan.Hash.Value, .. TargetWords.Of(facts.Target)])}");
}
