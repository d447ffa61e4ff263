using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;

namespace Azdoit.Tests.Gates;

using Approval = Azdoit.Gates.Approval;

public sealed class ReservationsTests
{
    private readonly MemoryLedger ledger = new(TimeProvider.System, Some.Ann);

    [Fact]
    public async Task Of_many_runs_at_once_only_as_many_pass_as_the_budget_holds()
    {
        var passed = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => ReserveAsync(Facts(190m, $"vm-{i}"), new($"o{i}")))));

        Assert.Equal(5, passed.Count(problems => problems.Length == 0));
        Assert.All(passed.Where(problems => problems.Length > 0), problems => Assert.Equal([GateCodes.BudgetExceeded.Id], problems));
        Assert.Equal(5, (await StateAsync()).Reservations.Count);
    }

    [Fact]
    public async Task Who_is_refused_leaves_no_trace()
    {
        Assert.NotEmpty(await ReserveAsync(Facts(20_000m), Some.Mine, approvedAt: 5m));

        Assert.Equal((LedgerState.Empty.Reservations, LedgerState.Empty.History), ((await StateAsync()).Reservations, (await StateAsync()).History));
    }

    [Fact]
    public async Task What_stands_after_the_run_is_what_counts()
    {
        var facts = Some.Facts(0m, Some.Create("a"), Some.Create("b")) with { Quote = Some.Quote((Some.Vm("a"), 100m), (Some.Vm("b"), 50m)), Budget = Wide };
        await ReserveAsync(facts, Some.Mine);

        await SettleAsync(facts, Some.Mine, "a");

        var state = await StateAsync();
        Assert.Empty(state.Reservations);
        Assert.Equal(100m, Spend.Of(state, Some.Account).Monthly);
        var line = Assert.Single(state.History);
        Assert.Equal((150m, 100m, "rg-1"), (line.Estimated, line.Actual, line.ResourceGroup));
    }

    [Fact]
    public async Task A_run_that_was_cancelled_and_goes_on_counts_nothing_twice()
    {
        var facts = Some.Facts(0m, Some.Create("a"), Some.Create("b")) with { Quote = Some.Quote((Some.Vm("a"), 400m), (Some.Vm("b"), 400m)), Budget = Wide };
        await ReserveAsync(facts, Some.Mine);
        await SettleAsync(facts, Some.Mine, "a");

        Assert.Empty(await ReserveAsync(facts with { Began = Some.Now }, Some.Mine));
        Assert.Equal(400m, Spend.Of(await StateAsync(), Some.Account, Some.Mine).Monthly);
        Assert.Equal(800m, Spend.Of(await StateAsync(), Some.Account).Monthly);

        await SettleAsync(facts, Some.Mine, "a", "b");
        Assert.Equal(800m, Spend.Of(await StateAsync(), Some.Account).Monthly);
    }

    [Fact]
    public async Task A_run_that_left_nothing_releases_everything()
    {
        await ReserveAsync(Facts(100m), Some.Mine);
        await SettleAsync(Facts(100m), Some.Mine);

        var state = await StateAsync();
        Assert.Empty(state.Reservations);
        Assert.Empty(state.History);
        Assert.Equal(0m, Spend.Of(state, Some.Account).Monthly);
    }

    [Fact]
    public async Task A_resize_counts_its_difference_and_a_deletion_ends_it_all()
    {
        await AppendAsync(Some.Standing(100m, "a"));
        var bigger = Some.Facts(40m, Some.Of(EffectClass.Change, "a")) with { Budget = Wide };
        await ReserveAsync(bigger, Some.Mine);
        await SettleAsync(bigger, Some.Mine, "a");
        Assert.Equal(140m, Spend.Of(await StateAsync(), Some.Account).Monthly);

        var foreign = Some.Facts(-500m, Some.Of(EffectClass.Change, "somebody-elses")) with { Budget = Wide };
        await ReserveAsync(foreign, Some.Mine);
        await SettleAsync(foreign, Some.Mine, "somebody-elses");
        Assert.Equal(140m, Spend.Of(await StateAsync(), Some.Account).Monthly);

        var gone = Some.Facts(-140m, Some.Of(EffectClass.Destroy, "a"));
        await ReserveAsync(gone, Some.Mine);
        await SettleAsync(gone, Some.Mine, "a");
        Assert.Equal(0m, Spend.Of(await StateAsync(), Some.Account).Monthly);
    }

    [Fact]
    public async Task A_group_takes_the_money_of_everything_in_it()
    {
        await AppendAsync(Some.Standing(100m, "a"));
        var group = ResourceAddress.ForGroup(Some.Subscription, "rg-1");
        var facts = Some.Facts(-100m, new Effect.Remove { Address = group, Kind = "group", Class = EffectClass.Destroy, Takes = [Some.Vm("a")] });

        await SettleAsync(facts, Some.Mine, "rg-1");

        Assert.Equal(0m, Spend.Of(await StateAsync(), Some.Account).Monthly);
    }

    [Fact]
    public async Task What_a_read_finds_gone_costs_nothing_any_more()
    {
        await AppendAsync(Some.Standing(100m, "a"));
        await AppendAsync(new LedgerEvent.Dropped(Some.Account, [ResourceAddress.Parse(Some.Vm("a").Id.ToUpperInvariant())]));

        Assert.Equal(0m, Spend.Of(await StateAsync(), Some.Account).Monthly);
    }

    [Fact]
    public async Task A_recorded_approval_runs_once_and_resumes_its_own_run()
    {
        var facts = Facts(50m);
        var approval = await RecordAsync(facts);

        Assert.Empty(await ReserveAsync(facts, Some.Mine, approval));
        Assert.Equal([GateCodes.ApprovalSpent.Id], await ReserveAsync(facts, new("another"), approval));
        Assert.Empty(await ReserveAsync(facts with { Began = Some.Now.AddMinutes(1), Now = Some.Now.AddHours(5) }, Some.Mine, approval));
    }

    [Fact]
    public async Task An_approval_that_expired_before_the_run_began_is_void()
    {
        Assert.Equal([GateCodes.ApprovalSpent.Id], await ReserveAsync(Facts(50m) with { Now = Some.Now.AddHours(1) }, Some.Mine, Approve(Facts(50m)).Approval));
    }

    [Fact]
    public async Task A_freeze_after_the_decision_stops_the_run()
    {
        var facts = Facts(5m);
        await AppendAsync(new LedgerEvent.Frozen("stop"));

        Assert.Equal([GateCodes.Frozen.Id], await ReserveAsync(facts, Some.Mine));
    }

    private static Budget Wide => Budget.Default with { DailyLimit = 1000m };

    private static GateFacts Facts(decimal monthly, string name = "vm-1") => Some.Facts(monthly, Some.Create(name)) with { Budget = Wide };

    private static ApprovedPlan Approve(GateFacts facts)
    {
        var consent = new Consent { Approve = facts.Plan.Hash, Allow = [.. facts.Plan.Steps.Select(step => new Allowance(ApprovalClasses.Of(step.Effect.Class), step.Effect.Address))] };
        return Assert.IsType<Decision.Approved>(Gatekeeper.Decide(Gatekeeper.Judge(facts), facts, consent)).Plan;
    }

    private async Task<Approval> RecordAsync(GateFacts facts)
    {
        Assert.True(Gatekeeper.Approve(Gatekeeper.Judge(facts), facts, "yes").TryGet(out var approval, out _));
        await AppendAsync(new LedgerEvent.ApprovalRecorded(approval.Id, approval.Plan, approval.Expires));
        return approval;
    }

    /// <returns>The codes of what stood in the way.</returns>
    private async Task<string[]> ReserveAsync(GateFacts facts, ObjectiveId objective, Approval? approval = null, decimal? approvedAt = null)
    {
        var calm = facts with { Quote = approvedAt is { } price ? Some.Quote((facts.Plan.Steps[0].Effect.Address, price)) : facts.Quote, Ledger = LedgerState.Empty, Now = Some.Now };
        var approved = approval is null ? Approve(calm) : new ApprovedPlan(facts.Plan, facts.Quote, approval);
        var answer = await Reservations.ReserveAsync(approved, facts, objective, [], ledger, default);
        return answer.TryGet(out _, out var problems) ? [] : [.. problems.Select(problem => problem.Code.Id)];
    }

    private async Task SettleAsync(GateFacts facts, ObjectiveId objective, params string[] held)
    {
        var steps = facts.Plan.Steps.Where(step => held.Contains(step.Effect.Address.Name)).Select(step => step.Id).ToHashSet();
        Assert.True((await Reservations.SettleAsync(Approve(facts), facts.Account, objective, steps, ledger, default)).TryGet(out _, out _));
    }

    private async Task AppendAsync(LedgerEvent happened) => Assert.True((await ledger.AppendAsync([happened], default)).TryGet(out _, out _));

    private async Task<LedgerState> StateAsync()
    {
        Assert.True((await ledger.ReadAsync(default)).TryGet(out var state, out _));
        return state;
    }
}
