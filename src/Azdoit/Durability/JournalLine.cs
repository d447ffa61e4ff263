using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Azdoit.Durability;

/// <summary>The text form of an entry: canonical JSON on one line, so that control characters in foreign text cannot forge another.</summary>
public static class JournalLine
{
    public static byte[] Encode(JournalEntry entry) =>
        [.. CanonicalJson.Bytes(JsonSerializer.SerializeToNode(entry, DurabilityJson.Default.JournalEntry)), (byte)'\n'];

    /// <summary>Does not throw; <paramref name="problem"/> says what is wrong with the line.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> line, JournalEntry? last, [NotNullWhen(true)] out JournalEntry? entry, [NotNullWhen(false)] out string? problem)
    {
        entry = null;
        try
        {
            entry = JsonSerializer.Deserialize(line, DurabilityJson.Default.JournalEntry);
        }
        catch (JsonException wrong)
        {
            problem = $"not a journal entry ({wrong.Message})";
            return false;
        }

        problem = entry switch
        {
            null => "the entry is null",
            _ when entry.Sequence != (last?.Sequence ?? 0) + 1 => $"entry {entry.Sequence} follows entry {last?.Sequence ?? 0}",
            _ when entry.Previous != (last?.Hash ?? "") => "the chain is broken: it does not name the entry before it",
            _ when entry.Hash != HashOf(entry) => "the chain is broken: its content does not match its hash",
            _ => null,
        };
        return problem is null;
    }

    internal static string HashOf(JournalEntry entry) =>
        CanonicalJson.Hash(JsonSerializer.SerializeToNode(entry with { Hash = "" }, DurabilityJson.Default.JournalEntry));

    public static string Text(JournalEntry entry) => Encoding.UTF8.GetString(Encode(entry)).TrimEnd('\n');
}
