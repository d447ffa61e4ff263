using static Azdoit.Durability.StepStatus;

namespace Azdoit.Durability;

/// <summary>The one transition function of steps. An illegal pair is a damaged journal or a bug, and is refused.</summary>
public static class StepTransition
{
    /// <summary>The next status, or null when <paramref name="happened"/> cannot follow <paramref name="now"/>.</summary>
    public static StepStatus? Next(StepStatus now, JournalEvent happened) => (now, happened) switch
    {
        // A run that was stopped skipped it; a resume takes it up.
        (Pending or Failed or Intended or Skipped, JournalEvent.StepIntended) => Intended,
        (Intended, JournalEvent.StepSent) => Intended,
        (Intended, JournalEvent.StepHeld) => Held,
        (Intended, JournalEvent.StepFailed) => Failed,
        (Pending or Skipped, JournalEvent.StepFailed) => Failed,

        // The read that was to decide failed as well.
        (Failed, JournalEvent.StepFailed) => Failed,
        (Pending or Failed, JournalEvent.StepSkipped) => Skipped,
        (Held or Failed or Intended or Undoing or UndoFailed, JournalEvent.UndoIntended) => Undoing,
        (Undoing, JournalEvent.UndoHeld) => Undone,
        (Undoing, JournalEvent.UndoFailed) => UndoFailed,
        _ => null,
    };

    /// <exception cref="InvalidOperationException">It cannot follow: the journal is damaged or the writer has a bug.</exception>
    public static StepStatus After(StepStatus now, JournalEntry entry) =>
        Next(now, entry.Event) ?? throw new InvalidOperationException($"journal entry {entry.Sequence}: {entry.Event.GetType().Name} cannot follow {now}");

    /// <summary>The step that an event is about, or null for events about the whole objective.</summary>
    public static StepId? Subject(JournalEvent happened) => happened switch
    {
        JournalEvent.StepIntended e => e.Step,
        JournalEvent.StepSent e => e.Step,
        JournalEvent.StepHeld e => e.Step,
        JournalEvent.StepFailed e => e.Step,
        JournalEvent.StepSkipped e => e.Step,
        JournalEvent.UndoIntended e => e.Step,
        JournalEvent.UndoHeld e => e.Step,
        JournalEvent.UndoFailed e => e.Step,
        _ => null,
    };
}
