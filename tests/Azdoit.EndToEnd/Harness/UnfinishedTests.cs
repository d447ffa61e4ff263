using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

public sealed class UnfinishedTests
{
    [Fact]
    public async Task Another_request_names_the_unfinished_run_and_the_same_one_offers_to_resume_it()
    {
        const string Request = "create a vnet called hub in resource group rg-hub";
        await using var stage = await Stage.SetAsync();
        await Assert.ThrowsAsync<DiedException>(() => new Agent(stage.Process(new Mortality(at: 26))).HandleAsync(stage.Ask(Request), CancellationToken.None, CancellationToken.None));
        stage.Journals.DropHolders();

        var other = await stage.DoAsync("create a public ip called spare in resource group rg-spare");
        var same = await stage.DoAsync(Request);
        var resumed = await stage.ResumeAsync(same.Objective!.Value);

        Assert.Equal(AnswerOutcome.Done, other.Outcome);
        Assert.Contains(other.Diagnostics, told => told.Code == FlowCodes.Unfinished);
        Assert.Equal((AnswerOutcome.Question, 4), (same.Outcome, same.ExitCode));
        Assert.Equal(AnswerOutcome.Done, resumed.Outcome);
        var need = Assert.IsType<NeedView.Unfinished>(Assert.Single(ResultDocument.Of("do", same, same.ExitCode, null).Needs));
        Assert.Equal((same.Objective.Value.Value, "resume", "undo"), (need.ObjectiveId, need.Choices[0].Id, need.Choices[1].Id));
    }
}
