using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Views;

/// <summary>An objective in a list.</summary>
/// <param name="Status"><c>pending</c>, <c>in_progress</c>, <c>completed</c> or <c>failed</c>: the exported states.</param>
/// <param name="State">Our own, finer word.</param>
/// <param name="Monthly">The quoted price, 0 once nothing of it stands; null before there was one.</param>
public sealed record ObjectiveItem(
    string ObjectiveId, string Status, string State, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string UserRequest, TargetView? Target, string? PlanHash, string? Strategy, string? Monthly, string? QuotedMonthly)
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
        state.Quote is null ? null : new Money(HasNothing(state) ? 0 : state.Monthly).ToDecimalString(),
        state.Quote is null ? null : new Money(state.Monthly).ToDecimalString());

    /// <summary>What was taken back, or never came to stand, costs nothing.</summary>
    private static bool HasNothing(RunState state) =>
        state.Phase == ObjectivePhase.RolledBack || (state.Phase is ObjectivePhase.Failed or ObjectivePhase.Cancelled or ObjectivePhase.Stopped && state.Leftovers.IsEmpty);

    internal static string StatusOf(ObjectivePhase phase) => phase switch
    {
        ObjectivePhase.Opened or ObjectivePhase.AwaitingApproval or ObjectivePhase.Approved => "pending",
        ObjectivePhase.Running or ObjectivePhase.Stopped => "in_progress",
        ObjectivePhase.Done => "completed",
        _ => "failed",
    };
}

public sealed record ObjectiveList(ImmutableArray<ObjectiveItem> Items);

/// <summary>One objective with its whole story.</summary>
/// <param name="HeldBy">The process at work on it, as <c>host:pid since when</c>; null when none is.</param>
public sealed record ObjectiveDetail(ObjectiveItem Objective, string? Supersedes, string? HeldBy, ImmutableArray<StepRecordView> Steps, ImmutableArray<string> Leftovers, ImmutableArray<HistoryLine> History)
{
    /// <param name="plan">Null where it is lost: then nobody knows what the steps were about.</param>
    public static ObjectiveDetail Of(ObjectiveId objective, IReadOnlyList<JournalEntry> entries, Plan? plan, string? holder)
    {
        var state = RunState.Fold(entries);
        return new(
            ObjectiveItem.Of(objective, state),
            state.Supersedes?.Value,
            holder,
            [.. InOrder(state, plan)],
            [.. state.Leftovers.Select(left => left.Id)],
            [.. entries.Select(HistoryLine.Of)]);
    }

    /// <summary>In the plan's order, also those that never began.</summary>
    private static IEnumerable<StepRecordView> InOrder(RunState state, Plan? plan) => plan is null
        ? state.Steps.OrderBy(step => step.Key.Value, StringComparer.Ordinal).Select(step => StepRecordView.Of(step.Key, null, step.Value))
        : plan.Steps.Select(step => StepRecordView.Of(step.Id, step.Effect.Address, state.Of(step.Id)));
}

/// <param name="Resource">The full id; null where the plan is lost.</param>
public sealed record StepRecordView(string Id, string? Resource, string Status, int Attempts, FailureView? Failure)
{
    public static StepRecordView Of(StepId step, ResourceAddress? resource, StepRecord record) =>
        new(step.Value, resource?.Id, Words.Of(record.Status), record.Attempts, record.LastFailure is { } failure ? FailureView.Of(failure) : null);
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
