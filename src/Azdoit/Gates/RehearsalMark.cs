namespace Azdoit.Gates;

/// <summary>That a plan was played through on a twin, and what came of it: what a person who approves it wants to know.</summary>
/// <param name="SnapshotAt">When the twin was like the target; the rehearsal says nothing about what happened since.</param>
/// <param name="Failures">How many steps would fail; 0 when all would hold.</param>
public sealed record RehearsalMark(PlanHash Plan, DateTimeOffset SnapshotAt, int Failures)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public bool IsStale(DateTimeOffset now) => now - SnapshotAt > Fresh;
}
