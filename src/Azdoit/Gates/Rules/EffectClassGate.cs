using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;

namespace Azdoit.Gates.Rules;

/// <summary>Says what an approval of this plan must cover. In production everything asks; elsewhere creating and changing alone do not.</summary>
internal sealed class EffectClassGate : Gate
{
    public override string Id => "effects";

    public override GateReport Judge(GateFacts facts)
    {
        var production = facts.IsProduction;
        ImmutableArray<Need> needs =
        [
            .. facts.Plan.Steps.Select(step => step.Effect).Where(effect => effect.Class != EffectClass.Read)
                .GroupBy(effect => effect.Class).OrderBy(effects => effects.Key)
                .Select(effects => Need(facts.Policy, EffectRule.For(effects.Key), production, [.. effects.Select(effect => effect.Address).Distinct()])),
        ];
        var asking = needs.Where(need => production || need.SecondPerson || need.Class is not (ApprovalClass.Create or ApprovalClass.Change)).ToList();
        return (asking.Count == 0 ? Allow() : Ask([.. asking.Select(need => Reason(need, production))])) with { Needs = needs };
    }

    private static Need Need(Policy policy, EffectRule rule, bool production, ImmutableArray<ResourceAddress> resources)
    {
        var approval = ApprovalClasses.Of(rule.Class);
        var second = policy.SecondPerson.Contains(approval);
        return new(approval, !second && rule.IsCoveredByYes(production), resources) { SecondPerson = second };
    }

    private static Diagnostic Reason(Need need, bool production) => Diagnostic.Info(
        GateCodes.EffectAsks,
        $"The plan {Verb(need.Class)}{(production ? " in production" : "")}",
        $"{string.Join(", ", need.Resources.Select(resource => resource.Name))}{(need.SecondPerson ? "; the policy wants a second person to approve it" : "")}");

    private static string Verb(ApprovalClass approval) => approval switch
    {
        ApprovalClass.Create => "creates",
        ApprovalClass.Change => "changes",
        ApprovalClass.Interrupt => "interrupts",
        ApprovalClass.Expose => "exposes",
        _ => "destroys",
    };
}
