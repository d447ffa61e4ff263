using System.Collections.Immutable;
using System.Globalization;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>The commands with which a person says yes to a plan, whole, so that they can be copied as they stand.</summary>
internal static class WaysToConsent
{
    private const string Plain = "-_./=:@+,";

    /// <param name="needs">All of the plan's, also those that the caller covered already: the next command starts from nothing.</param>
    public static ImmutableArray<Suggestion> To(GateFacts facts, ImmutableArray<Need> needs)
    {
        var run = facts.Objective is { } objective ? $"azdoit objectives resume {objective}" : string.Create(CultureInfo.InvariantCulture, $"azdoit apply {facts.Plan.Hash}{Where(facts.Target)}{(facts.CostLimit is { } limit ? $" --cost-limit {limit}" : "")}");
        var named = needs.Where(need => !need.CoveredByYes).ToList();
        if (named.Count == 0)
        {
            return [Suggestion.Person($"Say yes with --yes: {run} --yes")];
        }

        var allowances = named.SelectMany(need => need.Resources.Select(resource => new Allowance(need.Class, resource)));
        var ways = ImmutableArray.Create(Suggestion.Person($"At a terminal, for the next run: azdoit approve {facts.Plan.Hash}{Where(facts.Target)}"));
        return named.Any(need => need.SecondPerson) || !facts.Policy.CliApproval ? ways : ways.Add(Suggestion.Person(
            $"With the run itself: {run} --approve {facts.Plan.Hash}{string.Concat(allowances.Select(allowance => $" \\\n  --allow {Quoted(allowance.ToString())}"))}"));
    }

    /// <summary>A plan is bound to its target, so the command names it wherever it is not the default.</summary>
    private static string Where(Target target) => string.Concat(TargetWords.Of(target).Select(word => $" {Quoted(word)}"));

    private static string Quoted(string word) => word.All(letter => char.IsAsciiLetterOrDigit(letter) || Plain.Contains(letter, StringComparison.Ordinal)) ? word : $"'{word}'";
}
