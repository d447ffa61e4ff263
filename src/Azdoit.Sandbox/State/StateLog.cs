using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;
using Microsoft.Win32.SafeHandles;

namespace Azdoit.Sandbox.State;

/// <summary>
/// An append-only file of <see cref="StateChange"/> lines. A change is in the operating system's hands when <see cref="Append"/>
/// returns (so it survives kill -9) and on the disk when <see cref="FlushAsync"/> completes; only then is a request acknowledged.
/// Without a folder everything stays in memory.
/// </summary>
internal sealed class StateLog : IDisposable
{
    public const string FileName = "state.ndjson";

    // Below this the file is not worth rewriting.
    private const long SmallFile = 8 << 20;

    private readonly string? _path;
    private readonly SemaphoreSlim _flushing = new(1, 1);
    private SafeFileHandle? _file;
    private long _length;
    private long _flushed;
    private long _compacted;

    private StateLog(string? path) => _path = path;

    /// <summary>The file has grown to several times what it held when it was last rewritten.</summary>
    public bool WantsCompaction => _file is not null && _length > Math.Max(SmallFile, 3 * _compacted);

    /// <summary>Reads the state in <paramref name="directory"/>. A torn last line is cut; any other damage is a <paramref name="problem"/>.</summary>
    public static StateLog? Open(string? directory, out Dictionary<string, JsonObject> state, out string? problem)
    {
        state = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        problem = null;
        if (directory is null)
        {
            return new StateLog(null);
        }

        var path = Path.Combine(directory, FileName);
        var log = new StateLog(path) { _file = Reopen(path) };
        problem = log.Load(log._file, state);
        if (problem is null)
        {
            return log;
        }

        log.Dispose();
        return null;
    }

    /// <summary>There is a file to go back to.</summary>
    public bool IsKept => _file is not null;

    /// <summary>What the log holds now.</summary>
    public Dictionary<string, JsonObject> Read()
    {
        var state = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        if (_file is not null)
        {
            _ = Load(_file, state);
        }

        return state;
    }

    /// <exception cref="IOException">The disk took nothing; the file is as it was before.</exception>
    public long Append(StateChange change)
    {
        if (_file is null)
        {
            return 0;
        }

        var line = change.ToLine();
        try
        {
            RandomAccess.Write(_file, line.Span, _length);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(_file, _length);
            throw;
        }

        return _length += line.Length;
    }

    /// <summary>Waits until everything up to <paramref name="position"/> is on the disk. Requests that wait together share one flush.</summary>
    public async ValueTask FlushAsync(long position, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _flushed) >= position)
        {
            return;
        }

        await _flushing.WaitAsync(cancellation);
        try
        {
            if (_file is { } file && _flushed < position)
            {
                var written = Volatile.Read(ref _length);
                RandomAccess.FlushToDisk(file);
                Volatile.Write(ref _flushed, written);
            }
        }
        finally
        {
            _flushing.Release();
        }
    }

    /// <summary>Replaces the file by one that holds just <paramref name="state"/>.</summary>
    public void Compact(IEnumerable<KeyValuePair<string, JsonObject>> state)
    {
        if (_path is null)
        {
            return;
        }

        _flushing.Wait(CancellationToken.None);
        try
        {
            var fresh = _path + ".new";
            using (var stream = PrivateFile.Create(fresh))
            {
                var change = new StateChange();
                foreach (var (key, value) in state)
                {
                    change.Set(key, value);
                    stream.Write(change.ToLine().Span);
                    change.Clear();
                }

                stream.Flush(flushToDisk: true);
            }

            _file?.Dispose();
            File.Move(fresh, _path, overwrite: true);
            _file = Reopen(_path);
            _length = _compacted = RandomAccess.GetLength(_file);
            Volatile.Write(ref _flushed, _length);
        }
        finally
        {
            _flushing.Release();
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _flushing.Dispose();
    }

    private string? Load(SafeFileHandle file, Dictionary<string, JsonObject> state)
    {
        var content = new byte[RandomAccess.GetLength(file)];
        RandomAccess.Read(file, content, 0);
        var latest = new Dictionary<string, Range>(StringComparer.Ordinal);
        var (start, line) = (0, 0);
        while (content.AsSpan(start).IndexOf((byte)'\n') is var end and >= 0)
        {
            line++;
            try
            {
                StateChange.Locate(content.AsSpan(start, end), start, latest);
            }
            catch (JsonException damage)
            {
                return $"{_path} line {line} cannot be read: {damage.Message}";
            }

            start += end + 1;
        }

        foreach (var (key, place) in latest)
        {
            if (JsonText.Parse(content.AsSpan(place)) is JsonObject document)
            {
                state[key] = document;
            }
        }

        // What follows the last line end was never acknowledged: the process died while it wrote.
        RandomAccess.SetLength(file, start);
        _length = _flushed = _compacted = start;
        return null;
    }

    private static SafeFileHandle Reopen(string path)
    {
        var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        PrivateFile.Restrict(path);
        return handle;
    }
}
