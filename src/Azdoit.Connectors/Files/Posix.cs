using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Azdoit.Connectors.Files;

/// <summary>
/// Opens without the advisory lock that the framework takes on every open: a folder, which it refuses to open at all,
/// and a lock file that its owner holds exclusively.
/// </summary>
internal static partial class Posix
{
    private const int ReadOnly = 0;
    private const int WriteAccess = 2;

    private static int CloseOnExec => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    /// <summary>Makes a rename or a new file in this folder survive a power cut. Windows does so by itself.</summary>
    /// <exception cref="IOException">The folder cannot be opened.</exception>
    public static void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var handle = Open(folder);
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <summary>As many bytes of the file's beginning as there is room for. Quick, because a journal looks so at its lock before each write.</summary>
    /// <returns>How many there are; -1 when there is no such file.</returns>
    public static int ReadUnlocked(string path, Span<byte> room)
    {
        if (OperatingSystem.IsWindows())
        {
            return ReadShared(path, room);
        }

        var descriptor = OpenDescriptor(path, ReadOnly | CloseOnExec);
        if (descriptor < 0)
        {
            return -1;
        }

        var read = Read(descriptor, room, (nuint)room.Length);
        _ = Close(descriptor);
        return (int)read;
    }

    /// <summary>Linux, with a C library that knows the call: not every musl does.</summary>
    public static bool TellsChangeTimes { get; } = OperatingSystem.IsLinux() && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "statx", out _);

    /// <summary>When somebody last changed the file's content, name, rights or times, as the kernel keeps it.</summary>
    /// <returns>Null when it cannot be told.</returns>
    public static DateTimeOffset? ChangeTime(SafeFileHandle file)
    {
        // The layout of the answer is the same on every architecture, unlike that of fstat.
        const int emptyPath = 0x1000;
        const uint changeTime = 0x80;
        Span<byte> answer = stackalloc byte[256];
        return Statx(file, "", emptyPath, changeTime, answer) == 0 && (BitConverter.ToUInt32(answer) & changeTime) != 0
            ? DateTimeOffset.FromUnixTimeSeconds(BitConverter.ToInt64(answer[96..])).AddTicks(BitConverter.ToUInt32(answer[104..]) / 100)
            : null;
    }

    /// <summary>Whether this process may write the file or the folder, without touching it.</summary>
    public static bool IsWritable(string path) => Access(path, WriteAccess) == 0;

    private static int ReadShared(string path, Span<byte> room)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return RandomAccess.Read(handle, room, 0);
        }
        catch (IOException)
        {
            return -1;
        }
    }

    private static SafeFileHandle Open(string path)
    {
        var descriptor = OpenDescriptor(path, ReadOnly | CloseOnExec);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"{path} cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}", Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenDescriptor(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, Span<byte> room, nuint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(SafeFileHandle file, string path, int flags, uint wanted, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
