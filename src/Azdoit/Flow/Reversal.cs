using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Flow;

/// <summary>The plan that takes an earlier run back. What others changed since is left out and named.</summary>
internal static class Reversal
{
    public static async Task<PlannedChange> OfAsync(Plan plan, RunState state, ObjectiveId objective, CloudInventory inventory, CancellationToken ct)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var before = ImmutableArray.CreateBuilder<ObservedResource>();
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var step in plan.Steps.Reverse().Where(step => state.Of(step.Id).MayExist))
        {
            if (!(await inventory.ReadAsync(step.Effect.Address, ct)).TryGet(out var found, out _) || found.Resource is not { } resource)
            {
                continue;
            }

            if (!(await inventory.ListAsync(null, resource.Address.ResourceGroup, ct)).TryGet(out var inGroup, out _))
            {
                notes.Add($"{resource.Address.Name} is left out: what is in it could not be read");
            }
            else if (Objection(step, plan, resource, objective, inGroup) is { } objection)
            {
                notes.Add($"{resource.Address.Name} is left out: {objection}");
            }
            else if (EffectOf(step, resource, inGroup) is { } effect)
            {
                before.Add(resource);
                steps.Add(new() { Id = new($"undo {step.Id.Value}"), Effect = effect, Undo = new Undo.None("taking back is not taken back") });
            }
        }

        var made = steps.Select(step => step.Id).ToHashSet();
        var ordered = steps.Select(step => step with { DependsOn = [.. Users(plan, step).Where(made.Contains)] }).ToImmutableArray();
        return new()
        {
            Plan = ordered.Length == 0 || !StepGraph.Order(ordered).TryGet(out var sorted, out _) ? null : new Plan(plan.Target, sorted),
            Before = before.ToImmutable(),
            Notes = notes.ToImmutable(),
        };
    }

    private static IEnumerable<StepId> Users(Plan plan, Step reverse)
    {
        var original = new StepId(reverse.Id.Value["undo ".Length..]);
        return plan.Steps.Where(user => user.DependsOn.Contains(original)).Select(user => new StepId($"undo {user.Id.Value}")).OrderBy(id => id.Value, StringComparer.Ordinal);
    }

    private static string? Objection(Step step, Plan plan, ObservedResource resource, ObjectiveId objective, IReadOnlyList<ObservedResource> inGroup)
    {
        if (step.Effect is not Effect.Ensure made)
        {
            return null;
        }

        var kind = KnownKinds.Get(made.Kind);
        return kind.Taggable && resource.Owner != objective.Value ? "it does not carry the objective's tag any more"
            : Likeness.Differences(made.Body, resource.Body, kind.WriteOnly).Any() ? "somebody changed it since"
            : Ownership.Foreign(plan, objective, resource, inGroup) is { } foreign ? $"it holds {foreign.Name}, which this objective did not make"
            : null;
    }

    private static Effect? EffectOf(Step step, ObservedResource resource, IReadOnlyList<ObservedResource> inGroup) => (step.Undo, step.Effect) switch
    {
        (Undo.Remove, var made) => new Effect.Remove
        {
            Address = made.Address,
            Kind = made.Kind,
            Class = EffectClass.Destroy,
            Fingerprint = resource.Fingerprint,
            Takes = Dependants.Of(resource, inGroup),
        },
        (Undo.Restore restore, var changed) => new Effect.Modify
        {
            Address = changed.Address,
            Kind = changed.Kind,
            Class = EffectClass.Interrupt,
            Fingerprint = resource.Fingerprint,
            Patch = restore.Patch,
        },
        (Undo.Invoke invoke, var done) => new Effect.Invoke
        {
            Address = done.Address,
            Kind = done.Kind,
            Class = EffectClass.Interrupt,
            Fingerprint = resource.Fingerprint,
            Action = invoke.Action,
            State = invoke.State,
        },
        _ => null,
    };
}
