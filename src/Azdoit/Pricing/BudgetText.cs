using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Diagnostics;

namespace Azdoit.Pricing;

/// <summary>The text of <c>budget.json</c>, both ways.</summary>
public static class BudgetText
{
    public static DiagnosticCode Invalid { get; } = new(
        "budget-invalid",
        "budget.json cannot be used as it stands. azdoit neither guesses what was meant nor overwrites it, and runs nothing until it is right. "
        + "Correct the line that the message names, or remove the file to go back to the defaults (1000 a month, 50 a day).");

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="file">Named in the diagnostics.</param>
    public static Outcome<Budget, ImmutableArray<Diagnostic>> Parse(ReadOnlySpan<byte> text, string file)
    {
        var written = WrittenObject.Read(text);
        var budget = Budget.Default;
        budget = budget with
        {
            MonthlyLimit = written.Amount("monthly_limit") ?? budget.MonthlyLimit,
            DailyLimit = written.Amount("daily_limit") ?? budget.DailyLimit,
            AlertThresholds = written.Amounts("alert_thresholds") ?? budget.AlertThresholds,
            ResourceGroupLimits = written.AmountsByName("resource_group_limits") ?? budget.ResourceGroupLimits,
        };
        if (!budget.AlertThresholds.SequenceEqual(budget.AlertThresholds.Distinct().Order()))
        {
            written.Object("alert_thresholds", "the percentages must ascend");
        }

        written.End();
        return written.Problems.IsEmpty ? budget : Diagnostics(written, file);
    }

    public static string Write(Budget budget)
    {
        var limits = new JsonObject();
        foreach (var (group, limit) in budget.ResourceGroupLimits)
        {
            limits[group] = limit;
        }

        return new JsonObject
        {
            ["monthly_limit"] = budget.MonthlyLimit,
            ["daily_limit"] = budget.DailyLimit,
            ["alert_thresholds"] = new JsonArray([.. budget.AlertThresholds.Select(threshold => JsonValue.Create(threshold))]),
            ["resource_group_limits"] = limits,
        }.ToJsonString(Indented) + "\n";
    }

    private static ImmutableArray<Diagnostic> Diagnostics(WrittenObject written, string file) =>
        [.. written.Problems.Select(problem => Diagnostic.Error(Invalid, "The budget file is not valid", $"{file}, line {problem.Line}: {problem.Text}", Suggestion.Person($"Correct {file}.")))];
}
