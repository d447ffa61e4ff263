using System.Collections.Immutable;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>
/// The process dies at every point where it writes: around each append to a journal or the ledger, and around each request. Memory is
/// dropped, a new process goes on, and dies too, somewhere; the third one ends it. The world is then the one that an
/// undisturbed run leaves: no duplicate, no orphan, nothing unfinished.
/// </summary>
public sealed class DieAtEachWriteTests(ITestOutputHelper output)
{
    private const int Fewest = 1000;

    [Fact]
    public async Task And_the_end_is_the_one_of_an_undisturbed_run() =>
        Assert.InRange(await TriedAsync([.. MortalScenarios.All.Where(scenario => !scenario.Slow)]), Fewest, int.MaxValue);

    [Fact]
    public async Task In_longer_stories_too()
    {
        if (!SlowSuite.IsAsked)
        {
            output.WriteLine(SlowSuite.NotRun);
            return;
        }

        await TriedAsync([.. MortalScenarios.All.Where(scenario => scenario.Slow)]);
    }

    private async Task<int> TriedAsync(ImmutableArray<MortalScenario> scenarios)
    {
        var tried = 0;
        var again = 0;
        await Parallel.ForEachAsync(scenarios, TestContext.Current.CancellationToken, async (scenario, _) =>
        {
            var (deaths, second) = await DieEverywhereAsync(scenario);
            Interlocked.Add(ref tried, deaths + second);
            Interlocked.Add(ref again, second);
            output.WriteLine($"{deaths,4} + {second,3}  {scenario}");
        });
        output.WriteLine($"kill points tried: {tried}, of them {again} in a process that went on after a death");
        return tried;
    }

    private static async Task<(int Deaths, int Second)> DieEverywhereAsync(MortalScenario scenario)
    {
        var undisturbed = new Mortality(at: null);
        IReadOnlyList<string> wanted;
        await using (var stage = await scenario.SetAsync())
        {
            var answer = await scenario.ActAsync(stage, undisturbed);
            Assert.True(scenario.IsRight(answer), $"{scenario}, undisturbed: {Told(answer)}");
            wanted = World.Of(await stage.WorldAsync());
            Assert.NotEmpty(undisturbed.Points);
        }

        var second = 0;
        for (var point = 1; point <= undisturbed.Points.Count; point++)
        {
            await using var stage = await scenario.SetAsync();
            var died = await DeathOfAsync(() => scenario.ActAsync(stage, new Mortality(point)));
            stage.Journals.DropHolders();

            // What is left to do has about so many points; a seed of its own makes every failure repeatable.
            var later = 1 + (point * 7919 % (undisturbed.Points.Count - point + 12));
            var diedAgain = await DeathOfAsync(() => scenario.GoOnAsync(stage, new(later)));
            stage.Journals.DropHolders();
            second += diedAgain is null ? 0 : 1;

            var answer = await scenario.GoOnAsync(stage, null);

            var story = $"{scenario}; {point}: {died ?? "lived"}, then {later}: {diedAgain ?? "lived"}";
            Assert.True(scenario.IsRight(answer), $"{story}: {Told(answer)}");
            Assert.True(wanted.SequenceEqual(World.Of(await stage.WorldAsync())), $"{story}:\n{string.Join('\n', World.Of(await stage.WorldAsync()))}\ninstead of\n{string.Join('\n', wanted)}");
            foreach (var objective in await stage.Journals.ListAsync(CancellationToken.None))
            {
                Assert.False((await stage.StateAsync(objective)).IsUnfinished, $"{story}: {objective} is unfinished");
            }
        }

        return (undisturbed.Points.Count, second);
    }

    private static async Task<string?> DeathOfAsync(Func<Task<Answer>> live)
    {
        try
        {
            await live();
            return null;
        }
        catch (DiedException died)
        {
            return died.Message;
        }
    }

    internal static string Told(Answer answer) => $"{answer.Outcome} {string.Join("; ", answer.Diagnostics.Select(told => $"{told.Summary}: {told.Detail}"))} {string.Join("; ", answer.Questions.Select(asked => asked.Text))}";
}
