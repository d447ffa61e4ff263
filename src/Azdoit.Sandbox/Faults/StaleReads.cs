using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Faults;

/// <summary>What paths showed before the writes that readers are not to see yet.</summary>
internal sealed class StaleReads
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (ArmReply Reply, DateTimeOffset Until)> _before = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of several writes counts: what was before all of them.</summary>
    public void Remember(string path, ArmReply before, DateTimeOffset now, DateTimeOffset until)
    {
        lock (_gate)
        {
            if (!_before.TryGetValue(path, out var present) || present.Until <= now)
            {
                _before[path] = (before, until);
            }
        }
    }

    public ArmReply? Find(string path, DateTimeOffset now)
    {
        lock (_gate)
        {
            return _before.TryGetValue(path, out var before) && before.Until > now ? before.Reply : null;
        }
    }
}
