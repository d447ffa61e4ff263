using Azdoit.Gates;

namespace Azdoit.Tests.Gates;

public sealed class AllowanceTests
{
    [Theory]
    [InlineData("destroy", ApprovalClass.Destroy)]
    [InlineData("unknown-price", ApprovalClass.UnknownPrice)]
    public void A_class_and_an_exact_id_are_read(string word, ApprovalClass expected)
    {
        Assert.True(Allowance.Parse($"{word}={Some.Vm("a")}").TryGet(out var allowance, out _));

        Assert.Equal(new Allowance(expected, Some.Vm("a")), allowance);
        Assert.Equal($"{word}={Some.Vm("a")}", allowance.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("destroy")]
    [InlineData("destroy=")]
    [InlineData("destroy=vm-1")]
    [InlineData("Destroy=/subscriptions/s")]
    [InlineData("read=/subscriptions/s")]
    [InlineData("*=/subscriptions/s")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(Allowance.Parse(text).TryGet(out _, out var problem));
        Assert.Equal(GateCodes.BadAllowance, problem.Code);
    }
}
