using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Views;

/// <summary>One step of a plan.</summary>
/// <param name="Effect"><c>ensure</c> (with <paramref name="Body"/>), <c>modify</c> (with <paramref name="Patch"/> and <paramref name="Changes"/>), <c>invoke</c> (with <paramref name="Action"/>) or <c>remove</c> (with <paramref name="Takes"/>).</param>
/// <param name="State">In which the resource is after the action.</param>
/// <param name="Takes">The ids of what disappears with it.</param>
public sealed record StepView(
    string Id,
    string Class,
    string Effect,
    string Kind,
    string Resource,
    ImmutableArray<string> DependsOn,
    JsonNode? Body,
    JsonNode? Patch,
    string? Action,
    string? State,
    ImmutableArray<string> Takes,
    ImmutableArray<ChangeView> Changes,
    UndoView Undo)
{
    public static StepView Of(Step step, ImmutableArray<ObservedResource> before)
    {
        var card = CardStep.Of(step, before);
        var invoke = step.Effect as Effect.Invoke;
        return new(
            step.Id.Value,
            Words.Of(step.Effect.Class),
            Words.Of(step.Effect),
            step.Effect.Kind,
            step.Effect.Address.Id,
            [.. step.DependsOn.Select(id => id.Value)],
            (step.Effect as Effect.Ensure)?.Body.DeepClone(),
            (step.Effect as Effect.Modify)?.Patch.DeepClone(),
            invoke?.Action,
            invoke?.State,
            [.. card.Takes.Select(taken => taken.Id)],
            [.. card.Changes.Select(change => new ChangeView(change.Path, change.Before?.DeepClone(), change.After?.DeepClone()))],
            new(Words.Of(card.Undo), card.UndoNote));
    }
}

/// <param name="Path">Dotted: <c>properties.hardwareProfile.vmSize</c>.</param>
public sealed record ChangeView(string Path, JsonNode? Before, JsonNode? After);

/// <param name="Does"><c>restores</c>, <c>removes</c> or <c>none</c>.</param>
public sealed record UndoView(string Does, string? Note);
