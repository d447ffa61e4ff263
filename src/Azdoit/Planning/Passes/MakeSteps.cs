using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Inventory;
using Azdoit.Redaction;

namespace Azdoit.Planning.Passes;

/// <summary>Turns wishes and deeds into steps with their undo.</summary>
internal static class MakeSteps
{
    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        foreach (var wish in draft.Wishes.Where(wish => !wish.Stands))
        {
            draft = draft with { Steps = draft.Steps.Add(Create(wish)) };
        }

        foreach (var deed in draft.Deeds)
        {
            draft = deed.Operation.Form switch
            {
                OperationForm.Modify modify => Modify(draft, deed, modify),
                OperationForm.Invoke invoke => Invoke(draft, deed, invoke),
                OperationForm.Remove => await RemoveAsync(draft, deed, ct),
                _ => draft.Saying(Diagnostic.Error(PlanningCodes.Unsupported, $"azdoit cannot {deed.Operation.Verb} a {deed.Kind.Title}")),
            };
        }

        return Distinct(draft);
    }

    private static Step Create(Wish wish) => new()
    {
        Id = Id("create", wish.Kind, wish.Address!),
        Effect = new Effect.Ensure
        {
            Address = wish.Address!,
            Kind = wish.Kind.Id,
            Class = wish.Kind.Exposes(wish.Body!) ? EffectClass.Expose : EffectClass.Create,
            Body = wish.Body!,
        },
        Undo = wish.Kind.UndoOfCreate == UndoKind.Removes ? new Undo.Remove() : new Undo.None($"a {wish.Kind.Title} cannot be taken back"),
    };

    private static PlanDraft Modify(PlanDraft draft, Deed deed, OperationForm.Modify modify)
    {
        var before = deed.Resource.Body;
        if (deed.Kind.ConflictsOfChange(before, deed.Parameters).FirstOrDefault() is { } objection)
        {
            return draft.Saying(Diagnostic.Error(
                PlanningCodes.InvalidValue,
                $"'{deed.Resource.Address.Name}' cannot be changed to this {objection.Parameter.Replace('_', ' ')}",
                objection.Text + (objection.Nearest is { } nearest ? $"; did you mean {nearest}?" : ".")));
        }

        var patch = modify.Patch(before, deed.Parameters);
        if (Likeness.Differences(patch, before, deed.Kind.WriteOnly).Length == 0)
        {
            return draft.Noting($"{deed.Resource.Address.Name} is as wished already");
        }

        var effectClass = deed.Kind.ClassOf(deed.Operation, before, deed.Parameters);
        return draft with
        {
            Steps = draft.Steps.Add(new()
            {
                Id = Id(deed.Operation.Verb, deed.Kind, deed.Resource.Address),
                Effect = new Effect.Modify { Address = deed.Resource.Address, Kind = deed.Kind.Id, Class = effectClass, Fingerprint = deed.Resource.Fingerprint, Patch = patch },
                Undo = effectClass == EffectClass.Destroy ? new Undo.None("what is cut off is gone")
                    : deed.Kind.Lasting(before, patch) is { } why ? new Undo.None(why)
                    : Restoring(MergePatch.Inverse(before, patch)),
            }),
        };
    }

    /// <summary>A plan is written down, so a former value that is a secret cannot be a part of it.</summary>
    private static Undo Restoring(JsonObject former) =>
        SecretJson.Has(former) ? new Undo.None("its former value looks like a secret, which azdoit does not write down") : new Undo.Restore(former);

    private static PlanDraft Invoke(PlanDraft draft, Deed deed, OperationForm.Invoke invoke)
    {
        var former = deed.Kind.State(deed.Resource.Body);
        return draft with
        {
            Steps = draft.Steps.Add(new()
            {
                Id = Id(deed.Operation.Verb, deed.Kind, deed.Resource.Address),
                Effect = new Effect.Invoke
                {
                    Address = deed.Resource.Address,
                    Kind = deed.Kind.Id,
                    Class = deed.Operation.Class,
                    Fingerprint = deed.Resource.Fingerprint,
                    Action = invoke.Name,
                    State = invoke.State,
                },
                Undo = former == invoke.State ? new Undo.None($"there is nothing to take back from {deed.Operation.Verb}")
                    : Back(deed, invoke, former) is { } back ? new Undo.Invoke(back.Name, back.State)
                    : new Undo.None(former is null ? $"nothing takes {deed.Operation.Verb} back" : $"it is {former}, and no single action leads back there"),
            }),
        };
    }

    /// <summary>
    /// What leads back to the former state: a machine that was stopped is stopped again, not deallocated. No single action
    /// leads from deallocated to stopped, so that has none.
    /// </summary>
    private static OperationForm.Invoke? Back(Deed deed, OperationForm.Invoke invoke, string? former)
    {
        var actions = deed.Kind.Operations.Where(known => known.Form is OperationForm.Invoke).Select(known => (known.Verb, Form: (OperationForm.Invoke)known.Form)).ToList();
        return actions.Any(action => action.Form.State == former)
            ? actions.FirstOrDefault(action => action.Form.State == former && (action.Verb == invoke.InverseVerb || action.Form.InverseVerb == deed.Operation.Verb)).Form
            : actions.FirstOrDefault(action => action.Verb == invoke.InverseVerb).Form;
    }

    private static async Task<PlanDraft> RemoveAsync(PlanDraft draft, Deed deed, CancellationToken ct) => draft with
    {
        Steps = draft.Steps.Add(new()
        {
            Id = Id("delete", deed.Kind, deed.Resource.Address),
            Effect = new Effect.Remove
            {
                Address = deed.Resource.Address,
                Kind = deed.Kind.Id,
                Class = EffectClass.Destroy,
                Fingerprint = deed.Resource.Fingerprint,
                Takes = Dependants.Of(deed.Resource, await draft.Cloud.ListAsync(null, deed.Resource.Address.ResourceGroup, ct)),
            },
            Undo = new Undo.None("a deleted resource cannot be brought back"),
        }),
    };

    private static StepId Id(string verb, ResourceKind kind, ResourceAddress address) => new($"{verb} {kind.Id}/{address.Name}");

    /// <summary>The same name in two groups or parents: the id then carries the group, or the full address.</summary>
    private static PlanDraft Distinct(PlanDraft draft)
    {
        var steps = draft.Steps;
        foreach (var same in steps.GroupBy(step => step.Id.Value).Where(same => same.Count() > 1))
        {
            var byGroup = same.Select(step => step.Effect.Address.ResourceGroup).Distinct(StringComparer.OrdinalIgnoreCase).Count() == same.Count();
            foreach (var step in same)
            {
                var suffix = byGroup ? step.Effect.Address.ResourceGroup : step.Effect.Address.Id;
                steps = steps.Replace(step, step with { Id = new($"{step.Id.Value} ({suffix})") });
            }
        }

        return draft with { Steps = steps };
    }
}
