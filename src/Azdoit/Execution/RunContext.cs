using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Verification;

namespace Azdoit.Execution;

/// <summary>What all steps of one run share: the journal with the state that it folds to, the hand, the eyes and the clock.</summary>
internal sealed class RunContext(Plan plan, Journal journal, Hands hands, CloudInventory inventory, ObjectStore objects, TimeProvider time, Random random, RunOptions options, Action<RunProgress> watch)
{
    private readonly Lock gate = new();
    private readonly long began = time.GetTimestamp();
    private RunState state = journal.State;
    private int retries;

    public Plan Plan => plan;

    public ObjectiveId Objective => journal.Objective;

    /// <summary>The hand at work.</summary>
    public Strategy Hand => hands.Named(State.Hand);

    public Circuits Circuits { get; } = new(time);

    /// <summary>Since the run began, or was resumed.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(began);

    /// <summary>A step failed for good and the run is taken back: what is in flight is settled and not tried again.</summary>
    public bool IsLost { get; private set; }

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

    /// <summary>The step whose failure made the run turn back, where it did; null before any failed.</summary>
    public StepId? LastFailed => journal.Entries.Select(entry => entry.Event).OfType<JournalEvent.StepFailed>().LastOrDefault()?.Step;

    /// <summary>Something of it was announced and not taken back, so that the cloud may have it.</summary>
    public bool HasLeftTraces => State.Steps.Values.Any(record => record.MayExist);

    public StepRecord Record(Step step) => State.Of(step.Id);

    /// <summary>The hand that was announced to make the step's last attempt.</summary>
    public Strategy HandOf(StepRecord record) => hands.Named(record.Hand);

    public void GiveUp() => IsLost = options is { OnFailure: OnFailure.Undo, Rehearses: false };

    public Task<bool> FallBackAsync(Step step, string gaveUp, string reason, CancellationToken ct) =>
        hands.TakeOverAsync(gaveUp, () => State.Hand, next => AppendAsync(new JournalEvent.FellBack(gaveUp, next, step.Id, reason), ct), ct);

    /// <param name="attempts">Of the step, the failed one included.</param>
    /// <param name="hand">That failed.</param>
    /// <param name="byHand">How many of the attempts it made.</param>
    /// <param name="elapsed">Since the step's first attempt in this run.</param>
    public RetryDecision Decide(Failure failure, int attempts, string hand, int byHand, TimeSpan elapsed)
    {
        var history = new RetryHistory
        {
            Attempts = attempts,
            ByThisHand = byHand,
            RunRetries = Volatile.Read(ref retries),
            StepElapsed = elapsed,
            RunElapsed = Elapsed,
            HasAnotherHand = hands.HasAfter(hand),
            Undoes = options.OnFailure != OnFailure.Keep,
        };
        var decision = RetryPolicy.Decide(failure, history, options.Budget, Jitter());
        if (decision is RetryDecision.Retry or RetryDecision.ReadFirst or RetryDecision.FallBack)
        {
            Interlocked.Increment(ref retries);
        }

        return decision;
    }

    private double Jitter()
    {
        lock (gate)
        {
            return random.NextDouble();
        }
    }

    /// <summary>False when the entry is not durable; then what it announces must not happen.</summary>
    public async Task<bool> AppendAsync(JournalEvent happened, CancellationToken ct)
    {
        // Once an entry is on its way to the disk nobody may stop waiting: what is in the journal and what is known here would part.
        ct.ThrowIfCancellationRequested();
        var written = JournalFailure is { } earlier ? earlier : await journal.AppendAsync(happened, CancellationToken.None);
        if (written.TryGet(out var entry, out var why))
        {
            lock (gate)
            {
                state = RunState.After(state, entry);
            }

            watch(new(entry.Time, StepTransition.Subject(happened) ?? (happened as JournalEvent.FellBack)?.Because, Word(happened), Attempt(happened), Detail(happened)));
            return true;
        }

        JournalFailure ??= ExecutionCodes.Failure(ExecutionCodes.JournalUnwritable, FailureCategory.Internal, $"the journal cannot be written: {why.Message}");
        return false;
    }

    /// <summary>Stores what was read; a store that is full costs the evidence, not the run. A word in its place, so that an audit misses nothing.</summary>
    public async Task<string> EvidenceAsync(Standing.Holds holds, CancellationToken ct)
    {
        if (holds.Resource is not { } resource)
        {
            return "absent";
        }

        return (await objects.PutAsync(resource.Body, ct)).TryGet(out var hash, out _) ? hash : "not-stored";
    }

    private static string Word(JournalEvent happened) => happened switch
    {
        JournalEvent.RunBegan => "run_began",
        JournalEvent.RunResumed => "run_resumed",
        JournalEvent.FellBack => "fell_back",
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
        JournalEvent.FellBack e => $"{e.From} gave up, {e.To} takes over what is missing: {e.Reason}",
        JournalEvent.StepFailed e => $"{e.Failure.Code}: {e.Failure.Message}",
        JournalEvent.UndoFailed e => $"{e.Failure.Code}: {e.Failure.Message}",
        _ => null,
    };
}
