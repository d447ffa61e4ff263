using Azdoit.Diagnostics;
using Azdoit.Intents;

namespace Azdoit.Tests.Intents;

public sealed class AnswersTests
{
    [Fact]
    public void An_answer_fills_its_question_and_settles_the_request()
    {
        var understood = Applied("delete the vm", ("1.name", "web-01"));

        Assert.Equal("vm.delete name=web-01", ExpectedForm.Of(understood));
        Assert.Equal(UnderstandingOutcome.Understood, understood.Outcome);
        Assert.True(understood.Confirm);
    }

    [Fact]
    public void The_clause_number_may_be_left_out_where_only_one_clause_can_be_meant() =>
        Assert.Equal("vm.create region=westeurope", ExpectedForm.Of(Applied("create a vm", ("region", "West Europe"))));

    [Fact]
    public void Answering_the_kind_reads_the_request_again_with_it() =>
        Assert.Equal("storage.delete name=web-01", ExpectedForm.Of(Applied("delete web-01", ("1.kind", "storage"))));

    [Fact]
    public void What_was_not_understood_can_be_let_go() =>
        Assert.Equal(UnderstandingOutcome.Understood, Applied("create an encrypted vm", ("1.rest", "ignore")).Outcome);

    [Fact]
    public void Everything_can_be_meant_when_it_is_said_twice() =>
        Assert.Equal("vm.delete all", ExpectedForm.Of(Applied("delete all vms", ("1.filter", "all"))));

    [Theory]
    [InlineData("create a vm", "1.colour", "red", "unknown-answer")]
    [InlineData("create a vm", "7.region", "westeurope", "unknown-answer")]
    [InlineData("create a vm", "region", "atlantis", "bad-answer")]
    [InlineData("create a vm", "count", "many", "bad-answer")]
    [InlineData("create a vm", "count", "100000", "bad-answer")]
    [InlineData("delete web-01", "1.kind", "unicorn", "bad-answer")]
    [InlineData("delete all vms", "1.filter", "whatever", "unknown-answer")]
    public void An_answer_that_fits_nothing_is_a_diagnostic(string request, string id, string value, string code)
    {
        var applied = Answers.Apply(Interpreter.Read(request), [new(id, value)]);

        Assert.False(applied.TryGet(out _, out var diagnostics));
        Assert.Equal(code, Assert.Single(diagnostics).Code.Id);
        Assert.All(diagnostics, diagnostic => Assert.Equal(Severity.Error, diagnostic.Severity));
    }

    private static Understanding Applied(string request, params (string Id, string Value)[] answers)
    {
        var applied = Answers.Apply(Interpreter.Read(request), answers.Select(answer => KeyValuePair.Create(answer.Id, answer.Value)));
        return applied.TryGet(out var understanding, out var diagnostics) ? understanding : throw new InvalidOperationException(diagnostics[0].Detail);
    }
}
