using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Azdoit.Durability;

/// <summary>The text form of a chain: canonical JSON, an entry a line, so that control characters in foreign text cannot forge another.</summary>
public sealed class ChainFormat<TEntry>
    where TEntry : class, IChainEntry
{
    private readonly Lazy<JsonTypeInfo<TEntry>> type;
    private readonly Func<WatchedText, TEntry, bool> tryWrite;
    private readonly Func<ReadOnlySpan<byte>, TEntry?> read;

    /// <param name="type">For what the others do not know.</param>
    /// <param name="tryWrite">Writes the entries that it knows, members in order, and answers false for others.</param>
    /// <param name="read">Reads the lines that it knows, and answers null for others.</param>
    internal ChainFormat(Func<JsonTypeInfo<TEntry>> type, Func<WatchedText, TEntry, bool> tryWrite, Func<ReadOnlySpan<byte>, TEntry?> read)
    {
        this.type = new(type);
        this.tryWrite = tryWrite;
        this.read = read;
    }

    public ChainWriter<TEntry> NewWriter() => new(type.Value, tryWrite);

    public byte[] Encode(TEntry entry)
    {
        var writer = NewWriter();
        writer.Write(entry);
        return writer.Lines.ToArray();
    }

    /// <summary>Does not throw; <paramref name="problem"/> says what is wrong with the line.</summary>
    public bool TryDecode(ReadOnlySpan<byte> line, TEntry? last, [NotNullWhen(true)] out TEntry? entry, [NotNullWhen(false)] out string? problem)
    {
        entry = null;
        try
        {
            entry = read(line) ?? JsonSerializer.Deserialize(line, type.Value);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException) // the latter: an event without a type
        {
            problem = $"not an entry ({wrong.Message})";
            return false;
        }

        problem = entry switch
        {
            null => "the entry is null",
            _ when entry.Sequence != (last?.Sequence ?? 0) + 1 => $"entry {entry.Sequence} follows entry {last?.Sequence ?? 0}",
            _ when entry.Previous != (last?.Hash ?? "") => "the chain is broken: it does not name the entry before it",
            _ when !CanonicalJson.IsHashWithout(line, Encoding.UTF8.GetBytes(entry.Hash)) => "the chain is broken: its content does not match its hash",
            _ => null,
        };
        return problem is null;
    }
}
