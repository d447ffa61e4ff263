using System.Diagnostics;
using Azdoit.Intents;

namespace Azdoit.Benchmarks.Words;

/// <summary>Understanding looks at words alone, so its speed is that of one core.</summary>
internal static class Understanding
{
    private const int Rounds = 20;

    public static Task MeasureAsync()
    {
        var requests = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "Azdoit.Tests", "Intents", "requests"), "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line[..line.LastIndexOf(" => ", StringComparison.Ordinal)])
            .ToList();
        var began = Stopwatch.GetTimestamp();
        _ = Interpreter.Read(requests[0]);
        Console.WriteLine($"  first request of the process, compiled while it runs: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");

        var each = new Sample();
        var all = TimeSpan.Zero;
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var request in requests)
            {
                began = Stopwatch.GetTimestamp();
                _ = Interpreter.Read(request);
                if (Stopwatch.GetElapsedTime(began) is var took && round >= 0)
                {
                    each.Add(took);
                    all += took;
                }
            }
        }

        Console.WriteLine($"  {requests.Count} requests: {requests.Count * Rounds / all.TotalSeconds:0} a second on one core; median {each.Median * 1000:0} µs, 99 % within {each.At(0.99) * 1000:0} µs");
        return Task.CompletedTask;
    }
}
