using System.Buffers.Text;
using System.Text.Json;

namespace Azdoit.Durability;

/// <summary>
/// Reads a journal for what a list tells of it: the state without its steps. Place and hash of every line are checked; of the events, only those
/// about no step are decoded. Knows lines in the very form that azdoit writes; for any other, ask <see cref="JournalLine.TryDecode"/>.
/// </summary>
public sealed class JournalOutline
{
    private RunState state = RunState.Fold([]);
    private DateTimeOffset updated;
    private byte[] lastHash = [];
    private int lines;

    public bool IsEmpty => lines == 0;

    public RunState State => state with { Updated = updated };

    /// <returns>False for what is not the next line in the form that azdoit writes; the outline is worth nothing then.</returns>
    public bool TryTake(ReadOnlySpan<byte> line)
    {
        // From the end, by the names of the members, which are sorted. Within a text, a name's quotes would be escaped.
        var rest = line;
        var time = CutOff(ref rest, ",\"time\":"u8).TrimEnd((byte)'}');
        var sequence = CutOff(ref rest, ",\"sequence\":"u8);
        var previous = CutOff(ref rest, ",\"previous\":"u8).Trim((byte)'"');
        var hash = CutOff(ref rest, ",\"hash\":"u8).Trim((byte)'"');
        var happened = CutOff(ref rest, ",\"event\":"u8);

        var follows = Utf8Parser.TryParse(sequence, out int number, out _) && number == lines + 1 && previous.SequenceEqual(lastHash);
        if (!follows || !CanonicalJson.IsHashWithout(line, hash))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(time);
            if (!reader.Read() || !reader.TryGetDateTimeOffset(out updated))
            {
                return false;
            }

            state = IsAboutStep(happened) ? state : RunState.WithoutSteps(state, updated, Decode(happened));
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }

        lines++;
        if (lastHash.Length != hash.Length)
        {
            lastHash = new byte[hash.Length];
        }

        hash.CopyTo(lastHash);
        return true;
    }

    private static ReadOnlySpan<byte> CutOff(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name)
    {
        var at = rest.LastIndexOf(name);
        if (at < 0)
        {
            return [];
        }

        var value = rest[(at + name.Length)..];
        rest = rest[..at];
        return value;
    }

    private static JournalEvent? Decode(ReadOnlySpan<byte> happened) => JournalEventForm.Read(happened) ?? JsonSerializer.Deserialize(happened, DurabilityJson.Default.JournalEvent);

    private static bool IsAboutStep(ReadOnlySpan<byte> happened) => happened.IndexOf("\"type\":\"step_"u8) >= 0 || happened.IndexOf("\"type\":\"undo_"u8) >= 0;
}
