using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Azdoit.Redaction;

namespace Azdoit.Durability;

/// <summary>Writes lines of a chain. Keeps its buffers from line to line. Not safe for several threads.</summary>
public sealed class ChainWriter<TEntry>
    where TEntry : class, IChainEntry
{
    private readonly JsonTypeInfo<TEntry> type;
    private readonly Func<WatchedText, TEntry, bool> tryWrite;
    private readonly MemberSort order;
    private readonly HarmlessWords<byte> harmless = new();
    private readonly ArrayBufferWriter<byte> text = new();
    private readonly WatchedText watched;
    private readonly ArrayBufferWriter<byte> lines = new();
    private bool suspicious;

    internal ChainWriter(JsonTypeInfo<TEntry> type, Func<WatchedText, TEntry, bool> tryWrite)
    {
        this.type = type;
        this.tryWrite = tryWrite;
        order = new MemberSort(Look);
        watched = new WatchedText(text, new());
    }

    /// <summary>All lines since the last <see cref="Clear"/>, each with its newline.</summary>
    public ReadOnlySpan<byte> Lines => lines.WrittenSpan;

    public void Clear() => lines.ResetWrittenCount();

    internal void Write(TEntry entry)
    {
        lines.Write(Text(entry));
        lines.Write("\n"u8);
    }

    /// <summary>Gives an entry whose own hash is still empty the hash of its text, and writes the line that holds both. No chain ever holds what looks like a secret.</summary>
    /// <returns>The entry as it is written, still without its hash, and the hash.</returns>
    internal (TEntry Written, string Hash) Seal(TEntry entry)
    {
        var hashed = Text(entry);
        if (suspicious)
        {
            entry = SecretJson.Hide(JsonNode.Parse(hashed)).Deserialize(type)!;
            hashed = Text(entry);
        }

        // The members after it cannot look like it: a hash, a number and a time.
        var own = OwnHash(hashed);
        var hash = CanonicalJson.Hash(hashed);
        lines.Write(hashed[..own]);
        Encoding.UTF8.GetBytes(hash, lines);
        lines.Write(hashed[own..]);
        lines.Write("\n"u8);
        return (entry, hash);
    }

    private static int OwnHash(ReadOnlySpan<byte> text) => text.LastIndexOf("\"hash\":\"\""u8) + "\"hash\":\""u8.Length;

    private ReadOnlySpan<byte> Text(TEntry entry)
    {
        text.ResetWrittenCount();
        watched.Restart();
        var json = watched.Json;
        if (tryWrite(watched, entry))
        {
            json.Flush();
            suspicious = watched.IsSuspicious;
            return text.WrittenSpan;
        }

        JsonSerializer.Serialize(json, entry, type);
        json.Flush();
        suspicious = false;
        var written = MemoryMarshal.AsMemory(text.WrittenMemory).Span;
        order.Sort(written);
        return written;
    }

    /// <summary>An entry's own members are a hash, a number and a time; foreign words stand in its objects.</summary>
    private void Look(ref readonly Utf8JsonReader token) => suspicious |= token.CurrentDepth > 1 && SecretJson.IsSuspicious(in token, harmless);
}
