using System.Runtime.CompilerServices;

namespace Azdoit.Benchmarks;

/// <summary>The checkout that this program was compiled from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>A new folder to measure in: in <c>BENCH_FOLDER</c>, for another disk than the checkout's.</summary>
    public static string Scratch(string name)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("BENCH_FOLDER") ?? Path.Combine(Root, "artifacts", "bench"), $"{name}-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
