namespace Azdoit.Tests.Fakes;

/// <summary>A clock that goes on, to the next timer, when everybody waits: hours of a run pass in no time, always in the same order.</summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly PriorityQueue<Alarm, (long Due, int Order)> alarms = new();
    private readonly Lock gate = new();
    private long now;
    private int made;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero).AddTicks(GetTimestamp());

    public override long GetTimestamp() => Interlocked.Read(ref now);

    /// <summary>Runs it to its end on this thread and lets the time pass whenever nothing else can be done.</summary>
    /// <returns>Its result; a hang is an exception, because then nothing is left that could ever wake it.</returns>
    public static T Run<T>(Func<VirtualTime, Task<T>> act)
    {
        var time = new VirtualTime();
        var before = SynchronizationContext.Current;
        var thread = new OneThread();
        SynchronizationContext.SetSynchronizationContext(thread);
        try
        {
            var running = act(time);
            while (!running.IsCompleted)
            {
                if (!thread.RunOne() && !time.GoOn())
                {
                    throw new InvalidOperationException("it hangs: nothing runs, and no timer is left");
                }
            }

            return running.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private bool GoOn()
    {
        Alarm? next;
        lock (gate)
        {
            do
            {
                if (!alarms.TryDequeue(out next, out var at))
                {
                    return false;
                }

                if (!next.IsSetFor(at.Order))
                {
                    next = null;
                    continue;
                }

                Interlocked.Exchange(ref now, Math.Max(now, at.Due));
            }
            while (next is null);
        }

        next.Ring();
        return true;
    }

    private sealed class Alarm(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private int set;

        public bool IsSetFor(int order) => set == order;

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                set = dueTime == Timeout.InfiniteTimeSpan ? 0 : ++time.made;
                if (set > 0)
                {
                    time.alarms.Enqueue(this, (time.now + dueTime.Ticks, set));
                }

                return true;
            }
        }

        public void Dispose() => set = 0;

        public ValueTask DisposeAsync()
        {
            set = 0;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OneThread : SynchronizationContext
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<(SendOrPostCallback Callback, object? State)> posted = new();

        public override void Post(SendOrPostCallback d, object? state) => posted.Enqueue((d, state));

        public bool RunOne()
        {
            if (!posted.TryDequeue(out var next))
            {
                return false;
            }

            next.Callback(next.State);
            return true;
        }
    }
}
