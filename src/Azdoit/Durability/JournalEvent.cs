using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Azdoit.Failures;

namespace Azdoit.Durability;

/// <summary>
/// Something that happened to an objective, in root words only: plans, quotes, verdicts, approvals and evidence are
/// objects named by their hash. Closed; an event is durable before the effect that it announces begins.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Quoted), "quoted")]
[JsonDerivedType(typeof(Judged), "judged")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(RunBegan), "run_began")]
[JsonDerivedType(typeof(RunResumed), "run_resumed")]
[JsonDerivedType(typeof(FellBack), "fell_back")]
[JsonDerivedType(typeof(StepIntended), "step_intended")]
[JsonDerivedType(typeof(StepSent), "step_sent")]
[JsonDerivedType(typeof(StepHeld), "step_held")]
[JsonDerivedType(typeof(StepFailed), "step_failed")]
[JsonDerivedType(typeof(StepSkipped), "step_skipped")]
[JsonDerivedType(typeof(UndoIntended), "undo_intended")]
[JsonDerivedType(typeof(UndoHeld), "undo_held")]
[JsonDerivedType(typeof(UndoFailed), "undo_failed")]
[JsonDerivedType(typeof(RunEnded), "run_ended")]
[JsonDerivedType(typeof(Deleted), "deleted")]
public abstract record JournalEvent
{
    private JournalEvent()
    {
    }

    /// <param name="Intent">Hash of the understanding, as an object.</param>
    /// <param name="Supersedes">The objective that this one undoes or replaces.</param>
    public sealed record Opened(string Request, Target Target, string Intent, ObjectiveId? Supersedes) : JournalEvent;

    public sealed record Planned(PlanHash Plan) : JournalEvent;

    /// <param name="Quote">Hash of the quote.</param>
    public sealed record Quoted(string Quote, decimal Monthly, string Currency, bool Complete) : JournalEvent;

    /// <param name="Verdict">Hash of the verdict.</param>
    /// <param name="Answer"><c>allow</c>, <c>ask</c> or <c>deny</c>.</param>
    public sealed record Judged(string Verdict, string Answer) : JournalEvent;

    /// <param name="Approval">Hash of the approval, or of the rule that needed none.</param>
    public sealed record Approved(string Approval, string By) : JournalEvent;

    public sealed record RunBegan(PlanHash Plan, string Strategy) : JournalEvent;

    public sealed record RunResumed(string Strategy) : JournalEvent;

    /// <summary>A strategy gave up and another took over what a read shows as missing.</summary>
    /// <param name="Because">The step in which it gave up.</param>
    public sealed record FellBack(string From, string To, StepId Because, string Reason) : JournalEvent;

    public sealed record StepIntended(StepId Step, int Attempt) : JournalEvent;

    /// <param name="RequestId">The cloud's id of the accepted request.</param>
    /// <param name="Operation">Where its progress can be read, so that a resume can settle it; null when it was answered at once.</param>
    public sealed record StepSent(StepId Step, string? RequestId, string? Operation) : JournalEvent;

    /// <param name="Evidence">Hash of what was read.</param>
    /// <param name="Found">True when it already held before anything was sent in this process.</param>
    public sealed record StepHeld(StepId Step, string Evidence, bool Found) : JournalEvent;

    /// <param name="Decision">What was decided: <c>retry</c>, <c>read</c>, <c>change</c>, <c>fall_back</c>, <c>undo</c> or <c>stop</c>.</param>
    public sealed record StepFailed(StepId Step, int Attempt, Failure Failure, string Decision) : JournalEvent;

    /// <param name="Because">The step whose failure made this one pointless, or null when the run was cancelled.</param>
    public sealed record StepSkipped(StepId Step, StepId? Because) : JournalEvent;

    public sealed record UndoIntended(StepId Step, int Attempt) : JournalEvent;

    public sealed record UndoHeld(StepId Step) : JournalEvent;

    public sealed record UndoFailed(StepId Step, int Attempt, Failure Failure) : JournalEvent;

    /// <param name="Leftovers">What this objective made and could not take away.</param>
    public sealed record RunEnded(RunEnd End, ImmutableArray<ResourceAddress> Leftovers) : JournalEvent;

    /// <summary>The tombstone: the person deleted the record, its anchors stay.</summary>
    public sealed record Deleted : JournalEvent;
}
