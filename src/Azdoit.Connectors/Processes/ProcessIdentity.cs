using System.Diagnostics;

namespace Azdoit.Connectors.Processes;

/// <summary>One run of one process: ids are used again, an id with its start time is not.</summary>
/// <param name="Started">On Linux the kernel's own ticks, elsewhere UTC in round-trip form; for comparison only.</param>
public sealed record ProcessIdentity(int Id, string Started)
{
    private const string Dead = "Z";

    /// <param name="process">Alive or not yet waited for.</param>
    public static ProcessIdentity Of(Process process) => new(process.Id, OperatingSystem.IsLinux() ? OnLinux(process.Id)?.Started ?? "" : process.StartTime.ToUniversalTime().ToString("O"));

    /// <summary>A process that ended and waits for its parent to notice is not alive.</summary>
    public bool IsAlive => OperatingSystem.IsLinux() ? IsAliveOnLinux() : IsAliveElsewhere();

    /// <summary>Ends it at once; harmless when it is gone.</summary>
    public void Kill()
    {
        try
        {
            using var process = Process.GetProcessById(Id);
            if (IsAlive)
            {
                process.Kill();
            }
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It ended by itself between the look and the kill.
            return;
        }
    }

    private bool IsAliveOnLinux() => OnLinux(Id) is var (state, started) && state != Dead && started == Started;

    /// <summary>Null when there is no such process.</summary>
    private static (string State, string Started)? OnLinux(int id)
    {
        try
        {
            // The second field, the program's name, may hold spaces and brackets.
            var line = File.ReadAllText($"/proc/{id}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ') is { Length: > 19 } fields ? (fields[0], fields[19]) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private bool IsAliveElsewhere()
    {
        try
        {
            using var process = Process.GetProcessById(Id);
            return process.StartTime.ToUniversalTime().ToString("O") == Started;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
