namespace Azdoit.Durability;

/// <summary>One line of a journal.</summary>
public sealed record JournalEntry(int Sequence, DateTimeOffset Time, Writer By, JournalEvent Event, string Previous, string Hash) : IChainEntry
{
    public static JournalEntry Following(JournalEntry? last, DateTimeOffset time, Writer by, JournalEvent happened)
    {
        var entry = new JournalEntry((last?.Sequence ?? 0) + 1, time, by, happened, last?.Hash ?? "", "");
        return entry with { Hash = JournalLine.Format.HashOf(entry) };
    }
}
