using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Views;

/// <summary>A plan as programs see it: every step with its exact effect and what undoing it would do.</summary>
public sealed record PlanView(string Hash, EffectCounts Effects, ImmutableArray<AssumptionView> Assumed, ImmutableArray<StepView> Steps, ImmutableArray<LeftOutView> LeftOut)
{
    public static PlanView Of(Plan plan, PlannedChange planned) => new(
        plan.Hash.Value,
        EffectCounts.Of(plan),
        [.. planned.Assumptions.Select(assumption => new AssumptionView(assumption.Resource, assumption.Parameter, assumption.Value))],
        [.. plan.Steps.Select(step => StepView.Of(step, planned.Before))],
        [.. planned.LeftOut.Select(left => new LeftOutView(left.Address.Id, left.Why))]);
}

/// <summary>What an undo leaves as it is; <c>--include ID</c> takes it back where others changed it.</summary>
public sealed record LeftOutView(string Id, string Why);

/// <summary>How many steps of each effect class.</summary>
public sealed record EffectCounts(int Create, int Change, int Interrupt, int Expose, int Destroy)
{
    public static EffectCounts Of(Plan plan) => new(
        Count(plan, EffectClass.Create), Count(plan, EffectClass.Change), Count(plan, EffectClass.Interrupt), Count(plan, EffectClass.Expose), Count(plan, EffectClass.Destroy));

    private static int Count(Plan plan, EffectClass effect) => plan.Steps.Count(step => step.Effect.Class == effect);
}

/// <summary>A value that nobody said.</summary>
/// <param name="Resource">The name of the resource it is about.</param>
public sealed record AssumptionView(string Resource, string Parameter, string Value);
