using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Gates.Rules;

namespace Azdoit.Flow;

/// <summary>
/// Looks at the ledger while a run goes on. A freeze, or a ledger that nobody can read any more, stops the run as the
/// first Ctrl-C does: no further step starts, what is in flight is settled.
/// </summary>
internal sealed class FreezeWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop;
    private readonly CancellationTokenSource over = new();
    private Task watching = Task.CompletedTask;

    private FreezeWatch(CancellationToken asked) => stop = CancellationTokenSource.CreateLinkedTokenSource(asked);

    /// <summary>Set by a freeze, and by whoever asked to stop.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>Why the run was stopped; null unless this watch did it.</summary>
    public Diagnostic? Reason { get; private set; }

    public static FreezeWatch Begin(Ledger ledger, TimeProvider time, CancellationToken asked)
    {
        var watch = new FreezeWatch(asked);
        watch.watching = watch.LookAsync(ledger, time);
        return watch;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await watching;
        over.Dispose();
        stop.Dispose();
    }

    private async Task LookAsync(Ledger ledger, TimeProvider time)
    {
        while (Reason is null)
        {
            await Task.Delay(Interval, time, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
            {
                return;
            }

            Reason = (await ledger.ReadAsync(CancellationToken.None)).TryGet(out var state, out var unreadable)
                ? state.Freeze is { } freeze ? FreezeGate.Words(freeze) : null
                : unreadable;
        }

        await stop.CancelAsync();
    }
}
