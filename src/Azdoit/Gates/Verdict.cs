using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Gates;

/// <summary>All gates' reports on one plan.</summary>
public sealed record Verdict(PlanHash Plan, ImmutableArray<GateReport> Reports)
{
    public GateAnswer Answer => Reports.Max(report => report.Answer);

    public ImmutableArray<Need> Needs => [.. Reports.SelectMany(report => report.Needs)];

    public ImmutableArray<Diagnostic> Reasons => [.. Reports.SelectMany(report => report.Reasons)];

    /// <summary>The reasons of the gates that deny.</summary>
    public ImmutableArray<Diagnostic> Denials => [.. Reports.Where(report => report.Answer == GateAnswer.Deny).SelectMany(report => report.Reasons)];

    /// <summary>Names the verdict as an object.</summary>
    public string Hash => CanonicalJson.Hash(ToJson());

    public JsonObject ToJson() => new()
    {
        ["plan"] = Plan.Value,
        ["answer"] = Word(Answer),
        ["gates"] = new JsonArray([.. Reports.Select(report => new JsonObject
        {
            ["gate"] = report.Gate,
            ["answer"] = Word(report.Answer),
            ["reasons"] = new JsonArray([.. report.Reasons.Select(reason => new JsonObject
            {
                ["code"] = reason.Code.Id,
                ["severity"] = reason.Severity.ToString().ToLowerInvariant(),
                ["summary"] = reason.Summary,
                ["detail"] = reason.Detail,
            })]),
            ["needs"] = new JsonArray([.. report.Needs.Select(need => new JsonObject
            {
                ["class"] = need.Class.Word,
                ["covered_by_yes"] = need.CoveredByYes,
                ["second_person"] = need.SecondPerson,
                ["resources"] = new JsonArray([.. need.Resources.Select(resource => JsonValue.Create(resource.Id))]),
            })]),
        })]),
    };

    private static string Word(GateAnswer answer) => answer.ToString().ToLowerInvariant();
}
