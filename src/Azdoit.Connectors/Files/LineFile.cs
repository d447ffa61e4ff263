using System.Buffers;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Files;

/// <summary>Looks at one line, without its newline, in order. Null when it is right, otherwise what is wrong with it.</summary>
public delegate string? LineCheck(ReadOnlySpan<byte> line);

/// <summary>
/// An append-only file of lines. A line counts once its newline is on the disk; bytes after the last newline are what a crash left
/// of an append that nobody was told of. One writer at a time: the caller holds a <see cref="LockFile"/>. Not safe for several threads.
/// </summary>
public sealed class LineFile : IDisposable
{
    private const long Largest = 1L << 30;

    private readonly string path;
    private readonly Func<FileStream> openStream;
    private FileStream? stream;
    private long length;

    private LineFile(string path, long length, Func<FileStream>? openStream = null)
    {
        this.path = path;
        this.length = length;
        this.openStream = openStream ?? (() => OpenForAppending(path));
    }

    /// <summary>
    /// Checks every line, then cuts an unfinished last one and says so to <paramref name="report"/>. A file that is not there has no lines
    /// and is made by the first append.
    /// </summary>
    public static Outcome<LineFile, Diagnostic> Open(string path, LineCheck check, Action<Diagnostic> report) => Open(path, check, report, null);

    /// <param name="openStream">Replaces the disk in tests.</param>
    internal static Outcome<LineFile, Diagnostic> Open(string path, LineCheck check, Action<Diagnostic> report, Func<FileStream>? openStream)
    {
        if (!Scan(path, check).TryGet(out var extent, out var problem))
        {
            return problem;
        }

        var file = new LineFile(path, extent.Complete, openStream);
        if (extent.Torn > 0)
        {
            if (file.Cut() is { } uncut)
            {
                file.Dispose();
                return uncut;
            }

            report(Diagnostic.Warning(FileCodes.Torn, "An unfinished last line was cut off", $"{path}: {extent.Torn} bytes after line {extent.Lines}"));
        }

        return file;
    }

    /// <summary>Checks every finished line of a file that another process may be appending to.</summary>
    /// <returns>Null when all are right.</returns>
    public static Diagnostic? Read(string path, LineCheck check) => Scan(path, check).TryGet(out _, out var problem) ? null : problem;

    /// <param name="lines">One or more whole lines, each with its newline: all of them become durable together.</param>
    /// <returns>Null when they are durable; otherwise none of them is in the file.</returns>
    public Diagnostic? Append(ReadOnlySpan<byte> lines)
    {
        try
        {
            stream ??= openStream();
            stream.Position = length;
            stream.Write(lines);
            stream.Flush(flushToDisk: true);
            if (length == 0)
            {
                Posix.SyncFolder(Path.GetDirectoryName(path)!);
            }

            length += lines.Length;
            return null;
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            // When even this fails, the bytes stay behind without being counted: the next append overwrites them, the next open cuts them.
            Cut();
            return FileTrouble.Writing(path, wrong);
        }
    }

    public void Dispose() => stream?.Dispose();

    private Diagnostic? Cut()
    {
        try
        {
            stream ??= openStream();
            stream.SetLength(length);
            stream.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Writing(path, wrong);
        }
    }

    private static FileStream OpenForAppending(string path)
    {
        Folder.Ensure(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = AtomicFile.OwnerOnly;
        }

        return new FileStream(path, options);
    }

    private static Outcome<Extent, Diagnostic> Scan(string path, LineCheck check)
    {
        byte[] room;
        int filled;
        try
        {
            (room, filled) = Content(path);
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong);
        }

        try
        {
            return Scan(path, room.AsSpan(0, filled), check);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static Outcome<Extent, Diagnostic> Scan(string path, ReadOnlySpan<byte> rest, LineCheck check)
    {
        var complete = 0L;
        var lines = 0;
        for (int newline; (newline = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(newline + 1)..])
        {
            lines++;
            if (check(rest[..newline]) is { } problem)
            {
                return FileTrouble.Damaged(path, lines, problem);
            }

            complete += newline + 1;
        }

        return new Extent(lines, complete, rest.Length);
    }

    /// <returns>Pooled, and how much of it is the content.</returns>
    private static (byte[] Room, int Filled) Content(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return ([], 0);
        }

        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var size = RandomAccess.GetLength(handle);
        if (size > Largest)
        {
            throw new IOException($"it has {size} bytes, more than azdoit reads");
        }

        var room = ArrayPool<byte>.Shared.Rent((int)size);
        var filled = 0;
        for (int read; filled < size && (read = RandomAccess.Read(handle, room.AsSpan(filled, (int)size - filled), filled)) > 0; filled += read)
        {
        }

        return (room, filled);
    }

    private sealed record Extent(int Lines, long Complete, int Torn);
}
