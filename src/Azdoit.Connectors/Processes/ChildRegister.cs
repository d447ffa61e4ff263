using System.Diagnostics;
using System.Globalization;
using Azdoit.Connectors.Files;

namespace Azdoit.Connectors.Processes;

/// <summary>
/// The processes that change the cloud for us, one file each, so that whoever comes after a process that died can end what it left at work
/// before it reads. One that is safely over leaves no file.
/// </summary>
/// <param name="self">The process that starts them.</param>
public sealed class ChildRegister(string folder, LockOwner self)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Begins to record it.</summary>
    internal string Add(Process child)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, child.Id.ToString(CultureInfo.InvariantCulture));
        var identity = ProcessIdentity.Of(child);
        File.WriteAllText(path, $"{self.ToText()}\n{identity.Id} {identity.Started}\n");
        return path;
    }

    internal static void Remove(string path) => File.Delete(path);

    /// <summary>Ends what processes left that are no more, and waits until it is over.</summary>
    public async Task EndOrphansAsync(TimeProvider clock, CancellationToken ct)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (Read(path) is not var (owner, child) || owner.Host != self.Host || (owner.Boot == self.Boot && owner.IsAlive()))
            {
                continue;
            }

            // What ran before the machine was started anew is gone.
            var began = clock.GetTimestamp();
            while (owner.Boot == self.Boot && child.IsAlive && clock.GetElapsedTime(began) < Patience)
            {
                child.Kill();
                await Task.Delay(Pause, clock, ct);
            }

            Remove(path);
        }
    }

    private static (LockOwner Owner, ProcessIdentity Child)? Read(string path)
    {
        try
        {
            return File.ReadAllLines(path) is [var first, var second, ..] && LockOwner.FromText(first) is { } owner
                && second.Split(' ') is [var id, var started] && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var child)
                ? (owner, new(child, started))
                : null;
        }
        catch (Exception gone) when (FileTrouble.Is(gone))
        {
            return null;
        }
    }
}
