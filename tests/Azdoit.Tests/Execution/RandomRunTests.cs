using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Tests.Fakes;

namespace Azdoit.Tests.Execution;

/// <summary>Whatever the graph, however long things take, whatever fails, whoever stops it and whenever it dies: every run ends, with a legal journal.</summary>
public sealed class RandomRunTests(ITestOutputHelper output)
{
    private const int Usual = 1000;
    private const int Many = 10_000;

    // Nothing waits longer than the deadlines of its steps one after the other, forward and back.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    [Fact]
    public void Every_random_run_ends_with_a_legal_journal_and_every_leftover_named()
    {
        var ends = new Dictionary<RunEnd, int>();
        var cases = SlowSuite.IsAsked ? Many : Usual;
        for (var seed = 0; seed < cases; seed++)
        {
            try
            {
                var (run, report) = VirtualTime.Run(async time =>
                {
                    var run = new RandomRun(seed) { Time = time };
                    return (run, await run.RunAsync());
                });
                Hold(run, report);
                ends[report.End] = ends.GetValueOrDefault(report.End) + 1;
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"seed {seed}: {wrong.Message}", wrong);
            }
        }

        output.WriteLine($"{cases} random runs: {string.Join(", ", ends.OrderBy(end => end.Key).Select(end => $"{end.Value} {end.Key}"))}");
        Assert.All((RunEnd[])[RunEnd.Done, RunEnd.RolledBack, RunEnd.Failed, RunEnd.Stopped], end => Assert.Contains(end, ends.Keys));
    }

    private static void Hold(RandomRun run, RunReport report)
    {
        var state = RunState.Fold(run.Entries);
        Assert.IsType<JournalEvent.RunEnded>(run.Entries[^1].Event);
        Assert.InRange(run.Time.GetElapsedTime(0), TimeSpan.Zero, Longest);
        Assert.InRange(run.Most.All, 0, run.Options.MaxParallel);
        Assert.InRange(run.Most.InLane, 0, run.Options.MaxPerProvider ?? run.Options.MaxParallel);
        Assert.Empty(run.MadeTwice);
        OnlyAfterWhatItWaitsFor(run);

        // What stands is what holds or is named.
        var holds = run.Steps.Where(step => state.Of(step.Id).Status == StepStatus.Held).Select(step => step.Effect.Address).ToHashSet();
        var named = report.Leftovers.Select(left => left.Address).ToHashSet();
        Assert.Empty(run.Standing.Except(holds).Except(named));
        Assert.Equal(report.End == RunEnd.Done, holds.Count == run.Steps.Length);
        if (report.End is RunEnd.RolledBack or RunEnd.Cancelled)
        {
            Assert.Empty(run.Standing);
        }

        if (report.End == RunEnd.Done)
        {
            Assert.Equal(run.Steps.Length, run.Standing.Count);
        }
    }

    private static void OnlyAfterWhatItWaitsFor(RandomRun run)
    {
        var held = new HashSet<StepId>();
        var waits = run.Steps.ToDictionary(step => step.Id, step => step.DependsOn);
        foreach (var entry in run.Entries)
        {
            if (entry.Event is JournalEvent.StepIntended intended)
            {
                Assert.Subset(held, waits[intended.Step].ToHashSet());
            }
            else if (entry.Event is JournalEvent.StepHeld done)
            {
                held.Add(done.Step);
            }
        }
    }
}
