using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Verification;

namespace Azdoit.Execution;

/// <summary>What all steps of one run share: the journal with the state that it folds to, the hand, the eyes and the clock.</summary>
internal sealed class RunContext(Plan plan, Journal journal, Strategy strategy, CloudInventory inventory, ObjectStore objects, TimeProvider time, Random random, RunOptions options, Action<RunProgress> watch)
{
    private readonly Lock gate = new();
    private RunState state = journal.State;

    public Plan Plan => plan;

    public ObjectiveId Objective => journal.Objective;

    public Strategy Strategy => strategy;

    public CloudInventory Inventory => inventory;

    public TimeProvider Time => time;

    public RunOptions Options => options;

    /// <summary>Set once the journal refused an entry: from then on nothing may begin.</summary>
    public Failure? JournalFailure { get; private set; }

    public RunState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    public StepRecord Record(Step step) => State.Of(step.Id);

    public double Jitter()
    {
        lock (gate)
        {
            return random.NextDouble();
        }
    }

    /// <summary>False when the entry is not durable; then what it announces must not happen.</summary>
    public async Task<bool> AppendAsync(JournalEvent happened, CancellationToken ct)
    {
        if (JournalFailure is null && (await journal.AppendAsync(happened, ct)).TryGet(out var entry, out var failure))
        {
            lock (gate)
            {
                state = RunState.After(state, entry);
            }

            watch(new(entry.Time, StepTransition.Subject(happened), Word(happened), Attempt(happened), Detail(happened)));
            return true;
        }

        JournalFailure ??= ExecutionCodes.Failure(ExecutionCodes.JournalUnwritable, FailureCategory.Internal, "the journal cannot be written");
        return false;
    }

    /// <summary>Stores what was read; a store that is full costs the evidence, not the run.</summary>
    public async Task<string> EvidenceAsync(Standing.Holds holds, CancellationToken ct)
    {
        if (holds.Resource is not { } resource)
        {
            return "absent";
        }

        return (await objects.PutAsync(resource.Body, ct)).TryGet(out var hash, out _) ? hash : CanonicalJson.Hash(resource.Body);
    }

    private static string Word(JournalEvent happened) => happened switch
    {
        JournalEvent.RunBegan => "run_began",
        JournalEvent.RunResumed => "run_resumed",
        JournalEvent.StepIntended => "step_intended",
        JournalEvent.StepSent => "step_sent",
        JournalEvent.StepHeld => "step_held",
        JournalEvent.StepFailed => "step_failed",
        JournalEvent.StepSkipped => "step_skipped",
        JournalEvent.UndoIntended => "undo_intended",
        JournalEvent.UndoHeld => "undo_held",
        JournalEvent.UndoFailed => "undo_failed",
        JournalEvent.RunEnded => "run_ended",
        _ => "noted",
    };

    private static int Attempt(JournalEvent happened) => happened switch
    {
        JournalEvent.StepIntended e => e.Attempt,
        JournalEvent.StepFailed e => e.Attempt,
        JournalEvent.UndoIntended e => e.Attempt,
        JournalEvent.UndoFailed e => e.Attempt,
        _ => 0,
    };

    private static string? Detail(JournalEvent happened) => happened switch
    {
        JournalEvent.StepFailed e => $"{e.Failure.Code}: {e.Failure.Message}",
        JournalEvent.UndoFailed e => $"{e.Failure.Code}: {e.Failure.Message}",
        _ => null,
    };
}
