using System.Collections.Immutable;
using Azdoit.Durability;

namespace Azdoit.Views;

/// <summary>One step of a run in time.</summary>
/// <param name="From">When it was first announced.</param>
/// <param name="To">When it held, failed for good, or was last heard of.</param>
/// <param name="Failures">When an attempt failed; what follows is waiting and trying again.</param>
/// <param name="Undo">When its undoing began; null when it was not undone.</param>
/// <param name="Critical">On the chain of steps that decided how long the run took.</param>
public sealed record TimelineBar(
    StepId Step, string Name, DateTimeOffset From, DateTimeOffset To, StepStatus Status, int Attempts, ImmutableArray<DateTimeOffset> Failures, DateTimeOffset? Undo, bool Critical);
