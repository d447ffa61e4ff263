using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.Views;

/// <summary>The <c>result</c> of commands that read or change the cloud.</summary>
/// <param name="Items">What was asked for, or what was made or changed, as read afterwards.</param>
/// <param name="Groups">Counts and sums by what the question asked for (per region, per kind); empty for others.</param>
/// <param name="Understanding">As <c>azdoit understand</c> writes it.</param>
public sealed record WorkView(
    ImmutableArray<ResourceItem> Items, ImmutableArray<GroupedView> Groups, ImmutableArray<string> Notes, StrategyView? Strategy, RunView? Run, ImmutableArray<ComparedView> Compared, JsonNode? Understanding, RehearsalView? Rehearsal)
{
    public static JsonText Of(Answer answer) => ViewsJson.Part(
        new WorkView(
            [.. ResourceItem.Of(answer)],
            [.. answer.Groups.Select(GroupedView.Of)],
            answer.Notes,
            answer.Choice is { } choice ? StrategyView.Of(choice, answer.Planned?.Plan) : null,
            answer.Run is { } run ? RunView.Of(run) : null,
            [.. answer.Comparison.Select(choice => new ComparedView(choice.Name, CostView.Of(choice.Quote)))],
            answer.Understanding is { } understanding ? JsonNode.Parse(UnderstandingJson.Line(understanding)) : null,
            answer.Rehearsal is { } rehearsal ? RehearsalView.Of(rehearsal) : null));
}

/// <param name="Reason">Why this one.</param>
/// <param name="Commands">What it runs, as a person could paste it into a shell; empty where it speaks to the cloud itself.</param>
/// <param name="Fallbacks">Which take over, in this order, when it gives up.</param>
/// <param name="Considered">All that were compared, best first.</param>
public sealed record StrategyView(string Name, string Reason, ImmutableArray<string> Commands, ImmutableArray<string> Fallbacks, ImmutableArray<StrategyScoreView> Considered)
{
    public static StrategyView Of(StrategyChoice choice, Plan? plan) =>
        new(
            choice.Strategy.Name,
            choice.Reason,
            [.. (plan?.Steps ?? []).SelectMany(step => choice.Strategy.Foresee(step.Effect))],
            [.. choice.Fallbacks.Select(strategy => strategy.Name)],
            [.. choice.Considered.Select(score => new StrategyScoreView(score.Name, score.Score, score.Reasons))]);
}

/// <param name="Score">0 (out) to 1.</param>
public sealed record StrategyScoreView(string Name, double Score, ImmutableArray<string> Reasons);

public sealed record ComparedView(string Name, CostView Cost);
