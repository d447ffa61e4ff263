using System.Diagnostics;

namespace Azdoit.Benchmarks;

/// <summary>Measured times, in milliseconds.</summary>
internal sealed class Sample
{
    private readonly List<double> times = [];

    public double Median => At(0.5);

    public void Add(TimeSpan time) => times.Add(time.TotalMilliseconds);

    public static async Task<Sample> OfAsync(int runs, Func<Task> run)
    {
        var sample = new Sample();
        for (var i = 0; i < runs; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await run();
            sample.Add(Stopwatch.GetElapsedTime(began));
        }

        return sample;
    }

    public double At(double share) => times.Order().ElementAt((int)Math.Min(times.Count - 1, share * times.Count));

    public override string ToString() => $"median {Median,8:0.0} ms  [{times.Min(),8:0.0} .. {times.Max(),8:0.0}]  n={times.Count}";
}
