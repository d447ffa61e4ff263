using System.Collections.Immutable;
using Azdoit.Redaction;

namespace Azdoit.Durability;

/// <summary>An objective as its journal tells it: a fold, so that every process that reads the same entries sees the same.</summary>
public sealed record RunState
{
    public required ObjectivePhase Phase { get; init; }

    public string Request { get; init; } = "";

    public Target? Target { get; init; }

    public string? Intent { get; init; }

    public ObjectiveId? Supersedes { get; init; }

    public PlanHash? Plan { get; init; }

    public string? Quote { get; init; }

    public decimal Monthly { get; init; }

    /// <summary>The one that was chosen when the run began or was resumed.</summary>
    public string? Strategy { get; init; }

    /// <summary>The one at work: another than the chosen one after a fallback.</summary>
    public string? Hand { get; init; }

    public ImmutableArray<Fallback> Fallbacks { get; init; } = [];

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; init; }

    public DateTimeOffset? Began { get; init; }

    public ImmutableDictionary<StepId, StepRecord> Steps { get; init; } = ImmutableDictionary<StepId, StepRecord>.Empty;

    public ImmutableArray<ResourceAddress> Leftovers { get; init; } = [];

    /// <summary>A run began and did not come to its end: it is named, and only a resume continues it.</summary>
    public bool IsUnfinished => Phase is ObjectivePhase.Running or ObjectivePhase.Stopped;

    public StepRecord Of(StepId step) => Steps.GetValueOrDefault(step) ?? new(StepStatus.Pending);

    public static RunState Fold(IEnumerable<JournalEntry> entries) => entries.Aggregate(new RunState { Phase = ObjectivePhase.Opened }, After);

    /// <exception cref="InvalidOperationException">The entry cannot follow: the journal is damaged or the writer has a bug.</exception>
    public static RunState After(RunState state, JournalEntry entry)
    {
        var next = WithoutSteps(state, entry.Time, entry.Event);
        return StepTransition.Subject(entry.Event) is { } step ? next with { Steps = state.Steps.SetItem(step, AfterStep(state.Of(step), state.Hand, entry)) } : next;
    }

    /// <param name="happened">Null for something that happened to a step.</param>
    internal static RunState WithoutSteps(RunState before, DateTimeOffset time, JournalEvent? happened)
    {
        var state = before with { Updated = time };
        return happened switch
        {
            JournalEvent.Opened e => state with { Request = e.Request, Target = e.Target, Intent = e.Intent, Supersedes = e.Supersedes, Created = time },
            JournalEvent.Planned e => state with { Plan = e.Plan },
            JournalEvent.Quoted e => state with { Quote = e.Quote, Monthly = e.Monthly },
            JournalEvent.Judged => state with { Phase = ObjectivePhase.AwaitingApproval },
            JournalEvent.Approved => state with { Phase = ObjectivePhase.Approved },
            JournalEvent.RunBegan e => state with { Phase = ObjectivePhase.Running, Strategy = e.Strategy, Hand = e.Strategy, Began = time },
            JournalEvent.RunResumed e => state with { Phase = ObjectivePhase.Running, Strategy = e.Strategy, Hand = e.Strategy },
            JournalEvent.FellBack e => state with { Hand = e.To, Fallbacks = state.Fallbacks.Add(new(e.From, e.To, e.Because, e.Reason, time)) },
            JournalEvent.RunEnded e => state with { Phase = PhaseAfter(e.End), Leftovers = e.Leftovers },
            JournalEvent.Deleted => state with { Phase = ObjectivePhase.Deleted },
            _ => state,
        };
    }

    private static ObjectivePhase PhaseAfter(RunEnd end) => end switch
    {
        RunEnd.Done => ObjectivePhase.Done,
        RunEnd.RolledBack => ObjectivePhase.RolledBack,
        RunEnd.Cancelled => ObjectivePhase.Cancelled,
        RunEnd.Stopped => ObjectivePhase.Stopped,
        _ => ObjectivePhase.Failed,
    };

    /// <summary>An address from which a secret was left out leads nowhere; the resource itself is read then.</summary>
    private static string? Usable(string? operation) => operation?.Contains(SecretText.Hidden, StringComparison.Ordinal) == true ? null : operation;

    private static StepRecord AfterStep(StepRecord record, string? hand, JournalEntry entry)
    {
        var status = StepTransition.After(record.Status, entry);
        return (entry.Event switch
        {
            JournalEvent.StepIntended e => record with { Attempts = e.Attempt, ByHand = record.Hand == hand ? record.ByHand + 1 : 1, Hand = hand, Operation = null, Sent = false },
            JournalEvent.StepSent e => record with { Operation = Usable(e.Operation), Sent = true },
            JournalEvent.StepHeld e => record with { Evidence = e.Evidence, Found = e.Found, LastFailure = null },
            JournalEvent.StepFailed e => record with { LastFailure = e.Failure },
            JournalEvent.UndoIntended e => record with { UndoAttempts = e.Attempt },
            JournalEvent.UndoFailed e => record with { LastFailure = e.Failure },
            _ => record,
        }) with
        { Status = status };
    }
}
