namespace Azdoit.Sandbox.Tests;

public sealed class IdlenessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    [Fact]
    public void It_lasts_from_the_end_of_the_last_request_and_never_while_one_is_answered()
    {
        var clock = new ManualClock();
        var idleness = new Idleness(clock);
        clock.Advance(Limit);
        Assert.True(idleness.HasLasted(Limit));

        idleness.Enter();
        clock.Advance(Limit);
        Assert.False(idleness.HasLasted(Limit));
        idleness.Leave();
        Assert.False(idleness.HasLasted(Limit));
        clock.Advance(Limit);
        Assert.True(idleness.HasLasted(Limit));
        idleness.Stays = true;
        Assert.False(idleness.HasLasted(Limit));
    }
}
