using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Durability;

namespace Azdoit.Views;

/// <summary>An objective in a list.</summary>
/// <param name="Status"><c>pending</c>, <c>in_progress</c>, <c>completed</c> or <c>failed</c>: the exported states.</param>
/// <param name="State">Our own, finer word.</param>
/// <param name="Monthly">The quoted price; null before there was one.</param>
public sealed record ObjectiveItem(
    string ObjectiveId, string Status, string State, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string UserRequest, TargetView? Target, string? PlanHash, string? Strategy, string? Monthly)
{
    public static ObjectiveItem Of(ObjectiveId objective, RunState state) => new(
        objective.Value,
        StatusOf(state.Phase),
        Words.Of(state.Phase),
        state.Created,
        state.Updated,
        state.Request,
        state.Target is { } target ? TargetView.Of(target) : null,
        state.Plan?.Value,
        state.Strategy,
        state.Quote is null ? null : new Money(state.Monthly).ToDecimalString());

    internal static string StatusOf(ObjectivePhase phase) => phase switch
    {
        ObjectivePhase.Opened or ObjectivePhase.AwaitingApproval or ObjectivePhase.Approved => "pending",
        ObjectivePhase.Running => "in_progress",
        ObjectivePhase.Done => "completed",
        _ => "failed",
    };
}

public sealed record ObjectiveList(ImmutableArray<ObjectiveItem> Items);

/// <summary>One objective with its whole story.</summary>
/// <param name="HeldBy">The process at work on it, <c>host:pid</c>; null when none is.</param>
public sealed record ObjectiveDetail(ObjectiveItem Objective, string? Supersedes, string? HeldBy, ImmutableArray<StepRecordView> Steps, ImmutableArray<string> Leftovers, ImmutableArray<HistoryLine> History)
{
    public static ObjectiveDetail Of(ObjectiveId objective, IReadOnlyList<JournalEntry> entries, string? holder)
    {
        var state = RunState.Fold(entries);
        return new(
            ObjectiveItem.Of(objective, state),
            state.Supersedes?.Value,
            holder,
            [.. state.Steps.OrderBy(step => step.Key.Value, StringComparer.Ordinal).Select(step => StepRecordView.Of(step.Key, step.Value))],
            [.. state.Leftovers.Select(left => left.Id)],
            [.. entries.Select(HistoryLine.Of)]);
    }
}

public sealed record StepRecordView(string Id, string Status, int Attempts, FailureView? Failure)
{
    public static StepRecordView Of(StepId step, StepRecord record) =>
        new(step.Value, Words.Of(record.Status), record.Attempts, record.LastFailure is { } failure ? FailureView.Of(failure) : null);
}

/// <param name="Event">The entry as the journal has it.</param>
public sealed record HistoryLine(int Seq, DateTimeOffset Time, string By, JsonNode? Event)
{
    public static HistoryLine Of(JournalEntry entry) => new(
        entry.Sequence,
        entry.Time,
        $"{entry.By.User}@{entry.By.Host}",
        JsonNode.Parse(JournalLine.Encode(entry))!["event"]?.DeepClone());
}
