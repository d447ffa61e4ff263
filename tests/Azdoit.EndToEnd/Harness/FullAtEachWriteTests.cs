using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>
/// The disk is full at every write to a journal, the ledger or the objects in turn, and stays so while the run goes on. It stops cleanly, says why and what
/// stands in the cloud already; with room again a person goes on, and the end is the one of an undisturbed run.
/// </summary>
public sealed class FullAtEachWriteTests(ITestOutputHelper output)
{
    private const int Unlimited = 1_000_000;

    [Fact]
    public async Task It_says_what_stands_and_goes_on_when_there_is_room()
    {
        var tried = 0;
        await Parallel.ForEachAsync(MortalScenarios.All.Where(scenario => !scenario.Slow && scenario.Half is null), TestContext.Current.CancellationToken, async (scenario, _) =>
        {
            var points = await FullEverywhereAsync(scenario);
            Interlocked.Add(ref tried, points);
            output.WriteLine($"{points,4}  {scenario}");
        });
        output.WriteLine($"writes refused by a full disk: {tried}");
    }

    private static async Task<int> FullEverywhereAsync(MortalScenario scenario)
    {
        var undisturbed = new TightDisk(Unlimited);
        IReadOnlyList<string> wanted;
        await using (var stage = await scenario.SetAsync())
        {
            Assert.True(scenario.IsRight(await scenario.ActAsync(stage, undisturbed.Under(stage.Process()))));
            wanted = World.Of(await stage.WorldAsync());
        }

        for (var room = 0; room < undisturbed.Writes; room++)
        {
            await using var stage = await scenario.SetAsync();
            var before = await stage.WorldAsync();
            var disk = new TightDisk(room);
            var stopped = await scenario.ActAsync(stage, disk.Under(stage.Process()));
            var after = await stage.WorldAsync();
            var story = $"{scenario}; full after {room} of {undisturbed.Writes} writes: {DieAtEachWriteTests.Told(stopped)}";

            Assert.True(disk.WasFull, story);
            Assert.True(stopped.Diagnostics.Any(told => $"{told.Code.Id} {told.Summary} {told.Detail}".Contains("disk", StringComparison.OrdinalIgnoreCase)), $"{story}: says nothing of a disk");
            var made = after.Select(resource => resource.Address.Id).Except(before.Select(resource => resource.Address.Id)).ToList();
            Assert.True(stopped.Changed || World.Of(before).SequenceEqual(World.Of(after)), $"{story}: says that nothing was changed, and has\n{string.Join('\n', World.Of(after))}");
            Assert.True(made.Count == 0 || stopped.Outcome == AnswerOutcome.Done || stopped.Leftovers.Length > 0, $"{story}: names nothing of\n{string.Join('\n', made)}");

            stage.Journals.DropHolders();
            var answer = await scenario.GoOnAsync(stage, null);
            Assert.True(scenario.IsRight(answer), $"{story}, then {DieAtEachWriteTests.Told(answer)}");
            Assert.True(wanted.SequenceEqual(World.Of(await stage.WorldAsync())), $"{story}:\n{string.Join('\n', World.Of(await stage.WorldAsync()))}\ninstead of\n{string.Join('\n', wanted)}");
            foreach (var objective in await stage.Journals.ListAsync(CancellationToken.None))
            {
                Assert.False((await stage.StateAsync(objective)).IsUnfinished, $"{story}: {objective} is unfinished");
            }
        }

        return undisturbed.Writes;
    }
}
