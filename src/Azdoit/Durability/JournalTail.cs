namespace Azdoit.Durability;

/// <summary>Where a journal ends: what the next entry follows, and what all of them come to.</summary>
public sealed record JournalTail(JournalEntry? Last, RunState State)
{
    public static JournalTail Empty { get; } = new(null, RunState.Fold([]));

    /// <exception cref="InvalidOperationException">The event cannot follow.</exception>
    public JournalTail Following(DateTimeOffset time, Writer by, JournalEvent happened) => After(JournalEntry.Following(Last, time, by, happened));

    /// <exception cref="InvalidOperationException">The entry cannot follow.</exception>
    public JournalTail After(JournalEntry entry) => new(entry, RunState.After(State, entry));
}
