using System.Diagnostics;
using System.Globalization;
using Azdoit.Benchmarks.Starts;
using Azdoit.Connectors.Journals;
using Azdoit.Durability;

namespace Azdoit.Benchmarks.Journals;

/// <summary>What a long or a long-used record costs: one objective of 10,000 events read again, and a list of 10,000 that have ended.</summary>
internal static class Replays
{
    private const int Events = 10_000, Objectives = 10_000, Runs = 5;

    private static readonly Writer Writer = new("bench", "here", "nobody");
    private static readonly PlanHash Plan = new("sha256:0000000000000000000000000000000000000000000000000000000000000000");
    private static readonly Target Nowhere = new() { Cloud = "sandbox", Tenant = "t", Subscription = "s", Environment = "dev", Class = EnvironmentClass.Dev };

    public static async Task MeasureAsync()
    {
        var home = Checkout.Scratch("replay");
        var app = Path.Combine(Checkout.Root, "artifacts", "app", "Azdoit.Cli");
        try
        {
            await ProcessRun.OfAsync(home, app, "objectives", "list");
            var journals = Path.Combine(home, "journal");
            var longest = Write(journals, Events);
            await ReplayAsync(new FileJournalStore(journals, Writer, TimeProvider.System, _ => { }), longest);
            Console.WriteLine($"  {"the same, whole process (objectives show)",-42} {await ProcessesAsync(home, app, "objectives", "show", longest.Value, "--json")}");
            for (var i = 0; i < Objectives; i++)
            {
                Write(journals, 12);
            }

            Console.WriteLine($"  {"objectives list, the newest 50",-42} {await ProcessesAsync(home, app, "objectives", "list")}");
            Console.WriteLine($"  {"objectives list --limit 10000 --json",-42} {await ProcessesAsync(home, app, "objectives", "list", "--limit", "10000", "--json")}");
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task ReplayAsync(FileJournalStore store, ObjectiveId objective)
    {
        for (var run = 0; run < 2; run++)
        {
            var began = Stopwatch.GetTimestamp();
            if (!(await store.ReadAsync(objective, CancellationToken.None)).TryGet(out var entries, out var problem) || RunState.Fold(entries).Phase != ObjectivePhase.Done)
            {
                throw new InvalidOperationException(problem?.Detail);
            }

            Console.WriteLine($"  {$"{entries.Count} events read, checked and folded{(run == 0 ? ", first" : "")}",-42} {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        }
    }

    private static Task<Sample> ProcessesAsync(string home, string app, params string[] arguments) =>
        Sample.OfAsync(Runs, () => ProcessRun.OfAsync(home, app, arguments, watch: false));

    /// <summary>A journal as a run leaves it, without the syncs that each event had.</summary>
    private static ObjectiveId Write(string folder, int events)
    {
        var (now, id) = (DateTimeOffset.UtcNow, Guid.CreateVersion7());
        var lines = JournalLine.Format.NewWriter();
        var tail = new JournalTail();
        foreach (var happened in Story(events))
        {
            tail.Append(now, Writer, happened, lines);
        }

        var path = Path.Combine(folder, now.ToString("yyyy", CultureInfo.InvariantCulture), now.ToString("MM", CultureInfo.InvariantCulture), $"{id}.ndjson");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, lines.Lines);
        return new(id.ToString());
    }

    private static IEnumerable<JournalEvent> Story(int events)
    {
        yield return new JournalEvent.Opened("provision 2 Standard_D4s_v3 VMs", Nowhere, Plan.Value, null);
        yield return new JournalEvent.Planned(Plan);
        yield return new JournalEvent.Quoted(Plan.Value, 280.32m, "USD", true);
        yield return new JournalEvent.Judged(Plan.Value, "ask");
        yield return new JournalEvent.Approved(Plan.Value, "bench");
        yield return new JournalEvent.RunBegan(Plan, "arm");
        for (var i = 0; i < events - 7; i++)
        {
            var step = new StepId($"create vm/web-{i / 3}");
            yield return (i % 3) switch
            {
                0 => new JournalEvent.StepIntended(step, 1),
                1 => new JournalEvent.StepSent(step, Plan.Value, null),
                _ => new JournalEvent.StepHeld(step, Plan.Value, Found: false),
            };
        }

        yield return new JournalEvent.RunEnded(RunEnd.Done, []);
    }
}
