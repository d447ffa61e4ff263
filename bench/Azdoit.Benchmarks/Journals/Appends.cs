using System.Diagnostics;
using Azdoit.Connectors.Journals;
using Azdoit.Durability;

namespace Azdoit.Benchmarks.Journals;

/// <summary>
/// Durable events in a second: our journals against the least that durability costs, a write and a sync for each line. Each
/// objective has a thread of its own, as it has a process of its own outside of benchmarks, and so has each plain file. All files are
/// open before the clock starts, and closed after it has stopped.
/// </summary>
internal static class Appends
{
    private const int Objectives = 32;
    private const int Events = 600;
    private const int Rounds = 15;
    private const double Bar = 0.75;

    /// <summary>Of an entry of these journals, at most; the mean is 410.</summary>
    private const int LineLength = 454;

    private static readonly Writer Writer = new("bench", "here", "nobody");

    public static Task MeasureAsync()
    {
        var folder = Checkout.Scratch("journal");
        Console.WriteLine($"  {Objectives} writers, {Events} events each, on {new DriveInfo(folder).DriveFormat}");
        for (var round = 0; round < Rounds / 2; round++)
        {
            // The JIT compiles what is hot once more, which a precompiled program has behind it.
            var warm = new FileJournalStore(Path.Combine(folder, $"warm-{round}"), Writer, TimeProvider.System, _ => { });
            _ = Timed((_, gate) => Append(warm, gate));
        }

        List<double> ratios = [];
        for (var round = 0; round < Rounds; round++)
        {
            // One after the other, so that a change in the machine's load hits both.
            var plain = Path.Combine(folder, $"plain-{round}");
            Directory.CreateDirectory(plain);
            var synced = Timed((number, gate) => WriteLines(Path.Combine(plain, $"{number}"), gate));
            var files = new FileJournalStore(Path.Combine(folder, $"journals-{round}"), Writer, TimeProvider.System, _ => { });
            var ours = Timed((_, gate) => Append(files, gate));
            var memory = new MemoryJournalStore(Writer, TimeProvider.System);
            var unsaved = Timed((_, gate) => Append(memory, gate));
            ratios.Add(synced / ours);
            Console.WriteLine($"  journals {Rate(ours),7:0} events/s   in memory {Rate(unsaved),7:0} events/s   plain files {Rate(synced),7:0} lines/s   journals reach {ratios[^1]:0.00} of plain files");
        }

        var median = ratios.Order().ElementAt(Rounds / 2);
        Console.WriteLine($"  median {median:0.00} ({(median >= Bar ? "within" : "below")} {Bar:0.00})");
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private static double Rate(TimeSpan time) => Objectives * Events / time.TotalSeconds;

    /// <param name="work">Passes the gate twice: when it is ready to write, and when it has written.</param>
    private static TimeSpan Timed(Action<int, Barrier> work)
    {
        List<long> passed = [];
        using var gate = new Barrier(Objectives, _ => passed.Add(Stopwatch.GetTimestamp()));
        var threads = Enumerable.Range(0, Objectives).Select(number => new Thread(() => work(number, gate))).ToList();
        GC.Collect();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Stopwatch.GetElapsedTime(passed[0], passed[1]);
    }

    private static void Append(JournalStore store, Barrier gate) => AppendAsync(store, gate).GetAwaiter().GetResult();

    private static async Task AppendAsync(JournalStore store, Barrier gate)
    {
        if (!(await store.CreateAsync(new ObjectiveId(Guid.CreateVersion7().ToString()), CancellationToken.None)).TryGet(out var journal, out var trouble))
        {
            throw new InvalidOperationException(trouble.Detail);
        }

        await using (journal)
        {
            gate.SignalAndWait();
            for (var i = 0; i < Events; i++)
            {
                var step = new StepId($"create vm/web-{i / 3}");
                JournalEvent happened = (i % 3) switch
                {
                    0 => new JournalEvent.StepIntended(step, 1),
                    1 => new JournalEvent.StepSent(step, "0b5a1c52-7d5e-4b8e-9a55-1d2f2c1f3f10", "/subscriptions/1/operations/2?api-version=2024-07-01"),
                    _ => new JournalEvent.StepHeld(step, "sha256:0000000000000000000000000000000000000000000000000000000000000000", Found: false),
                };
                if (!(await journal.AppendAsync(happened, CancellationToken.None)).TryGet(out _, out var failure))
                {
                    throw new InvalidOperationException(failure.Message);
                }
            }

            gate.SignalAndWait();
        }
    }

    private static void WriteLines(string path, Barrier gate)
    {
        var line = new byte[LineLength];
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        gate.SignalAndWait();
        for (var i = 0; i < Events; i++)
        {
            RandomAccess.Write(file, line, (long)i * line.Length);
            RandomAccess.FlushToDisk(file);
        }

        gate.SignalAndWait();
    }
}
