using System.Diagnostics;
using Azdoit.Connectors.Journals;
using Azdoit.Durability;

namespace Azdoit.Benchmarks.Journals;

/// <summary>Durable events in a second: our journals against the least that durability costs, a write and a sync for each line.</summary>
internal static class Appends
{
    private const int Objectives = 32;
    private const int Events = 150;
    private const int Rounds = 5;

    private static readonly Writer Writer = new("bench", "here", "nobody");

    public static async Task MeasureAsync()
    {
        var folder = Checkout.Scratch("journal");
        Console.WriteLine($"  {Objectives} writers, {Events} events each, on {new DriveInfo(folder).DriveFormat}");
        var line = await JournalsAsync(Files(Path.Combine(folder, "warm")));
        List<double> ratios = [];
        for (var round = 0; round < Rounds; round++)
        {
            // One after the other, so that a change in the machine's load hits both.
            var plain = Plain(Path.Combine(folder, $"plain-{round}"), line);
            var ours = await TimedAsync(Files(Path.Combine(folder, $"journals-{round}")));
            var unsaved = await TimedAsync(new MemoryJournalStore(Writer, TimeProvider.System));
            ratios.Add(ours / plain);
            Console.WriteLine($"  journals {Rate(ours),7:0} events/s   in memory {Rate(unsaved),7:0} events/s   plain files {Rate(plain),7:0} lines/s   time ratio {ours / plain:0.00}");
        }

        Console.WriteLine($"  median ratio {ratios.Order().ElementAt(Rounds / 2):0.00} (lines of {line.Length} bytes)");
        Directory.Delete(folder, recursive: true);
    }

    private static double Rate(TimeSpan time) => Objectives * Events / time.TotalSeconds;

    private static FileJournalStore Files(string folder) => new(folder, Writer, TimeProvider.System, _ => { });

    private static async Task<TimeSpan> TimedAsync(JournalStore store)
    {
        var began = Stopwatch.GetTimestamp();
        await JournalsAsync(store);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <returns>A line as it stands in a journal.</returns>
    private static async Task<byte[]> JournalsAsync(JournalStore store)
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, Objectives).Select(_ => Task.Run(() => OneAsync(store))));
        return lines[0];
    }

    private static async Task<byte[]> OneAsync(JournalStore store)
    {
        if (!(await store.CreateAsync(new ObjectiveId(Guid.CreateVersion7().ToString()), CancellationToken.None)).TryGet(out var journal, out var trouble))
        {
            throw new InvalidOperationException(trouble.Detail);
        }

        await using (journal)
        {
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

            return JournalLine.Encode(journal.Entries[1]);
        }
    }

    private static TimeSpan Plain(string folder, byte[] line)
    {
        Directory.CreateDirectory(folder);
        var began = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Objectives).Select(number => new Thread(() => WriteLines(Path.Combine(folder, $"{number}"), line))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Stopwatch.GetElapsedTime(began);
    }

    private static void WriteLines(string path, byte[] line)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        for (var i = 0; i < Events; i++)
        {
            RandomAccess.Write(file, line, (long)i * line.Length);
            RandomAccess.FlushToDisk(file);
        }
    }
}
