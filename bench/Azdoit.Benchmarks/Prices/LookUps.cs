using System.Diagnostics;
using Azdoit.Pricing;

namespace Azdoit.Benchmarks.Prices;

/// <summary>A look-up searches the embedded text where it lies.</summary>
internal static class LookUps
{
    private const int Count = 20_000;

    private static readonly string[] Sizes = ["Standard_D4s_v3", "Standard_B2s", "Standard_E8as_v5", "Standard_F16s_v2", "Standard_NC6s_v3"];
    private static readonly string[] Regions = ["eastus", "westeurope", "japaneast", "brazilsouth"];

    public static Task MeasureAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _ = PriceBook.Embedded.Find("vm.linux", Sizes[0], new Region(Regions[0]));
        Console.WriteLine($"  first look-up of the process, compiled while it runs: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0.0} ms");
        var each = new Sample();
        for (var i = 0; i < Count; i++)
        {
            began = Stopwatch.GetTimestamp();
            _ = PriceBook.Embedded.Find("vm.linux", Sizes[i % Sizes.Length], new Region(Regions[i % Regions.Length]));
            each.Add(Stopwatch.GetElapsedTime(began));
        }

        Console.WriteLine($"  warm: median {each.Median * 1000:0.0} µs, 99 % within {each.At(0.99) * 1000:0.0} µs");
        return Task.CompletedTask;
    }
}
