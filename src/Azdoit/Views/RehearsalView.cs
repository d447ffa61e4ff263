using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Execution;

namespace Azdoit.Views;

/// <summary>What would happen if the plan ran.</summary>
/// <param name="SnapshotAt">When the target was read.</param>
/// <param name="AgeSeconds">Of the snapshot when the rehearsal ended.</param>
/// <param name="Predicted"><c>ok</c> or <c>fails</c>.</param>
/// <param name="NotReached">Steps that wait for one that would fail.</param>
/// <param name="NotModelled">What the twin does not know or play: a rehearsal says nothing about it.</param>
public sealed record RehearsalView(
    string PlanHash, DateTimeOffset SnapshotAt, long AgeSeconds, string Predicted,
    ImmutableArray<PredictedFailureView> Failures, ImmutableArray<string> NotReached, ImmutableArray<EndStateView> EndState, ImmutableArray<string> NotModelled)
{
    public static RehearsalView Of(Rehearsal rehearsal) => new(
        rehearsal.Plan.Value,
        rehearsal.SnapshotAt,
        (long)rehearsal.Age.TotalSeconds,
        rehearsal.IsOk ? "ok" : "fails",
        [.. rehearsal.Failures.Select(failed => new PredictedFailureView(failed.Step.Value, failed.Address.Id, failed.Failure.Code, failed.Failure.Message, failed.Remedy))],
        [.. rehearsal.NotReached.Select(step => step.Value)],
        [.. rehearsal.EndStates.Select(end => new EndStateView(end.Address.Id, end.Change.ToString().ToLowerInvariant(), end.Resource?.Kind?.Id, end.Resource?.Body.DeepClone()))],
        rehearsal.NotModelled);
}

/// <param name="Address">The full id of the resource.</param>
public sealed record PredictedFailureView(string Step, string Address, string Code, string Message, string Remedy);

/// <param name="Change"><c>created</c>, <c>changed</c>, <c>removed</c>, <c>unchanged</c>, or <c>missing</c> for what was to be made and would not be.</param>
/// <param name="Resource">As it would be read; null when it would not be there.</param>
public sealed record EndStateView(string Id, string Change, string? Kind, JsonNode? Resource);
