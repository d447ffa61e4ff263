using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Flow;

/// <summary>One step turned round, as a step of a new plan that needs its own approval.</summary>
internal static class ReverseStep
{
    private const string Prefix = "undo ";

    public static StepId Id(StepId step) => new(Prefix + step.Value);

    public static StepId Original(StepId reverse) => new(reverse.Value[Prefix.Length..]);

    /// <returns>Null when the step has no way back.</returns>
    public static Step? Of(Step step, ObservedResource resource, IReadOnlyList<ObservedResource> inGroup) => EffectOf(step, resource, inGroup) is { } effect
        ? new() { Id = Id(step.Id), Effect = effect, Undo = new Undo.None("taking back is not taken back") }
        : null;

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
            Class = Restoring(KnownKinds.Get(changed.Kind), changed.Class, resource, restore),
            Fingerprint = resource.Fingerprint,
            Patch = restore.Patch,
        },
        (Undo.Invoke invoke, var done) => new Effect.Invoke
        {
            Address = done.Address,
            Kind = done.Kind,
            Class = KnownKinds.Get(done.Kind).Operations.FirstOrDefault(known => known.Form is OperationForm.Invoke form && form.Name == invoke.Action)?.Class ?? EffectClass.Interrupt,
            Fingerprint = resource.Fingerprint,
            Action = invoke.Action,
            State = invoke.State,
        },
        _ => null,
    };

    /// <summary>Putting a tag back is as mild as the change was; opening again what was closed is not.</summary>
    private static EffectClass Restoring(ResourceKind kind, EffectClass changed, ObservedResource resource, Undo.Restore restore) =>
        kind.Exposes(MergePatch.Apply(resource.Body, restore.Patch)) && !kind.Exposes(resource.Body) ? EffectClass.Expose
        : changed == EffectClass.Change ? EffectClass.Change
        : EffectClass.Interrupt;
}
