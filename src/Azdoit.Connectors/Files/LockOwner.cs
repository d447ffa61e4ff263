using System.Globalization;

namespace Azdoit.Connectors.Files;

/// <summary>The process that holds a lock.</summary>
/// <param name="Boot">Names the running kernel: two containers on one machine share it, a restarted machine has another.</param>
/// <param name="Started">When the process began, in the kernel's own ticks, because process ids are used again. Empty where the kernel does not say.</param>
public sealed record LockOwner(string Host, int ProcessId, string Boot, string Started)
{
    public static LockOwner OfThisProcess(string host) => new(host, Environment.ProcessId, BootId() ?? host, StartOf(Environment.ProcessId) ?? "");

    /// <summary><c>host:pid</c>.</summary>
    public override string ToString() => $"{Host}:{ProcessId}";

    internal string ToText() => $"{Host} {ProcessId} {Boot} {Started}";

    internal static LockOwner? FromText(string text) =>
        text.Split('\n')[0].Split(' ') is [{ Length: > 0 } host, var id, { Length: > 0 } boot, var started]
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
            ? new(host, processId, boot, started)
            : null;

    /// <summary>Whether the process runs; only asked on the kernel that it ran on.</summary>
    internal bool IsAlive() => Started.Length > 0 && StartOf(ProcessId) == Started;

    private static string? BootId() => Line("/proc/sys/kernel/random/boot_id");

    /// <summary>Field 22 of the kernel's line about the process; its second field, the name, may contain spaces and brackets.</summary>
    private static string? StartOf(int processId) =>
        Line($"/proc/{processId}/stat") is { } line && line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 19 } fields
            ? fields[19]
            : null;

    private static string? Line(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
