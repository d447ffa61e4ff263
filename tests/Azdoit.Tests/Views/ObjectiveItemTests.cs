using Azdoit.Durability;
using Azdoit.Views;

namespace Azdoit.Tests.Views;

public sealed class ObjectiveItemTests
{
    [Theory]
    [InlineData(ObjectivePhase.Running, false, "12.00")]
    [InlineData(ObjectivePhase.Done, false, "12.00")]
    [InlineData(ObjectivePhase.RolledBack, false, "0.00")]
    [InlineData(ObjectivePhase.Failed, false, "0.00")]
    [InlineData(ObjectivePhase.Failed, true, "12.00")]
    [InlineData(ObjectivePhase.Cancelled, false, "0.00")]
    public void What_was_taken_back_costs_nothing(ObjectivePhase phase, bool leftovers, string monthly)
    {
        var state = new RunState { Phase = phase, Quote = "q", Monthly = 12m, Leftovers = leftovers ? [ResourceAddress.ForGroup("s", "rg")] : [] };

        var item = ObjectiveItem.Of(new("one"), state);

        Assert.Equal((monthly, "12.00"), (item.Monthly, item.QuotedMonthly));
    }
}
