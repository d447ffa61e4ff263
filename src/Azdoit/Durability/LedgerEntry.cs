namespace Azdoit.Durability;

/// <summary>One line of the ledger.</summary>
public sealed record LedgerEntry(int Sequence, DateTimeOffset Time, Writer By, LedgerEvent Event, string Previous, string Hash) : IChainEntry
{
    public static ChainFormat<LedgerEntry> Format { get; } = new(() => DurabilityJson.Default.LedgerEntry, (_, _) => false, LedgerForm.Read);

    public static LedgerEntry Following(LedgerEntry? last, DateTimeOffset time, Writer by, LedgerEvent happened) =>
        Following(last, time, by, happened, Format.NewWriter());

    /// <param name="lines">Gets the entry's line.</param>
    public static LedgerEntry Following(LedgerEntry? last, DateTimeOffset time, Writer by, LedgerEvent happened, ChainWriter<LedgerEntry> lines)
    {
        var (entry, hash) = lines.Seal(new((last?.Sequence ?? 0) + 1, time, by, happened, last?.Hash ?? "", ""));
        return entry with { Hash = hash };
    }
}
