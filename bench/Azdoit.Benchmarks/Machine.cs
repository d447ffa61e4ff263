namespace Azdoit.Benchmarks;

/// <summary>What the figures below it were measured on.</summary>
internal static class Machine
{
    public static void Write() => Console.WriteLine(
        $"{DateTime.UtcNow:yyyy-MM-dd HH:mm}Z, {Environment.ProcessorCount} x {Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {Environment.OSVersion.VersionString}, .NET {Environment.Version}, load {Load()}");

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "cpu"
            : "cpu";

    /// <summary>Of the last minute; a machine that is busy otherwise makes every figure worse.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
