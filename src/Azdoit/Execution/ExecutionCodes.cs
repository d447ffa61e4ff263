using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Failures;

namespace Azdoit.Execution;

/// <summary>Failures that azdoit itself reports while running, beside those of the cloud.</summary>
public static class ExecutionCodes
{
    public static DiagnosticCode StepFailed { get; } = new(
        "step-failed",
        "A step of the plan did not succeed after the retries that its failure allows. The detail carries the cloud's code and words; the report says what was undone and what stands.");

    public static DiagnosticCode Drift { get; } = new(
        "drift",
        "A resource is not as it was when the plan was made: somebody or something changed, made or removed it meanwhile. azdoit does not act on a plan that no longer fits; plan again and approve what you then see.");

    public static DiagnosticCode NotAsWanted { get; } = new(
        "not-as-wanted",
        "The cloud reported success, but an independent read shows other properties than the plan wants. The detail names them.");

    public static DiagnosticCode NotThere { get; } = new(
        "not-there",
        "The cloud reported success, but an independent read does not show the effect.");

    public static DiagnosticCode NotReady { get; } = new(
        "not-ready",
        "The resource was still on its way when the time for this step was over. It may become ready later: 'azdoit objectives resume' reads it again.");

    public static DiagnosticCode JournalUnwritable { get; } = new(
        "journal-unwritable",
        "The journal could not be written, and azdoit does nothing that it cannot record first. Usually the disk is full or the home is read-only. Free space, then resume the objective.");

    public static DiagnosticCode Stopped { get; } = new(
        "run-stopped",
        "A run was told to stop (Ctrl-C, a freeze): no further step began, what was in flight was settled. 'azdoit objectives resume ID' goes on from there, 'azdoit objectives undo ID' takes it back.");

    public static DiagnosticCode OutOfTime { get; } = new(
        "out-of-time",
        "The time given to a run (--timeout) or to one of its steps (--step-timeout, else two hours and the time that its kind may need) was over. A run then stops as by Ctrl-C and can be resumed; a step has failed, and what the cloud still makes of it is settled when it is taken back.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [StepFailed, Stopped, OutOfTime, Drift, NotAsWanted, NotThere, NotReady, JournalUnwritable];

    internal static Failure Failure(DiagnosticCode code, FailureCategory category, string message, RetryClass retry = RetryClass.Never) =>
        new() { Category = category, Retry = retry, Code = code.Id, Message = message };
}
