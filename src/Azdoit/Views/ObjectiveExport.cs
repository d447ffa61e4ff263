using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies.AzureCli;

namespace Azdoit.Views;

/// <summary>An objective in the exchange format that other tools read (<c>objectives export</c>); docs/cli.md shows it.</summary>
/// <param name="TotalCost">USD a month of what stands, by list prices.</param>
public sealed record ObjectiveExport(
    string ObjectiveId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string UserRequest,
    IntentExport Intent,
    JsonNode Parameters,
    string Status,
    string? SelectedStrategy,
    ImmutableArray<ExecutionExport> ExecutionResults,
    ImmutableArray<string> ResourcesCreated,
    decimal TotalCost,
    string? Error,
    MetadataExport Metadata)
{
    /// <param name="meaning">What the journal's intent names: operations with their parameters; null when it is lost.</param>
    /// <param name="plan">Null when it is lost.</param>
    public static ObjectiveExport Of(ObjectiveId objective, IReadOnlyList<JournalEntry> entries, JsonNode? meaning, Plan? plan, Confidence confidence)
    {
        var state = RunState.Fold(entries);
        var (intent, parameters) = ExportedIntent.Of(meaning);
        var created = plan is null ? [] : Standing(plan, state);
        var failure = state.Steps.Values.Select(step => step.LastFailure).OfType<Failure>().FirstOrDefault();
        var monthly = Math.Round(state.Phase == ObjectivePhase.Done ? state.Monthly : 0m, 2);
        return new(
            objective.Value,
            state.Created,
            state.Updated,
            state.Request,
            new(intent, parameters.DeepClone(), Math.Round(confidence.Value, 3), plan is null ? [] : [.. plan.Steps.Select(step => AzCommands.Of(step.Effect).Line)]),
            parameters,
            ObjectiveItem.StatusOf(state.Phase),
            Strategy(state.Strategy),
            ExecutionExport.All(entries, created, monthly, failure),
            created,
            monthly,
            failure is null ? null : $"{failure.Code}: {failure.Message}",
            new(Words.Of(state.Phase), state.Plan?.Value, state.Target is { } target ? TargetView.Of(target) : null, state.Supersedes?.Value, [.. state.Leftovers.Select(left => left.Id)], [.. state.Fallbacks.Select(FallbackView.Of)]));
    }

    public string ToLine() => ViewsJson.Line(this);

    internal static string? Strategy(string? ours) => ours switch
    {
        "az" => "azure_cli",
        "mcp" => "mcp_server",
        "code" => "custom_code",
        _ => ours,
    };

    private static ImmutableArray<string> Standing(Plan plan, RunState state) =>
        [.. plan.Steps.Where(step => step.Effect is Effect.Ensure && state.Of(step.Id).Status == StepStatus.Held).Select(step => step.Effect.Address.Id)];
}

/// <param name="AzlinCommands">The equivalent command lines of the Azure CLI, in order.</param>
public sealed record IntentExport(string Intent, JsonNode Parameters, double Confidence, ImmutableArray<string> AzlinCommands);

/// <param name="State">Our own, finer word for the status.</param>
public sealed record MetadataExport(string State, string? PlanHash, TargetView? Target, string? Supersedes, ImmutableArray<string> Leftovers, ImmutableArray<FallbackView> Fallbacks);

/// <summary>One run, from its beginning or resumption to its end.</summary>
/// <param name="CostEstimate">USD a month.</param>
/// <param name="ExecutionTime">In seconds.</param>
public sealed record ExecutionExport(
    bool Success, string? Strategy, JsonNode Outputs, ImmutableArray<string> ResourcesCreated, decimal CostEstimate, double ExecutionTime, string? Error, JsonNode? Metadata)
{
    internal static ImmutableArray<ExecutionExport> All(IReadOnlyList<JournalEntry> entries, ImmutableArray<string> created, decimal monthly, Failure? failure)
    {
        var runs = ImmutableArray.CreateBuilder<ExecutionExport>();
        (DateTimeOffset Time, string Strategy)? began = null;
        foreach (var entry in entries)
        {
            switch (entry.Event)
            {
                case JournalEvent.RunBegan run:
                    began = (entry.Time, run.Strategy);
                    break;
                case JournalEvent.RunResumed run:
                    began ??= (entry.Time, run.Strategy);
                    break;
                case JournalEvent.FellBack fell when began is { } run:
                    began = (run.Time, fell.To);
                    break;
                case JournalEvent.RunEnded ended when began is var (time, strategy):
                    var done = ended.End == RunEnd.Done;
                    runs.Add(new(
                        done,
                        ObjectiveExport.Strategy(strategy),
                        new JsonObject(),
                        done ? created : [.. ended.Leftovers.Select(left => left.Id)],
                        done ? monthly : 0m,
                        Math.Round(Math.Max((entry.Time - time).TotalSeconds, 0), 3),
                        done || failure is null ? null : $"{failure.Code}: {failure.Message}",
                        null));
                    began = null;
                    break;
            }
        }

        return runs.ToImmutable();
    }
}
