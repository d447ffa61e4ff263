using System.Collections.Immutable;
using System.Diagnostics;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Gates;

/// <summary>One step on the card.</summary>
/// <param name="Changes">For a change in place: what is there and what will be.</param>
/// <param name="Takes">What disappears with a deletion.</param>
public sealed record CardStep(
    StepId Step, EffectClass Class, ResourceAddress Address, ImmutableArray<PropertyDifference> Changes, ImmutableArray<ResourceAddress> Takes, CardUndo Undo, string? UndoNote)
{
    public required Effect Effect { get; init; }

    public static CardStep Of(Step step, ImmutableArray<ObservedResource> before)
    {
        var (undo, note) = step.Undo switch
        {
            Planning.Undo.Remove => (CardUndo.Removes, "with the data in it"),
            Planning.Undo.Restore => (CardUndo.Restores, (string?)null),
            Planning.Undo.Invoke back => (CardUndo.Restores, $"by {back.Action}"),
            Planning.Undo.None none => (CardUndo.None, none.Reason),
            _ => throw new UnreachableException(),
        };
        return new(step.Id, step.Effect.Class, step.Effect.Address, Differences(step.Effect, before), step.Effect is Effect.Remove remove ? remove.Takes : [], undo, note) { Effect = step.Effect };
    }

    private static ImmutableArray<PropertyDifference> Differences(Effect effect, ImmutableArray<ObservedResource> before) =>
        effect is Effect.Modify modify && before.FirstOrDefault(resource => resource.Address.Equals(effect.Address)) is { } now
            ? Likeness.Differences(modify.Patch, now.Body, KnownKinds.Find(effect.Kind)?.WriteOnly ?? [])
            : [];
}

/// <summary>What undoing a step would do.</summary>
public enum CardUndo
{
    Restores,
    Removes,
    None,
}
