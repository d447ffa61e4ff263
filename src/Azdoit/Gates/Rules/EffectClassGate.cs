using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.Gates.Rules;

/// <summary>Says what an approval of this plan must cover. In production everything asks; elsewhere creating and changing alone do not.</summary>
internal sealed class EffectClassGate : Gate
{
    private const int MostNamed = 5;

    public override string Id => "effects";

    public override GateReport Judge(GateFacts facts)
    {
        var production = facts.IsProduction;
        ImmutableArray<Need> needs =
        [
            .. facts.Plan.Steps.Select(step => step.Effect).Where(effect => effect.Class != EffectClass.Read)
                .GroupBy(effect => effect.Class).OrderBy(effects => effects.Key)
                .Select(effects => Need(facts.Policy, EffectRule.For(effects.Key), production, [.. effects])),
        ];
        var asking = needs.Where(need => production || need.SecondPerson || need.Class is not (ApprovalClass.Create or ApprovalClass.Change)).ToList();
        return (asking.Count == 0 ? Allow() : Ask([.. asking.Select(need => Reason(need, production))])) with { Needs = needs };
    }

    private static Need Need(Policy policy, EffectRule rule, bool production, ImmutableArray<Effect> effects)
    {
        ImmutableArray<ResourceAddress> resources = [.. effects.Select(effect => effect.Address).Distinct()];
        var approval = ApprovalClasses.Of(rule.Class);
        var second = policy.SecondPerson.Contains(approval);
        return new(approval, !second && rule.IsCoveredByYes(production), resources)
        {
            SecondPerson = second,
            Takes = [.. effects.OfType<Effect.Remove>().SelectMany(remove => remove.Takes).Distinct().Except(resources)],
        };
    }

    private static Diagnostic Reason(Need need, bool production) => Diagnostic.Info(
        GateCodes.EffectAsks,
        $"The plan {Verb(need.Class)}{(production ? " in production" : "")}",
        $"{string.Join(", ", need.Resources.Select(resource => resource.Name))}{Along(need.Takes)}{(need.SecondPerson ? "; the policy wants a second person to approve it" : "")}");

    private static string Along(ImmutableArray<ResourceAddress> taken) =>
        taken.IsEmpty ? ""
        : $", and with {(taken.Length == 1 ? "it 1 resource" : $"that {taken.Length} resources")}: {string.Join(", ", taken.Take(MostNamed).Select(one => one.Name))}{(taken.Length > MostNamed ? $" and {taken.Length - MostNamed} more" : "")}";

    private static string Verb(ApprovalClass approval) => approval switch
    {
        ApprovalClass.Create => "creates",
        ApprovalClass.Change => "changes",
        ApprovalClass.Interrupt => "interrupts",
        ApprovalClass.Expose => "exposes",
        _ => "destroys",
    };
}
