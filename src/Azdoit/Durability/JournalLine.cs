using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Azdoit.Durability;

/// <summary>The text form of a journal entry.</summary>
public static class JournalLine
{
    public static ChainFormat<JournalEntry> Format { get; } = new(() => DurabilityJson.Default.JournalEntry, StepText.TryWrite, _ => null);

    public static byte[] Encode(JournalEntry entry) => Format.Encode(entry);

    /// <summary>Does not throw; <paramref name="problem"/> says what is wrong with the line.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> line, JournalEntry? last, [NotNullWhen(true)] out JournalEntry? entry, [NotNullWhen(false)] out string? problem) =>
        Format.TryDecode(line, last, out entry, out problem);

    public static string Text(JournalEntry entry) => Encoding.UTF8.GetString(Encode(entry)).TrimEnd('\n');
}
