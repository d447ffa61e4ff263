using System.Collections.Immutable;

namespace Azdoit.Planning;

/// <summary>One effect on one resource, and what must hold before it.</summary>
public sealed record Step
{
    public required StepId Id { get; init; }

    public required Effect Effect { get; init; }

    public ImmutableArray<StepId> DependsOn { get; init; } = [];

    public required Undo Undo { get; init; }
}
