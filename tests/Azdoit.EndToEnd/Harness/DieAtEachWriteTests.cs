using Azdoit.Durability;
using Azdoit.Flow;
using Azdoit.Sandbox.Faults;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>
/// The process dies at every point where it writes: around each journal append and each request. Memory is dropped, a
/// new process resumes, and the world is the one that an undisturbed run leaves: no duplicate, no orphan.
/// </summary>
public sealed class DieAtEachWriteTests(ITestOutputHelper output)
{
    private const string Request = "create a Standard_D4s_v3 VM named web-01 in resource group rg-web in westeurope";

    [Fact]
    public async Task While_a_machine_and_what_it_brings_are_made() =>
        await DieEverywhereAsync(() => Stage.SetAsync(), answer => answer.Outcome == AnswerOutcome.Done);

    [Fact]
    public async Task While_a_run_that_failed_is_taken_back() =>
        await DieEverywhereAsync(
            async () =>
            {
                var stage = await Stage.SetAsync();
                stage.Host.Add(new FaultRule { Method = "PUT", Path = "*/virtualMachines/*", Status = 403, Code = "AuthorizationFailed", Message = "No." });
                return stage;
            },
            answer => answer is { Outcome: AnswerOutcome.Failed, Leftovers.Length: 0 });

    private async Task DieEverywhereAsync(Func<Task<Stage>> setAsync, Func<Answer, bool> isRight)
    {
        var undisturbed = new Mortality(at: null);
        IReadOnlyList<string> wanted;
        await using (var stage = await setAsync())
        {
            await new Agent(stage.Process(undisturbed)).HandleAsync(stage.Ask(Request), CancellationToken.None, CancellationToken.None);
            wanted = World.Of(await stage.WorldAsync());
        }

        for (var point = 1; point <= undisturbed.Points.Count; point++)
        {
            await using var stage = await setAsync();
            var mortality = new Mortality(point);
            var died = await Assert.ThrowsAsync<DiedException>(() => new Agent(stage.Process(mortality)).HandleAsync(stage.Ask(Request), CancellationToken.None, CancellationToken.None));
            stage.Journals.DropHolders();

            var answer = await GoOnAsync(stage);

            Assert.True(isRight(answer), $"{point}, {died.Message}: {answer.Outcome} {string.Join("; ", answer.Diagnostics.Select(told => told.Detail))}");
            Assert.Equal(wanted, World.Of(await stage.WorldAsync()));
        }

        output.WriteLine($"kill points tried in process: {undisturbed.Points.Count}");
    }

    /// <summary>What a person would do: resume what began, ask again for what did not.</summary>
    private static async Task<Answer> GoOnAsync(Stage stage)
    {
        foreach (var objective in await stage.Journals.ListAsync(CancellationToken.None))
        {
            Assert.True((await stage.Journals.ReadAsync(objective, CancellationToken.None)).TryGet(out var entries, out _));
            var state = RunState.Fold(entries);
            if (state.IsUnfinished)
            {
                return await stage.ResumeAsync(objective);
            }

            if (state.Phase is ObjectivePhase.Done or ObjectivePhase.RolledBack)
            {
                return new() { Outcome = state.Phase == ObjectivePhase.Done ? AnswerOutcome.Done : AnswerOutcome.Failed };
            }
        }

        return await stage.DoAsync(Request);
    }
}
