using Azdoit.Failures;

namespace Azdoit.Durability;

/// <summary>One objective's append-only record, open for writing by exactly one process.</summary>
public abstract class Journal(ObjectiveId objective) : IAsyncDisposable
{
    public ObjectiveId Objective { get; } = objective;

    public abstract IReadOnlyList<JournalEntry> Entries { get; }

    public RunState State => RunState.Fold(Entries);

    /// <summary>
    /// Makes the event durable before returning. A failure means that it is not in the journal, and what it announces
    /// must not begin. Safe to call from several steps at once.
    /// </summary>
    public abstract Task<Outcome<JournalEntry, Failure>> AppendAsync(JournalEvent happened, CancellationToken ct);

    public abstract ValueTask DisposeAsync();
}
