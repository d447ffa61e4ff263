using System.Collections.Concurrent;

namespace Azdoit.EndToEnd.Harness;

/// <summary>
/// Counts the points at which a process can die: around each journal append and each request. At the chosen one
/// everything dies: from then on every point throws, as nothing of a dead process goes on.
/// </summary>
internal sealed class Mortality(int? at)
{
    private readonly ConcurrentQueue<string> points = new();
    private int passed;
    private volatile bool dead;

    public IReadOnlyCollection<string> Points => points;

    public bool IsDead => dead;

    public void Point(string name)
    {
        var number = Interlocked.Increment(ref passed);
        points.Enqueue(name);
        if (dead || number == at)
        {
            dead = true;
            throw new DiedException(name);
        }
    }
}

internal sealed class DiedException(string where) : Exception($"died {where}");
