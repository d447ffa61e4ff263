namespace Azdoit.Execution;

/// <summary>Something that a watcher of the run may want to show. The journal is the truth; this is its echo.</summary>
/// <param name="Step">Null for events of the whole run.</param>
/// <param name="Phase">The journal event's type: <c>step_intended</c>, <c>step_held</c>, <c>undo_intended</c>, ...; or <c>waiting</c>.</param>
public sealed record RunProgress(DateTimeOffset Time, StepId? Step, string Phase, int Attempt = 0, string? Detail = null);
