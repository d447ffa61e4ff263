using System.Globalization;
using Azdoit.Planning;

namespace Azdoit.Benchmarks.Runs;

/// <summary>How long the effects of a plan take.</summary>
internal sealed class Durations(string name, Func<ResourceAddress, TimeSpan> of)
{
    private const int Seed = 17;

    public static Durations Equal { get; } = new("every step 50 ms", _ => TimeSpan.FromMilliseconds(50));

    /// <summary>The same ones in every process: by the digits of the name, not by its hash.</summary>
    public static Durations Mixed { get; } = new("steps of 10 to 90 ms", address => TimeSpan.FromMilliseconds(new Random(Seed + Number(address)).Next(10, 91)));

    public string Name => name;

    public TimeSpan Of(ResourceAddress address) => of(address);

    /// <summary>In milliseconds: no schedule can beat the longest chain, nor the whole work shared by all hands.</summary>
    public double LowerBound(Plan plan, int parallel)
    {
        var ends = new Dictionary<StepId, double>();
        foreach (var step in plan.Steps)
        {
            ends[step.Id] = of(step.Effect.Address).TotalMilliseconds + step.DependsOn.Select(used => ends[used]).DefaultIfEmpty().Max();
        }

        return Math.Max(ends.Values.Max(), plan.Steps.Sum(step => of(step.Effect.Address).TotalMilliseconds) / parallel);
    }

    private static int Number(ResourceAddress address) => int.Parse(string.Concat(address.Name.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
