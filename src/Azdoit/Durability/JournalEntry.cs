namespace Azdoit.Durability;

/// <summary>One line of a journal.</summary>
/// <param name="Sequence">From 1, without gaps. Order is this, never the clock.</param>
/// <param name="Previous">The hash of the entry before; empty for the first.</param>
/// <param name="Hash">Over everything else in the line.</param>
public sealed record JournalEntry(int Sequence, DateTimeOffset Time, Writer By, JournalEvent Event, string Previous, string Hash)
{
    public static JournalEntry Following(JournalEntry? last, DateTimeOffset time, Writer by, JournalEvent happened)
    {
        var entry = new JournalEntry((last?.Sequence ?? 0) + 1, time, by, happened, last?.Hash ?? "", "");
        return entry with { Hash = JournalLine.HashOf(entry) };
    }
}
