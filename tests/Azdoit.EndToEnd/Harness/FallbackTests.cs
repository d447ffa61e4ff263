using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A hand gives up against the real sandbox and another one takes over, wherever the process dies meanwhile.</summary>
public sealed class FallbackTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_the_first_hand_made_is_kept_and_only_the_rest_is_made()
    {
        await using var stage = await SetAsync();

        var answer = await stage.DoAsync(Ask(stage, "rg-0"));

        Assert.True(answer.Outcome == AnswerOutcome.Done, string.Join("; ", answer.Diagnostics.Select(told => told.Detail)));
        var fall = Assert.Single(answer.Run!.Fallbacks);
        Assert.Equal(("code", "arm"), (fall.From, fall.To));
        Assert.Contains("fall_back", await stage.DecisionsAsync(answer.Objective!.Value));
        await Leaks.NoneAsync(stage, answer, "rg-0");
    }

    [Fact]
    public async Task The_process_dies_at_each_point_of_a_fallback_and_a_new_one_ends_it()
    {
        await using var stage = await SetAsync();
        var undisturbed = new Mortality(at: null);
        await new Agent(stage.Process(undisturbed)).HandleAsync(Ask(stage, "rg-0"), CancellationToken.None, CancellationToken.None);
        var wanted = await WorldAsync(stage, "rg-0");
        for (var number = 1; number <= undisturbed.Points.Count; number++)
        {
            // Names one edit apart would be a question.
            var group = $"rg-{number}-{number}-{number}";
            try
            {
                await new Agent(stage.Process(new Mortality(number))).HandleAsync(Ask(stage, group), CancellationToken.None, CancellationToken.None);
                Assert.Fail($"point {number} was outlived");
            }
            catch (DiedException)
            {
                stage.Journals.DropHolders();
            }

            var answer = await GoOnAsync(stage, group);

            // Whoever dies after the run's last entry has nothing left to do.
            Assert.True(answer.Outcome is AnswerOutcome.Done or AnswerOutcome.NothingToDo, $"{number}: {answer.Outcome} {string.Join("; ", answer.Diagnostics.Select(told => $"{told.Summary} {told.Detail}"))}");
            Assert.Equal(wanted, await WorldAsync(stage, group));
        }

        output.WriteLine($"kill points tried: {undisturbed.Points.Count}");
    }

    private static async Task<Stage> SetAsync()
    {
        var stage = await Stage.SetAsync();
        stage.Hand = new ClumsyStrategy(stage.Arm);
        stage.Others = [stage.Arm];
        return stage;
    }

    private static Ask Ask(Stage stage, string group) =>
        stage.Ask($"create a Standard_D2s_v3 VM named web-01 in resource group {group} in westeurope") with { Strategies = ["code", "arm"] };

    private static async Task<IReadOnlyList<string>> WorldAsync(Stage stage, string group) =>
        [.. World.Of([.. (await stage.WorldAsync()).Where(resource => resource.Address.ResourceGroup == group)]).Select(line => line.Replace($"/{group}", "/rg", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase)];

    private static async Task<Answer> GoOnAsync(Stage stage, string group)
    {
        foreach (var objective in await stage.Journals.ListAsync(CancellationToken.None))
        {
            if ((await stage.StateAsync(objective)).IsUnfinished)
            {
                return await stage.ResumeAsync(objective);
            }
        }

        return await stage.DoAsync(Ask(stage, group));
    }
}
