using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Tests.Fakes;
using Azdoit.Tests.Gates;

namespace Azdoit.Tests.Strategies;

public sealed class StrategyScoringTests
{
    private static readonly Plan Machine = Some.Plan(Some.Create("web-01"));
    private static readonly Plan Fleet = Some.Plan([.. Enumerable.Range(1, 12).Select(number => Some.Create($"web-{number}"))]);

    private static readonly DiagnosticCode Broken = new("broken", "A test.");

    [Fact]
    public void The_better_hand_comes_first_with_its_reason()
    {
        var scores = StrategyScoring.Of(Machine, [Hand("az", 0.6), Hand("arm", 1)], new());

        Assert.Equal([("arm", 1.0, "can"), ("az", 0.6, "can")], scores.Select(score => (score.Name, score.Score, score.Reason)));
    }

    [Theory]
    [InlineData(false, "mcp az arm code terraform")]
    [InlineData(true, "mcp terraform az arm code")]
    public void Among_equals_the_usual_order_decides(bool complex, string order) =>
        Assert.Equal(
            order.Split(' '),
            StrategyScoring.Of(complex ? Fleet : Machine, [Hand("terraform", 0.9), Hand("code", 0.9), Hand("arm", 0.9), Hand("az", 0.9), Hand("mcp", 0.9)], new()).Select(score => score.Name));

    [Fact]
    public void A_preference_weighs_more_than_any_score()
    {
        var scores = StrategyScoring.Of(Machine, [Hand("arm", 1), Hand("terraform", 0.2)], new() { Preferred = ["terraform"] });

        Assert.Equal(["terraform", "arm"], scores.Select(score => score.Name));
        Assert.Contains("preferred", scores[0].Reasons);
        Assert.All(scores, score => Assert.InRange(score.Score, 0, 1));
    }

    [Fact]
    public void A_preference_that_cannot_be_met_changes_nothing_and_is_told()
    {
        var scores = StrategyScoring.Of(Machine, [Hand("arm", 1), Hand("mcp", 0)], new() { Preferred = ["mcp", "terraform"] });

        Assert.Equal([("arm", 1.0, "can"), ("mcp", 0.0, "Create web-01: can"), ("terraform", 0.0, "not built in")], scores.Select(score => (score.Name, score.Score, score.Reason)));
    }

    [Fact]
    public void A_hand_is_as_good_as_what_it_can_do_least() =>
        Assert.Equal(0.3, StrategyScoring.Of(Some.Plan(Some.Create("a"), Some.Of(EffectClass.Destroy, "b")), [new Picky()], new())[0].Score);

    [Fact]
    public void Constraints_come_before_scores()
    {
        FakeHand[] hands = [new(new(), "code") { Able = new(1, "can") { IsIdempotent = false } }, new(new(), "mcp") { Able = new(1, "can") { Cost = 2 } }, Hand("arm", 0.1)];

        var scores = StrategyScoring.Of(Machine, [.. hands], new() { MaxCost = 1, Preferred = ["code"] });

        Assert.Equal("arm", scores.Single(score => score.Fits).Name);
        Assert.Contains("require_idempotent", scores.Single(score => score.Name == "code").Reason, StringComparison.Ordinal);
        Assert.Contains("max_cost", scores.Single(score => score.Name == "mcp").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_ready_here_leaves_the_choice_to_the_next()
    {
        var away = new FakeHand(new(), "arm") { Trouble = Diagnostic.Error(Broken, "It is broken") };

        var choice = await ChooseAsync([away, Hand("az", 0.6), Hand("code", 0.1)], new());

        Assert.Equal("az", choice.Strategy.Name);
        Assert.Equal(["code"], choice.Fallbacks.Select(strategy => strategy.Name));
        Assert.Equal("It is broken", choice.Considered.Single(score => score.Name == "arm").Reason);
    }

    [Fact]
    public async Task Who_is_named_alone_has_no_one_to_fall_back_on_and_several_come_in_their_order()
    {
        ImmutableArray<Strategy> hands = [Hand("arm", 1), Hand("az", 0.6), Hand("code", 0.8)];

        Assert.Empty((await ChooseAsync(hands, new() { Only = ["az"] })).Fallbacks);
        Assert.Equal(["az", "arm"], (await ChooseAsync(hands, new() { Only = ["az", "arm"] })).Chain.Select(strategy => strategy.Name));
    }

    [Fact]
    public async Task What_nobody_supports_is_an_error_that_says_so()
    {
        Assert.False((await StrategyChoice.ChooseAsync(Machine, [Hand("arm", 0)], new() { Only = ["arm", "mcp"] }, CancellationToken.None)).TryGet(out _, out var none));

        Assert.Equal((StrategyChoice.NoneFits, "arm: Create web-01: can; mcp: not built in; there is arm"), (none.Code, none.Detail));
    }

    private static FakeHand Hand(string name, double score) => new(new(), name) { Able = new(score, "can") };

    private static async Task<StrategyChoice> ChooseAsync(ImmutableArray<Strategy> hands, StrategyWish wish) =>
        (await StrategyChoice.ChooseAsync(Machine, hands, wish, CancellationToken.None)).TryGet(out var choice, out var none) ? choice : throw new InvalidOperationException(none.Summary);

    private sealed class Picky : Strategy
    {
        public override string Name => "picky";

        public override Capability Assess(Effect effect) => new(effect is Effect.Remove ? 0.3 : 0.9, "can");

        public override Task<Azdoit.Failures.Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct) => throw new InvalidOperationException("nothing is sent here");

        public override Task<Azdoit.Failures.Failure?> SettleAsync(Receipt receipt, CancellationToken ct) => throw new InvalidOperationException("nothing is settled here");
    }
}
