using System.Text.Json.Nodes;
using Azdoit.Views;

namespace Azdoit.Tests.Views;

public sealed class ResultDocumentTests
{
    [Fact]
    public void Every_need_says_what_it_is()
    {
        var document = ResultDocument.Of("do", new Answer { Outcome = AnswerOutcome.Question }, 2, null) with
        {
            Needs = [new NeedView.Answer("1.name", "Which one?", ["a"], null), new NeedView.Approval("destroy", false, true, ["/x"], ["/x/y"])],
        };

        var needs = JsonNode.Parse(document.ToLine())!["needs"]!;

        Assert.Equal("answer", needs[0]!["kind"]!.GetValue<string>());
        Assert.Equal("approval", needs[1]!["kind"]!.GetValue<string>());
        Assert.True(needs[1]!["second_person"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 7)]
    public void What_nobody_knows_the_end_of_needs_a_person(bool unrecorded, int code) =>
        Assert.Equal(code, new Answer { Outcome = AnswerOutcome.Failed, IsUnrecorded = unrecorded }.ExitCode);

    [Fact]
    public void Letters_of_other_languages_stay_readable()
    {
        var answer = new Answer { Outcome = AnswerOutcome.Done, Notes = ["größe «5»"] };

        Assert.Contains("größe «5»", ResultDocument.Of("do", answer, 0, null).ToLine(), StringComparison.Ordinal);
    }
}
