using Azdoit.Durability;

namespace Azdoit.Connectors.Journals;

/// <summary>Reads a journal line by line: each must be whole, follow the one before, and be possible.</summary>
internal sealed class JournalReading
{
    public JournalTail Tail { get; } = new();

    public GrowingList<JournalEntry> Entries { get; } = new();

    public string? Check(ReadOnlySpan<byte> line)
    {
        if (!JournalLine.TryDecode(line, Tail.Last, out var entry, out var problem))
        {
            return problem;
        }

        try
        {
            Tail.Take(entry);
        }
        catch (InvalidOperationException impossible)
        {
            return impossible.Message;
        }

        Entries.Add(entry);
        return null;
    }
}
