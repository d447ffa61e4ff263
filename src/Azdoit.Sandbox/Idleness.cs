namespace Azdoit.Sandbox;

/// <summary>When the last request came, from whichever client, and how many are being answered.</summary>
internal sealed class Idleness(TimeProvider clock)
{
    private long _last = clock.GetTimestamp();
    private int _present;

    /// <summary>Set by a client that wants the sandbox to outlive its own requests.</summary>
    public bool Stays { get; set; }

    public void Enter()
    {
        Interlocked.Increment(ref _present);
        Volatile.Write(ref _last, clock.GetTimestamp());
    }

    public void Leave()
    {
        Volatile.Write(ref _last, clock.GetTimestamp());
        Interlocked.Decrement(ref _present);
    }

    public bool HasLasted(TimeSpan limit) => !Stays && Volatile.Read(ref _present) == 0 && clock.GetElapsedTime(Volatile.Read(ref _last)) >= limit;
}
