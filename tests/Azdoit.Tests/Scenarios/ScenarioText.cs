using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Views;

namespace Azdoit.Tests.Scenarios;

/// <summary>The phases of a story as text that a person can read beside its request.</summary>
internal static class ScenarioText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Intent(Answer answer) => JsonNode.Parse(UnderstandingJson.Line(answer.Understanding!))!.ToJsonString(Indented) + "\n";

    public static string Plan(Answer answer)
    {
        var text = new StringBuilder();
        foreach (var step in answer.Planned?.Plan?.Steps ?? [])
        {
            text.Append(step.Id).Append("  [").Append(step.Effect.Class.ToString().ToLowerInvariant()).Append("; undo ").Append(step.Undo.GetType().Name.ToLowerInvariant()).Append("]\n");
            foreach (var used in step.DependsOn)
            {
                text.Append("  after ").Append(used).Append('\n');
            }

            if (step.Effect is Effect.Ensure ensure)
            {
                text.Append("  ").Append(ensure.Body.ToJsonString(Indented).Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
            }
        }

        foreach (var assumed in answer.Planned?.Assumptions ?? [])
        {
            text.Append("assumed ").Append(assumed.Resource).Append(": ").Append(assumed.Parameter).Append(" = ").Append(assumed.Value).Append('\n');
        }

        foreach (var question in answer.Questions)
        {
            text.Append("question ").Append(question.Id).Append(": ").Append(question.Text).Append('\n');
        }

        return text.ToString();
    }

    public static string Quote(Quote quote)
    {
        var text = new StringBuilder();
        foreach (var line in quote.Lines)
        {
            text.Append($"{line.Meter} {line.Sku} {line.Region}: {line.Quantity:0.####} x {line.UnitPrice.ToDecimalString(6)} per {UnitConversion.Word(line.Unit)} = {line.Monthly} a month ({line.Basis.GetType().Name.ToLowerInvariant()})\n");
        }

        foreach (var line in quote.Usage)
        {
            text.Append($"{line.Meter} {line.Sku} {line.Region}: {line.Low?.ToString() ?? "?"} to {line.High?.ToString() ?? "?"} a month by use\n");
        }

        foreach (var unknown in quote.Unknown)
        {
            text.Append($"unknown {unknown.Meter} {unknown.Sku} {unknown.Region}: {unknown.Reason}\n");
        }

        return text.Append($"total {quote.Monthly} a month, confidence {quote.Confidence}\n").ToString();
    }

    public static string Verdict(Answer answer)
    {
        var text = new StringBuilder();
        foreach (var report in answer.Verdict!.Reports)
        {
            text.Append($"{report.Gate}: {report.Answer.ToString().ToLowerInvariant()}\n");
            foreach (var reason in report.Reasons)
            {
                text.Append($"  {reason.Summary}{(reason.Detail is null ? "" : ": " + reason.Detail)}\n");
            }
        }

        return text.ToString();
    }

    public static string Journal(IEnumerable<JournalEntry> entries) => string.Concat(entries.Select(entry => JournalLine.Text(entry) + "\n"));

    public static string Run(Answer answer)
    {
        var text = new StringBuilder($"{answer.Outcome}, exit {answer.ExitCode}\n");
        foreach (var step in answer.Run?.Steps ?? [])
        {
            text.Append($"{step.Step}: {step.Status.ToString().ToLowerInvariant()} after {step.Attempts}\n");
        }

        return text.ToString();
    }
}
