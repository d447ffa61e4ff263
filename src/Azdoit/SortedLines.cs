using System.Buffers;
using System.Text;

namespace Azdoit;

/// <summary>
/// A table as text: ASCII lines sorted by their lower-cased key, which is the text before the first <c>|</c>;
/// header lines begin with <c>#</c>. A look-up searches the stream where it lies and reads a dozen lines of it,
/// because parsing a hundred thousand prices would cost more than the rest of the program.
/// </summary>
/// <param name="open">Opens the table anew; it must be able to seek.</param>
public sealed class SortedLines(Func<Stream> open)
{
    private const int LongestUsualLine = 2048;

    /// <summary>The line of a key without regard to case; null when there is none.</summary>
    public string? Find(string key)
    {
        if (key.StartsWith('#'))
        {
            return null;
        }

        using var stream = open();
        var buffer = ArrayPool<byte>.Shared.Rent(LongestUsualLine);
        try
        {
            // The line, if there is one, starts in [low, high).
            long low = 0, high = stream.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                var start = LineStart(stream, middle, buffer);
                if (start >= high)
                {
                    high = middle;
                    continue;
                }

                var length = ReadLine(stream, start, ref buffer);
                var line = buffer.AsSpan(0, length);
                switch (Compare(line, key))
                {
                    case 0:
                        return Encoding.ASCII.GetString(line);
                    case < 0:
                        low = start + length + 1;
                        break;
                    default:
                        high = middle;
                        break;
                }
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A table that is embedded in this assembly, from <c>Facts/</c>.</summary>
    internal static SortedLines Embedded(string name) =>
        new(() => typeof(SortedLines).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded"));

    /// <summary>The header lines without their <c>#</c>.</summary>
    public IEnumerable<string> Header() => Read().TakeWhile(line => line.StartsWith('#')).Select(line => line[1..]);

    public IEnumerable<string> Lines() => Read().SkipWhile(line => line.StartsWith('#'));

    private static long LineStart(Stream stream, long position, byte[] buffer)
    {
        if (position == 0)
        {
            return 0;
        }

        stream.Position = position - 1;
        for (var at = position - 1; ;)
        {
            var read = stream.Read(buffer);
            if (read == 0)
            {
                return stream.Length;
            }

            var newline = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                return at + newline + 1;
            }

            at += read;
        }
    }

    private static int ReadLine(Stream stream, long start, ref byte[] buffer)
    {
        stream.Position = start;
        for (var filled = 0; ;)
        {
            var read = stream.Read(buffer.AsSpan(filled));
            var newline = buffer.AsSpan(filled, read).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                return filled + newline;
            }

            filled += read;
            if (read == 0)
            {
                return filled;
            }

            if (filled == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }
    }

    private static int Compare(ReadOnlySpan<byte> line, string key)
    {
        var end = line.IndexOf((byte)'|');
        var there = end < 0 ? line : line[..end];
        for (var i = 0; i < Math.Min(there.Length, key.Length); i++)
        {
            var difference = char.ToLowerInvariant((char)there[i]) - char.ToLowerInvariant(key[i]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return there.Length - key.Length;
    }

    private IEnumerable<string> Read()
    {
        using var reader = new StreamReader(open(), Encoding.ASCII);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
