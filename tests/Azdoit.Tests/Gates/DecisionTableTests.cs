using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Gates;

namespace Azdoit.Tests.Gates;

/// <summary>Every combination of what a plan does and what a caller brings, against the rules as CONTRACT.md words them.</summary>
public sealed class DecisionTableTests
{
    private static readonly EffectClass[] Writes = [EffectClass.Create, EffectClass.Change, EffectClass.Interrupt, EffectClass.Expose, EffectClass.Destroy];

    private static readonly bool[] Either = [false, true];

    private static readonly PlanHash Another = Some.Plan(Some.Create("other")).Hash;

    private enum Hash
    {
        None,
        Same,
        Other,
    }

    [Fact]
    public void Every_combination_is_decided_as_the_contract_says()
    {
        foreach (var situation in Situations())
        {
            var facts = Facts(situation);
            var verdict = Gatekeeper.Judge(facts);
            foreach (var caller in Callers())
            {
                var decision = Gatekeeper.Decide(verdict, facts, Consent(caller, facts));

                Assert.True(Expected(situation, caller) == decision.GetType().Name, $"{situation} {caller}: {decision}");
            }
        }
    }

    [Fact]
    public void What_a_gate_denies_nobody_can_bring_through()
    {
        foreach (var situation in Situations())
        {
            var facts = Facts(situation) with { Policy = Policy.None with { Freeze = "stop" } };
            var verdict = Gatekeeper.Judge(facts);

            Assert.All(Callers(), caller => Assert.IsType<Decision.Denied>(Gatekeeper.Decide(verdict, facts, Consent(caller, facts))));
        }
    }

    private static string Expected(Situation s, Caller c)
    {
        var onlyMild = s.Classes.All(effect => effect is EffectClass.Create or EffectClass.Change);
        var named = s.Classes.Any(effect => effect is EffectClass.Expose or EffectClass.Destroy || (effect == EffectClass.Interrupt && s.Production));
        var byYes = c.Yes && !named && (!s.Unknown || c.AllowAll);
        var byHash = c.Approve == Hash.Same && s.CliApproval && (c.AllowAll || (!named && !s.Unknown));
        var byRule = c.Terminal && onlyMild && !s.Production && !s.Dear && !s.Unknown;
        return c.Approve == Hash.Other ? nameof(Decision.NeedsApproval)
            : byYes || byHash || byRule ? nameof(Decision.Approved)
            : c.Terminal ? nameof(Decision.NeedsConfirmation)
            : nameof(Decision.NeedsApproval);
    }

    private static GateFacts Facts(Situation s)
    {
        var facts = Some.Facts(s.Dear ? 20m : 5m, [.. s.Classes.Select((effect, i) => Some.Of(effect, $"vm-{i}"))]) with
        {
            Target = s.Production ? Some.Production : Some.Dev,
            Policy = Policy.None with { CliApproval = s.CliApproval },
        };
        return s.Unknown ? facts with { Quote = facts.Quote with { Unknown = [Some.Unknown(Some.Vm("vm-0"))] } } : facts;
    }

    private static Consent Consent(Caller c, GateFacts facts) => new()
    {
        AtTerminal = c.Terminal,
        Yes = c.Yes,
        Approve = c.Approve switch { Hash.Same => facts.Plan.Hash, Hash.Other => Another, _ => null },
        Allow = c.AllowAll ? [.. facts.Plan.Steps.Select(step => new Allowance(ApprovalClasses.Of(step.Effect.Class), step.Effect.Address)), new(ApprovalClass.UnknownPrice, Some.Vm("vm-0"))] : [],
    };

    private static IEnumerable<Situation> Situations() =>
        from mask in Enumerable.Range(1, (1 << Writes.Length) - 1)
        let classes = Writes.Where((_, i) => (mask & (1 << i)) != 0).ToImmutableArray()
        from production in Either
        from dear in Either
        from unknown in Either
        from cliApproval in Either
        select new Situation(classes, production, dear, unknown, cliApproval);

    private static IEnumerable<Caller> Callers() =>
        from terminal in Either
        from yes in Either
        from approve in Enum.GetValues<Hash>()
        from allowAll in Either
        select new Caller(terminal, yes, approve, allowAll);

    private sealed record Situation(ImmutableArray<EffectClass> Classes, bool Production, bool Dear, bool Unknown, bool CliApproval)
    {
        public override string ToString() => $"{string.Join('+', Classes)} production={Production} dear={Dear} unknown={Unknown} cli={CliApproval}";
    }

    private sealed record Caller(bool Terminal, bool Yes, Hash Approve, bool AllowAll);
}
