using System.Globalization;

namespace Azdoit.Connectors.Files;

/// <summary>The process that holds a lock.</summary>
/// <param name="Boot">Names the running kernel: two containers on one machine share it, a restarted machine has another.</param>
/// <param name="Started">When the process began, in the kernel's own ticks, because process ids are used again. Empty where the kernel does not say.</param>
public sealed record LockOwner(string Host, int ProcessId, string Boot, string Started)
{
    public static LockOwner OfThisProcess(string host) => new(host, Environment.ProcessId, BootId() ?? host, StartOf(Environment.ProcessId) ?? "");

    /// <summary>When it took the lock; null where an older azdoit wrote it.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Names the process, since when it holds the lock, for people: <c>host:pid since 2026-11-21 18:40:05Z</c>.</summary>
    public override string ToString() => $"{Host}:{ProcessId}{(Since is { } since ? $" since {since:yyyy-MM-dd HH:mm:ss}Z" : "")}";

    internal string ToText() => $"{Host} {ProcessId} {Boot} {Started}";

    internal static LockOwner? FromText(string text) =>
        text.Split('\n') is [var first, .. var rest]
        && first.Split(' ') is [{ Length: > 0 } host, var id, { Length: > 0 } boot, var started]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
            ? new(host, processId, boot, started) { Since = Time(rest.FirstOrDefault()) }
            : null;

    /// <summary>Whether the process runs; only asked on the kernel that it ran on.</summary>
    internal bool IsAlive() => Started.Length > 0 && StartOf(ProcessId) == Started;

    /// <summary>After the claim's number.</summary>
    private static DateTimeOffset? Time(string? claim) =>
        claim?.Split(' ') is [_, var time] && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var since) ? since : null;

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
