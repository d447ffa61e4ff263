namespace Azdoit.Durability;

/// <summary>Where a journal ends: what the next entry follows, and what all of them come to.</summary>
public sealed record JournalTail(JournalEntry? Last, RunState State)
{
    public static JournalTail Empty { get; } = new(null, RunState.Fold([]));

    /// <param name="lines">Gets the new entry's line.</param>
    /// <exception cref="InvalidOperationException">The event cannot follow; no line was written.</exception>
    public JournalTail Following(DateTimeOffset time, Writer by, JournalEvent happened, ChainWriter<JournalEntry> lines)
    {
        var entry = JournalEntry.Unsealed(Last, time, by, happened);
        var state = RunState.After(State, entry);
        return new(entry.Sealed(lines), state);
    }

    /// <exception cref="InvalidOperationException">The entry cannot follow.</exception>
    public JournalTail After(JournalEntry entry) => new(entry, RunState.After(State, entry));
}
