using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Gates;

namespace Azdoit.Tests.Gates;

using Approval = Azdoit.Gates.Approval;

public sealed class GatekeeperTests
{
    private static readonly Allowance DestroyA = new(ApprovalClass.Destroy, Some.Vm("a"));

    [Fact]
    public void All_gates_report_and_the_strictest_wins()
    {
        var verdict = Gatekeeper.Judge(Some.Facts(20_000m) with { Ledger = Some.Ledger(new LedgerEvent.Frozen("stop")) });

        Assert.Equal(KnownGates.All.Select(gate => gate.Id), verdict.Reports.Select(report => report.Gate));
        Assert.Equal("budget", verdict.Reports[0].Gate);
        Assert.Equal(GateAnswer.Deny, verdict.Answer);
        Assert.Equal([GateCodes.BudgetExceeded, GateCodes.BudgetExceeded, GateCodes.Frozen], verdict.Denials.Select(reason => reason.Code));
    }

    [Fact]
    public void The_same_facts_give_the_same_verdict_hash()
    {
        Assert.Equal(Gatekeeper.Judge(Some.Facts()).Hash, Gatekeeper.Judge(Some.Facts()).Hash);
        Assert.NotEqual(Gatekeeper.Judge(Some.Facts()).Hash, Gatekeeper.Judge(Some.Facts(20m)).Hash);
    }

    [Fact]
    public void What_is_missing_is_named_id_by_id()
    {
        var facts = Deletion("a", "b");
        var decision = Decide(facts, new() { Approve = facts.Plan.Hash, Allow = [DestroyA], Yes = true });

        var missing = Assert.IsType<Decision.NeedsApproval>(decision);
        Assert.Equal(Some.Vm("b"), Assert.Single(Assert.Single(missing.Needs).Resources));
        var suggestions = Assert.Single(missing.Reasons).Suggestions;
        Assert.All(suggestions, suggestion => Assert.True(suggestion is { ForPerson: true, Argv.IsEmpty: true }));
        Assert.Equal(
            [
                $"At a terminal, for the next run: azdoit approve {facts.Plan.Hash}",
                $"With the run itself: azdoit apply {facts.Plan.Hash} --approve {facts.Plan.Hash} \\\n  --allow destroy={Some.Vm("a")} \\\n  --allow destroy={Some.Vm("b")}",
            ],
            suggestions.Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void The_command_that_says_yes_names_the_target_and_what_is_resumed_and_what_the_policy_lets_through()
    {
        var facts = Deletion("a");
        string[] Ways(GateFacts changed) =>
            [.. ((Decision.NeedsApproval)Decide(changed, new())).Reasons.SelectMany(reason => reason.Suggestions).Select(suggestion => suggestion.Text.Split(':', 2)[1].Trim())];

        Assert.StartsWith("azdoit objectives resume one --approve", Ways(facts with { Objective = new("one") })[1], StringComparison.Ordinal);
        Assert.StartsWith($"azdoit apply {facts.Plan.Hash} --env prod --approve", Ways(facts with { Target = facts.Target with { Environment = "prod" } })[1], StringComparison.Ordinal);
        Assert.Single(Ways(facts with { Policy = facts.Policy with { CliApproval = false } }));
        Assert.EndsWith("--yes", Assert.Single(Ways(Some.Facts(20m))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_allowance_is_for_its_class_only()
    {
        var facts = Deletion("a");

        Assert.IsType<Decision.NeedsApproval>(Decide(facts, new() { Approve = facts.Plan.Hash, Allow = [new(ApprovalClass.Expose, Some.Vm("a"))] }));
        Assert.IsType<Decision.Approved>(Decide(facts, new() { Approve = facts.Plan.Hash, Allow = [new(ApprovalClass.Destroy, ResourceAddress.Parse(Some.Vm("a").Id.ToUpperInvariant()))] }));
    }

    [Fact]
    public void An_approval_on_the_command_holds_up_to_the_price_that_was_seen()
    {
        var facts = Some.Facts(20m);

        Assert.IsType<Decision.Approved>(Decide(facts, new() { Approve = facts.Plan.Hash, Seen = 20m }));
        var dearer = Assert.IsType<Decision.NeedsApproval>(Decide(facts, new() { Approve = facts.Plan.Hash, Seen = 19m }));
        Assert.Contains(dearer.Reasons, reason => reason.Code == GateCodes.PriceRose);
    }

    [Fact]
    public void A_deletion_that_saves_less_because_a_part_is_gone_is_not_dearer()
    {
        var facts = Deletion("a", "b");
        var approval = Gatekeeper.Approve(Gatekeeper.Judge(facts), facts, "a b").TryGet(out var given, out _) ? given : null;
        var half = facts with { Quote = Some.Quote((Some.Vm("b"), 0m)), Objective = new("one"), Began = facts.Now };

        Assert.Equal(0m, approval!.Ceiling);
        Assert.IsType<Decision.Approved>(Gatekeeper.Resume(Gatekeeper.Judge(half), half, new(), approval));
        Assert.IsType<Decision.Approved>(Decide(half, new() { Approve = facts.Plan.Hash, Allow = [DestroyA, new(ApprovalClass.Destroy, Some.Vm("b"))], Seen = -5m }));
    }

    [Theory]
    [InlineData(null, typeof(Decision.NeedsConfirmation))]
    [InlineData("yes", typeof(Decision.NeedsApproval))]
    [InlineData("a", typeof(Decision.NeedsApproval))]
    [InlineData("b a", typeof(Decision.NeedsApproval))]
    [InlineData("a b", typeof(Decision.Approved))]
    [InlineData(" a, b ", typeof(Decision.Approved))]
    public void Whoever_destroys_types_the_names(string? typed, Type decided)
    {
        var decision = Decide(Deletion("a", "b"), new() { AtTerminal = true, Typed = typed });

        Assert.IsType(decided, decision);
        Assert.Equal("a b", decision is Decision.NeedsConfirmation asked ? asked.Challenge.Expected : "a b");
    }

    [Theory]
    [InlineData("y", typeof(Decision.Approved))]
    [InlineData(" YES ", typeof(Decision.Approved))]
    [InlineData("", typeof(Decision.NeedsApproval))]
    [InlineData("n", typeof(Decision.NeedsApproval))]
    public void A_plain_yes_covers_the_rest_at_a_terminal(string typed, Type decided)
    {
        var facts = Some.Facts(50m) with { Target = Some.Production };
        facts = facts with { Quote = facts.Quote with { Unknown = [Some.Unknown(Some.Vm("vm-1"))] } };

        Assert.Null(Assert.IsType<Decision.NeedsConfirmation>(Decide(facts, new() { AtTerminal = true })).Challenge.Expected);
        Assert.IsType(decided, Decide(facts, new() { AtTerminal = true, Typed = typed }));
    }

    [Fact]
    public void Nobody_types_where_there_is_no_terminal() =>
        Assert.IsType<Decision.NeedsApproval>(Decide(Deletion("a"), new() { Typed = "a" }));

    [Theory]
    [InlineData(false, 60)]
    [InlineData(true, 15)]
    public void Approvals_are_short_lived(bool production, int minutes)
    {
        var decision = Decide(Some.Facts() with { Target = production ? Some.Production : Some.Dev }, new() { Yes = true });

        Assert.Equal(Some.Now.AddMinutes(minutes), Assert.IsType<Decision.Approved>(decision).Plan.Approval.Expires);
    }

    [Fact]
    public void A_plan_without_steps_needs_nobody()
    {
        var facts = Some.Facts(0m) with { Plan = Some.Plan(), Quote = Some.Quote() };

        Assert.IsType<Decision.Approved>(Decide(facts, new()));
    }

    [Fact]
    public void A_second_person_is_somebody_else_with_a_recorded_approval()
    {
        var facts = Deletion("a") with { Policy = Policy.None with { SecondPerson = [ApprovalClass.Destroy] } };

        Assert.IsType<Decision.NeedsApproval>(Decide(facts, new() { AtTerminal = true, Typed = "a" }));
        Assert.IsType<Decision.NeedsApproval>(Decide(facts, new() { Approve = facts.Plan.Hash, Allow = [DestroyA] }));
        Assert.IsType<Decision.NeedsApproval>(DecideRecorded(facts, facts));
        Assert.IsType<Decision.Approved>(DecideRecorded(facts, facts with { Caller = Some.Bob }));
    }

    [Fact]
    public void A_recorded_approval_needs_nothing_more_from_the_caller() =>
        Assert.Equal(ApprovalOrigin.Recorded, Assert.IsType<Decision.Approved>(DecideRecorded(Deletion("a"), Deletion("a"))).Plan.Approval.Origin);

    [Fact]
    public void A_recorded_approval_is_void_when_the_plan_became_dearer_or_a_price_unknown()
    {
        var then = Some.Facts(20m);

        Assert.IsType<Decision.Approved>(DecideRecorded(then, then));
        Assert.IsType<Decision.NeedsApproval>(DecideRecorded(Some.Facts(20.01m), then));
        Assert.IsType<Decision.NeedsApproval>(DecideRecorded(then with { Quote = then.Quote with { Unknown = [Some.Unknown(Some.Vm("vm-1"))] } }, then));
    }

    [Fact]
    public void A_recorded_approval_counts_only_while_it_is_open()
    {
        var facts = Deletion("a");
        var id = Recorded(facts).Id;

        Assert.IsType<Decision.NeedsApproval>(DecideRecorded(facts with { Now = Some.Now.AddHours(1) }, facts));
        Assert.IsType<Decision.NeedsApproval>(DecideRecorded(facts, facts, new LedgerEvent.ApprovalRevoked(id)));
        Assert.IsType<Decision.NeedsApproval>(DecideRecorded(facts, facts, new LedgerEvent.ApprovalUsed(id, Some.Mine)));
        Assert.IsType<Decision.NeedsApproval>(Decide(facts, new() { Recorded = [Recorded(facts)] }));
    }

    [Fact]
    public void The_policy_can_insist_on_recorded_approvals()
    {
        var facts = Deletion("a") with { Policy = Policy.None with { CliApproval = false } };
        var refused = Assert.IsType<Decision.NeedsApproval>(Decide(facts, new() { Approve = facts.Plan.Hash, Allow = [DestroyA] }));

        Assert.Contains(refused.Reasons, reason => reason.Code == GateCodes.CliApprovalDenied);
        Assert.IsType<Decision.Approved>(DecideRecorded(facts, facts));
    }

    [Fact]
    public void What_is_denied_cannot_be_approved()
    {
        var facts = Some.Facts(20_000m);
        var verdict = Gatekeeper.Judge(facts);

        Assert.Null(Gatekeeper.Ask(verdict));
        Assert.False(Gatekeeper.Approve(verdict, facts, "yes").TryGet(out _, out _));
        Assert.IsType<Decision.Denied>(Decide(facts, new() { Yes = true, AtTerminal = true, Approve = facts.Plan.Hash }));
    }

    [Fact]
    public void An_approval_survives_its_json()
    {
        var approval = Recorded(Deletion("a", "b"));

        Assert.Equal(approval.Id, Approval.FromJson(approval.ToJson()).Id);
    }

    [Theory]
    [InlineData(1, 20, false, true)]
    [InlineData(24, 20, false, true)]
    [InlineData(25, 20, false, false)]
    [InlineData(1, 21, false, false)]
    [InlineData(1, 19, false, true)]
    [InlineData(1, 20, true, false)]
    public void A_run_that_began_goes_on_unless_the_world_changed(int hours, decimal price, bool production, bool goesOn)
    {
        var facts = Some.Facts(20m);
        var earlier = Assert.IsType<Decision.Approved>(Decide(facts, new() { Yes = true })).Plan.Approval;
        var later = Some.Facts(price) with { Now = Some.Now.AddHours(hours), Began = Some.Now.AddMinutes(1), Target = production ? Some.Production : Some.Dev };

        var decision = Gatekeeper.Resume(Gatekeeper.Judge(later), later, new(), earlier);

        Assert.Equal(goesOn, decision is Decision.Approved);
    }

    [Fact]
    public void A_frozen_run_does_not_resume()
    {
        var facts = Some.Facts();
        var earlier = Assert.IsType<Decision.Approved>(Decide(facts, new() { Yes = true })).Plan.Approval;
        facts = facts with { Began = Some.Now, Ledger = Some.Ledger(new LedgerEvent.Frozen("stop")) };

        Assert.IsType<Decision.Denied>(Gatekeeper.Resume(Gatekeeper.Judge(facts), facts, new(), earlier));
    }

    private static GateFacts Deletion(params string[] names) => Some.Facts(-5m, [.. names.Select(name => Some.Of(EffectClass.Destroy, name))]);

    private static Approval Recorded(GateFacts facts)
    {
        var verdict = Gatekeeper.Judge(facts);
        Assert.True(Gatekeeper.Approve(verdict, facts, Gatekeeper.Ask(verdict)!.Expected ?? "yes").TryGet(out var approval, out _));
        return approval;
    }

    /// <param name="then">The facts under which it was approved, by their caller.</param>
    private static Decision DecideRecorded(GateFacts now, GateFacts then, params LedgerEvent[] after)
    {
        var approval = Recorded(then);
        var ledger = Some.LedgerAt(then.Now, then.Caller, [new LedgerEvent.ApprovalRecorded(approval.Id, approval.Plan, approval.Expires), .. after]);
        return Decide(now with { Ledger = ledger }, new() { Recorded = [approval] });
    }

    private static Decision Decide(GateFacts facts, Consent consent) => Gatekeeper.Decide(Gatekeeper.Judge(facts), facts, consent);
}
