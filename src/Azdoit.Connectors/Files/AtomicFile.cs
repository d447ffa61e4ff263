using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Files;

/// <summary>The one place that replaces files: a reader sees the former content or the new, never a mixture, whenever the power fails.</summary>
public static class AtomicFile
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static int count;

    /// <summary>Readable by the owner only; missing folders are made. A symbolic link is followed, so that a linked file stays linked.</summary>
    /// <returns>Null when the content is durable; otherwise why not, and the former content stands.</returns>
    public static Diagnostic? Replace(string path, ReadOnlySpan<byte> content)
    {
        string? temporary = null;
        try
        {
            var given = new FileInfo(path);
            Folder.Ensure(given.DirectoryName!);
            var target = given.LinkTarget is null ? given.FullName : given.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            temporary = $"{target}.{Environment.ProcessId}-{Interlocked.Increment(ref count)}.tmp";
            using (var stream = new FileStream(temporary, Exclusive()))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
            Posix.SyncFolder(Path.GetDirectoryName(target)!);
            return null;
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            Discard(temporary);
            return FileTrouble.Writing(path, wrong);
        }
    }

    private static FileStreamOptions Exclusive()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static void Discard(string? temporary)
    {
        try
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            // The first failure is the one to report; a temporary file that stays is never read.
            return;
        }
    }
}
