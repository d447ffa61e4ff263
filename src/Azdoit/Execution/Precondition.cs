using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>What must be so just before a step acts for the first time: the cloud that the plan was made and approved for.</summary>
internal static class Precondition
{
    /// <summary>Null when the plan still fits.</summary>
    /// <param name="inGroup">For something that is to be removed: what is in its group now; else null.</param>
    /// <param name="rehearses">A twin shows a resource in its own words; only the original can be compared with what was planned.</param>
    public static Failure? Objection(Step step, Found found, IReadOnlyList<ObservedResource>? inGroup, bool rehearses) => (step.Effect, found.Resource) switch
    {
        (Effect.Ensure, null) => null,
        (Effect.Ensure ensure, { }) => Drift($"{ensure.Address.Name} exists now, and did not when the plan was made"),

        // Gone already is what a removal wants: another step may have taken it along.
        (Effect.Remove, null) => null,
        (_, null) => Drift($"{step.Effect.Address.Name} does not exist any more"),

        (Effect.Remove remove, { } container) when Dependants.Of(container, inGroup ?? []).FirstOrDefault(taken => !remove.Takes.Contains(taken)) is { } newcomer =>
            Drift($"{newcomer.Name} has appeared in {remove.Address.Name} since the plan was made"),

        // Steps that wait for others of the plan see what those changed: references back, not somebody else's hand.
        (_, { } now) when !rehearses && step.DependsOn.Length == 0 && step.Effect.Fingerprint is { } planned && planned != now.Fingerprint =>
            Drift($"{now.Address.Name} has changed since the plan was made"),
        _ => null,
    };

    private static Failure Drift(string message) => ExecutionCodes.Failure(ExecutionCodes.Drift, FailureCategory.State, message);
}
