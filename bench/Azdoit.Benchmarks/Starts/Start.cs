namespace Azdoit.Benchmarks.Starts;

/// <summary>What a person waits for: whole processes, from their start to their end, against a sandbox that runs.</summary>
internal static class Start
{
    private const int Runs = 25;

    public static async Task MeasureAsync()
    {
        var home = Checkout.Scratch("start");
        var azdoit = Path.Combine(Checkout.Root, "azdoit");
        var app = Path.Combine(Checkout.Root, "artifacts", "app", "Azdoit.Cli");
        await ProcessRun.OfAsync(home, azdoit, "sandbox", "up");
        try
        {
            await ProcessRun.OfAsync(home, azdoit, "do", "provision 2 Standard_D4s_v3 VMs", "--yes", "--json");
            await MeasureAsync(home, "./azdoit --version", azdoit, "--version");
            await MeasureAsync(home, "the same without launcher", app, "--version");
            await MeasureAsync(home, "azdoit understand", app, "understand", "provision 2 VMs");
            await MeasureAsync(home, "azdoit plan \"provision 2 VMs\" --json", app, "plan", "provision 2 VMs", "--json");
            await MeasureAsync(home, "azdoit do \"list VMs\" --json", app, "do", "list VMs", "--json");
            foreach (var (peer, argument) in new[] { ("terraform", "version"), ("git", "--version"), ("dotnet", "--version") })
            {
                if (OnPath(peer) is { } program)
                {
                    await MeasureAsync(home, $"for comparison: {peer} {argument}", program, argument);
                }
            }
        }
        finally
        {
            await ProcessRun.OfAsync(home, azdoit, "sandbox", "down");
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task MeasureAsync(string home, string name, string program, params string[] arguments)
    {
        var largest = 0L;
        for (var i = 0; i < 3; i++)
        {
            largest = Math.Max(largest, (await ProcessRun.OfAsync(home, program, arguments)).LargestMemory);
        }

        var sample = new Sample();
        for (var i = 0; i < Runs; i++)
        {
            sample.Add((await ProcessRun.OfAsync(home, program, arguments, watch: false)).Took);
        }

        Console.WriteLine($"  {name,-42} {sample}  {largest >> 20,4} MB");
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
