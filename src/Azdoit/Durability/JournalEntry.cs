namespace Azdoit.Durability;

/// <summary>One line of a journal.</summary>
public sealed record JournalEntry(int Sequence, DateTimeOffset Time, Writer By, JournalEvent Event, string Previous, string Hash) : IChainEntry
{
    public static JournalEntry Following(JournalEntry? last, DateTimeOffset time, Writer by, JournalEvent happened) =>
        Unsealed(last, time, by, happened).Sealed(JournalLine.Format.NewWriter());

    internal static JournalEntry Unsealed(JournalEntry? last, DateTimeOffset time, Writer by, JournalEvent happened) =>
        new((last?.Sequence ?? 0) + 1, time, by, happened, last?.Hash ?? "", "");

    /// <param name="lines">Gets the entry's line.</param>
    internal JournalEntry Sealed(ChainWriter<JournalEntry> lines)
    {
        var (written, hash) = lines.Seal(this);
        return written with { Hash = hash };
    }
}
