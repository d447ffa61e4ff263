using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>Where the home goes with the job, a run begins or goes on only for a caller who takes the records along.</summary>
public sealed class EphemeralTests
{
    private const string Request = "create a vnet called hub in resource group rg-hub";

    [Fact]
    public async Task A_run_whose_records_would_vanish_does_not_begin_unless_somebody_takes_them_along()
    {
        await using var stage = await Stage.SetAsync();
        var agent = new Agent(stage.Process() with { RecordsVanish = true });

        var refused = await agent.HandleAsync(stage.Ask(Request), CancellationToken.None, CancellationToken.None);
        Assert.Equal((AnswerOutcome.Denied, 3), (refused.Outcome, refused.ExitCode));
        Assert.Contains(refused.Diagnostics, told => told.Code == FlowCodes.RecordsVanish);
        Assert.Empty(await stage.Journals.ListAsync(CancellationToken.None));

        var done = await agent.HandleAsync(stage.Ask(Request) with { Ephemeral = true }, CancellationToken.None, CancellationToken.None);
        Assert.Equal(AnswerOutcome.Done, done.Outcome);
    }

    [Fact]
    public async Task Nor_does_one_go_on()
    {
        await using var stage = await Stage.SetAsync();
        await Assert.ThrowsAsync<DiedException>(() => new Agent(stage.Process(new Mortality(at: 26))).HandleAsync(stage.Ask(Request), CancellationToken.None, CancellationToken.None));
        stage.Journals.DropHolders();
        var objective = (await stage.Journals.ListAsync(CancellationToken.None)).Single();
        var objectives = new Objectives(stage.Process() with { RecordsVanish = true });

        Assert.Equal(AnswerOutcome.Denied, (await objectives.ResumeAsync(objective, stage.Ask(""), CancellationToken.None, CancellationToken.None)).Outcome);
        Assert.Equal(AnswerOutcome.Done, (await objectives.ResumeAsync(objective, stage.Ask("") with { Ephemeral = true }, CancellationToken.None, CancellationToken.None)).Outcome);
    }
}
