using Azdoit.Durability;
using Azdoit.Flow;
using Azdoit.Gates;

namespace Azdoit.Tests.Flow;

public sealed class FreezeWatchTests
{
    private readonly MemoryLedger ledger = new(TimeProvider.System, new("ann", "here", ""));

    [Fact]
    public async Task A_freeze_stops_what_runs_and_says_who()
    {
        await using var watch = FreezeWatch.Begin(ledger, new Impatient(), CancellationToken.None);
        var stopped = new TaskCompletionSource();
        await using var registration = watch.Stop.Register(stopped.SetResult);

        Assert.True((await ledger.AppendAsync([new LedgerEvent.Frozen("incident 12")], default)).TryGet(out _, out _));
        await stopped.Task;

        Assert.Equal(GateCodes.Frozen, watch.Reason?.Code);
        Assert.Contains("ann@here", watch.Reason?.Detail);
    }

    [Fact]
    public async Task Whoever_asks_to_stop_is_not_a_freeze()
    {
        using var asked = new CancellationTokenSource();
        await using var watch = FreezeWatch.Begin(ledger, TimeProvider.System, asked.Token);
        Assert.False(watch.Stop.IsCancellationRequested);

        await asked.CancelAsync();

        Assert.True(watch.Stop.IsCancellationRequested);
        Assert.Null(watch.Reason);
    }

    private sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
