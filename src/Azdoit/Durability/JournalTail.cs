namespace Azdoit.Durability;

/// <summary>Where a journal ends: what the next entry follows, and where each step stands, which says whether it can. Not safe for several threads.</summary>
public sealed class JournalTail
{
    private readonly Dictionary<StepId, StepStatus> steps = [];

    public JournalEntry? Last { get; private set; }

    /// <exception cref="InvalidOperationException">An entry cannot follow the one before.</exception>
    public static JournalTail Of(IEnumerable<JournalEntry> entries)
    {
        var tail = new JournalTail();
        foreach (var entry in entries)
        {
            tail.Take(entry);
        }

        return tail;
    }

    /// <exception cref="InvalidOperationException">The entry cannot follow; nothing has changed.</exception>
    public void Take(JournalEntry entry)
    {
        Move(entry);
        Last = entry;
    }

    /// <param name="lines">Gets the new entry's line.</param>
    /// <exception cref="InvalidOperationException">The event cannot follow; nothing has changed, and no line was written.</exception>
    public JournalEntry Append(DateTimeOffset time, Writer by, JournalEvent happened, ChainWriter<JournalEntry> lines)
    {
        var entry = JournalEntry.Unsealed(Last, time, by, happened);
        Move(entry);
        return Last = entry.Sealed(lines);
    }

    private void Move(JournalEntry entry)
    {
        if (StepTransition.Subject(entry.Event) is { } step)
        {
            steps[step] = StepTransition.After(steps.GetValueOrDefault(step), entry);
        }
    }
}
