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

    /// <summary>At most <paramref name="limit"/> bytes of the file; null when there is none.</summary>
    public static byte[]? ReadUnlocked(string path, int limit)
    {
        try
        {
            using var handle = OperatingSystem.IsWindows()
                ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
                : Open(path);
            var buffer = new byte[limit];
            return buffer[..RandomAccess.Read(handle, buffer, 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether this process may write the file or the folder, without touching it.</summary>
    public static bool IsWritable(string path) => Access(path, WriteAccess) == 0;

    private static SafeFileHandle Open(string path)
    {
        var descriptor = OpenDescriptor(path, ReadOnly | CloseOnExec);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"{path} cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}", Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenDescriptor(string path, int flags);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
