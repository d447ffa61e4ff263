namespace Azdoit.EndToEnd.Harness;

/// <summary>A clock on which waits are a hundred times shorter than they say, so that backoff takes no test's time.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private const int Haste = 100;

    public override long TimestampFrequency => System.TimestampFrequency / Haste;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow();

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Haste : dueTime, period);
}
