using Azdoit.Durability;

namespace Azdoit.Tests.Durability;

public sealed class GrowingListTests
{
    [Fact]
    public void What_was_there_stays_as_it_was()
    {
        var list = new GrowingList<int>();
        var none = list.Now;
        list.Add(1);
        var one = list.Now;
        foreach (var number in Enumerable.Range(2, 99))
        {
            list.Add(number);
        }

        Assert.Equal(0, none.Count);
        Assert.Equal([1], one);
        Assert.Equal(Enumerable.Range(1, 100), list.Now);
        Assert.Equal(100, list.Count);
    }
}
