namespace Azdoit.Connectors.Twins;

/// <summary>A clock on which waits are many times shorter than they say: nobody waits for a twin. What time it is stays true.</summary>
public sealed class HurriedTime(TimeProvider time) : TimeProvider
{
    public const int Haste = 200;

    public override long TimestampFrequency => time.TimestampFrequency / Haste;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Haste : dueTime, period);
}
