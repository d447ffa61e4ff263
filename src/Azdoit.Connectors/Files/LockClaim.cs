using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Azdoit.Connectors.Files;

/// <summary>What a process wrote into its lock file, and whether it still stands there. Not safe for several threads.</summary>
internal sealed class LockClaim
{
    private const int Longest = 1024;

    /// <summary>Longer than the kernel's step of time, which is 10 ms at most: what changes twice within one step has one time.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Local = ["ext2", "ext3", "ext4", "xfs", "btrfs", "tmpfs"];

    private readonly string path;
    private readonly byte[] text;
    private readonly SafeFileHandle held;
    private readonly TimeProvider clock;
    private readonly bool isLocal;
    private DateTimeOffset? seen;

    public LockClaim(string path, byte[] text, SafeFileHandle held, TimeProvider clock)
    {
        (this.path, this.text, this.held, this.clock) = (path, text, held, clock);
        isLocal = Posix.TellsChangeTimes && Local.Contains(new DriveInfo(path).DriveFormat);
    }

    /// <remarks>
    /// On a file system of this machine alone, whoever writes, renames or removes a file changes the time that the kernel keeps of it:
    /// the same time as at the last look means that nothing happened. Other file systems tell it late, so there the path is opened anew.
    /// </remarks>
    public bool Stands()
    {
        var changed = isLocal ? Posix.ChangeTime(held) : null;
        if (changed is not null && changed == seen)
        {
            return true;
        }

        var stands = StandsAtPath();
        seen = stands && changed is { } time && (clock.GetUtcNow() - time).Duration() > Step ? changed : null;
        return stands;
    }

    /// <summary>By its name: the file that is held may be another one by now.</summary>
    public bool StandsAtPath()
    {
        Span<byte> room = stackalloc byte[Longest];
        return Posix.ReadUnlocked(path, room) is > 0 and var length && room[..length].SequenceEqual(text);
    }

    /// <returns>Null when the file is not there or names nobody.</returns>
    public static LockOwner? Owner(string path)
    {
        Span<byte> room = stackalloc byte[Longest];
        return Posix.ReadUnlocked(path, room) is > 0 and var length ? LockOwner.FromText(Encoding.UTF8.GetString(room[..length])) : null;
    }
}
