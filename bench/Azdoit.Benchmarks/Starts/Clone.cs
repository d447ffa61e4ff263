using System.Diagnostics;

namespace Azdoit.Benchmarks.Starts;

/// <summary>What a newcomer waits for: clone, build, sandbox, two machines; packages are in the machine's cache.</summary>
internal static class Clone
{
    public static async Task MeasureAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"azdoit-clone-{Environment.ProcessId}");
        var (tree, home) = (Path.Combine(folder, "azdoit"), Path.Combine(folder, "home"));
        var azdoit = Path.Combine(tree, "azdoit");
        Directory.CreateDirectory(folder);
        var began = Stopwatch.GetTimestamp();
        try
        {
            await ProcessRun.OfAsync(home, "git", "clone", "--quiet", "--no-hardlinks", Checkout.Root, tree);
            Console.WriteLine($"  cloned              {Stopwatch.GetElapsedTime(began).TotalSeconds,6:0.0} s");
            await ProcessRun.OfAsync(home, azdoit, "do", "provision 2 Standard_D4s_v3 VMs", "--yes", "--json");
            Console.WriteLine($"  first result        {Stopwatch.GetElapsedTime(began).TotalSeconds,6:0.0} s");
            began = Stopwatch.GetTimestamp();
            await ProcessRun.OfAsync(home, azdoit, "do", "provision 2 more Standard_D4s_v3 VMs", "--yes", "--json");
            Console.WriteLine($"  the next two VMs    {Stopwatch.GetElapsedTime(began).TotalSeconds,6:0.0} s");
        }
        finally
        {
            if (File.Exists(azdoit))
            {
                await ProcessRun.OfAsync(home, azdoit, "sandbox", "down");
            }

            Directory.Delete(folder, recursive: true);
        }
    }
}
