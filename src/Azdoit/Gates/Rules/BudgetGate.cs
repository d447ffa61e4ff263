using Azdoit.Diagnostics;
using Azdoit.Pricing;

namespace Azdoit.Gates.Rules;

/// <summary>The monthly, daily and group limits. A plan that adds nothing passes whatever stands.</summary>
internal sealed class BudgetGate : Gate
{
    public override string Id => "budget";

    public override GateReport Judge(GateFacts facts)
    {
        var measures = BudgetMeasure.All(
            facts.Budget,
            Spend.Of(facts.Ledger, facts.Account, facts.Objective),
            Spend.Of(facts.Added),
            facts.Ledger.Grants.Where(grant => grant.Account == facts.Account && facts.Now < grant.Until),
            (facts.Policy.MonthlyCeiling, facts.Policy.DailyCeiling));
        return measures.Any(measure => measure.Blocks)
            ? Deny([.. measures.Where(measure => measure.Blocks).Select(measure => Exceeded(measure, facts))])
            : Allow([.. measures.Where(measure => measure.Added > 0).Select(Share)]);
    }

    private static Diagnostic Exceeded(BudgetMeasure measure, GateFacts facts) => Diagnostic.Error(
        GateCodes.BudgetExceeded,
        measure.Percent is { } percent ? $"Budget EXCEEDED ({Percent(percent)} of {Limit(measure)} limit)" : $"Budget EXCEEDED ({Limit(measure)} limit)",
        $"Execution blocked. {Sum(measure)}",
        Suggestion.Caller("Look at the plan without running it: --dry-run"),
        Suggestion.Caller("Ask for fewer or smaller resources"),
        Suggestion.Person($"Raise the {Name(measure)} limit in budget.json, or grant more for a while: azdoit budget grant AMOUNT --for 24h --reason TEXT{string.Concat(TargetWords.Of(facts.Target).Select(word => $" {CommandText.Quoted(word)}"))}"));

    private static Diagnostic Share(BudgetMeasure measure)
    {
        var summary = $"{(measure.Percent is { } percent ? Percent(percent) : "All")} of the {Name(measure)} limit of {Limit(measure)}";
        return measure.Level switch
        {
            SpendLevel.Info => Diagnostic.Info(GateCodes.BudgetShare, summary, Sum(measure)),
            SpendLevel.Critical => Diagnostic.Warning(GateCodes.BudgetShare, $"Critical: {summary}", Sum(measure)),
            _ => Diagnostic.Warning(GateCodes.BudgetShare, summary, Sum(measure)),
        };
    }

    private static string Sum(BudgetMeasure measure) =>
        $"{new Money(measure.Standing)} stands or is reserved, this plan adds {new Money(measure.Added)}: {new Money(measure.Total)} {(measure.What == "daily" ? "a day" : "a month")}.";

    private static string Name(BudgetMeasure measure) => measure.IsGroup ? $"group {measure.What}" : measure.What;

    /// <summary>Whole percent; where that would hide on which side of 100 it is, one digit more.</summary>
    private static string Percent(decimal percent) =>
        Math.Round(percent, MidpointRounding.AwayFromZero) is var whole && (whole != 100m || percent == 100m)
            ? $"{whole:0}%"
            : $"{(percent > 100m ? Math.Ceiling(percent * 10m) : Math.Floor(percent * 10m)) / 10m:0.0}%";

    private static string Limit(BudgetMeasure measure) => measure.Limit == decimal.Truncate(measure.Limit) ? $"${measure.Limit:0}" : $"${measure.Limit:0.00}";
}
