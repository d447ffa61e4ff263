using System.Text;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Files;

/// <summary>
/// A lock that processes see. The kernel's lock on the file decides on one machine and vanishes with the process; the file's content
/// names the owner, and its modification time is the owner's heartbeat for machines that share the home but not the kernel.
/// </summary>
public sealed class LockFile : IDisposable
{
    public static readonly TimeSpan StaleAfter = TimeSpan.FromMinutes(2);

    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    private static int claims;

    private readonly string path;
    private readonly FileStream held;
    private readonly LockClaim claim;
    private readonly TimeProvider clock;
    private readonly ITimer heart;

    private LockFile(string path, FileStream held, LockClaim claim, TimeProvider clock)
    {
        this.path = path;
        this.held = held;
        this.claim = claim;
        this.clock = clock;
        heart = clock.CreateTimer(_ => Beat(), null, Heartbeat, Heartbeat);
    }

    /// <param name="patience">How long to wait for a living owner before giving up.</param>
    public static async Task<Outcome<LockFile, Diagnostic>> AcquireAsync(string path, LockOwner self, TimeSpan patience, TimeProvider clock, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        // A look at the holder takes the kernel's lock for a moment, so one refusal means nothing.
        for (var attempt = 1; ; attempt++)
        {
            var answer = TryAcquire(path, self, clock);
            if (answer.TryGet(out _, out var problem) || problem.Code != FileCodes.Locked || (attempt >= 3 && clock.GetElapsedTime(began) >= patience))
            {
                return answer;
            }

            await Task.Delay(Pause, clock, ct);
        }
    }

    /// <summary>The living owner; null when there is none.</summary>
    public static LockOwner? Holder(string path, LockOwner self)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using var probe = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return LockClaim.Owner(path) is { } owner && Stands(owner, self) ? owner : null;
        }
        catch (IOException refused) when (IsHeldByKernel(refused))
        {
            return LockClaim.Owner(path);
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return null;
        }
    }

    /// <summary>Takes away the lock of a silent owner on another machine, after a person said that it is dead.</summary>
    /// <returns>Null when there is no lock any more; otherwise who still holds it.</returns>
    public static Diagnostic? BreakStale(string path, LockOwner self, TimeProvider clock)
    {
        if (Holder(path, self) is { } owner && !IsSilent(path, clock))
        {
            return Held(path, owner);
        }

        try
        {
            File.Delete(path);
            return null;
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Writing(path, wrong);
        }
    }

    /// <summary>
    /// Null while this process holds it. A machine that slept may wake up to find that a person gave the work to another.
    /// </summary>
    /// <remarks>Looked at each time: a clock that stands still while the machine sleeps cannot tell how old a look is.</remarks>
    public Diagnostic? Lost() => claim.Stands() ? null : Held(path, LockClaim.Owner(path));

    public void Dispose()
    {
        heart.Dispose();
        try
        {
            if (claim.StandsAtPath())
            {
                held.SetLength(0);
                File.Delete(path);
            }
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            // Closing releases it all the same; an empty file that stays names nobody.
            return;
        }
        finally
        {
            held.Dispose();
        }
    }

    private static Outcome<LockFile, Diagnostic> TryAcquire(string path, LockOwner self, TimeProvider clock)
    {
        FileStream? stream = null;
        try
        {
            Folder.Ensure(Path.GetDirectoryName(path)!);
            stream = new FileStream(path, Exclusive());
            if (LockClaim.Owner(path) is { } owner && Stands(owner, self))
            {
                return Closing(owner.Boot != self.Boot && IsSilent(path, clock) ? Stale(path, owner) : Held(path, owner));
            }

            var mine = Encoding.UTF8.GetBytes($"{self.ToText()}\n{Interlocked.Increment(ref claims)} {clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}\n");
            stream.SetLength(0);
            stream.Write(mine);
            stream.Flush();

            // The former owner may have deleted the file between our opening and our locking it: then the lock is on nothing.
            var written = new LockClaim(path, mine, stream.SafeFileHandle, clock);
            return written.StandsAtPath() ? new LockFile(path, stream, written, clock) : Closing(Held(path, null));
        }
        catch (IOException refused) when (IsHeldByKernel(refused))
        {
            return Held(path, LockClaim.Owner(path));
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return Closing(FileTrouble.Writing(path, wrong));
        }

        Diagnostic Closing(Diagnostic why)
        {
            stream?.Dispose();
            return why;
        }
    }

    private static FileStreamOptions Exclusive()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Share = FileShare.Read | FileShare.Delete;
        }
        else
        {
            options.UnixCreateMode = AtomicFile.OwnerOnly;
        }

        return options;
    }

    /// <summary>Whether the owner named in the file holds it although the kernel's lock is free: another machine, or a file system without locks.</summary>
    private static bool Stands(LockOwner owner, LockOwner self) => owner.Boot == self.Boot ? owner.IsAlive() : owner.Host != self.Host;

    private static bool IsSilent(string path, TimeProvider clock) =>
        clock.GetUtcNow() - new DateTimeOffset(File.GetLastWriteTimeUtc(path)) > StaleAfter;

    private static bool IsHeldByKernel(IOException refused) => refused.HResult is WouldBlock or WouldBlockOnMac or WindowsSharingViolation;

    private static Diagnostic Held(string path, LockOwner? owner) =>
        Diagnostic.Error(FileCodes.Locked, "Another azdoit process holds it", $"{path} is held by {owner?.ToString() ?? "a living process"}.");

    private static Diagnostic Stale(string path, LockOwner owner) =>
        Diagnostic.Error(FileCodes.LockStale, "A process on another machine held it and is silent", $"{path} was held by {owner}, last heard from at {File.GetLastWriteTimeUtc(path):yyyy-MM-ddTHH:mm:ssZ}.");

    private void Beat()
    {
        try
        {
            File.SetLastWriteTimeUtc(held.SafeFileHandle, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong) || wrong is ObjectDisposedException)
        {
            // A beat that is missed is made up by the next one; the last may meet the closed file.
            return;
        }
    }
}
