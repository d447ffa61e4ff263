using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Tests.Fakes;
using Azdoit.Views;

namespace Azdoit.Tests.Execution;

/// <summary>Two hands on one cloud, the first of which misbehaves on purpose.</summary>
public sealed class FallbackTests
{
    private const string Request = "create a vm called web-01 in resource group rg-web";

    public static TheoryData<FailureCategory> Incurable =>
        [FailureCategory.Quota, FailureCategory.Capacity, FailureCategory.Policy, FailureCategory.Permission, FailureCategory.Authentication, FailureCategory.Configuration, FailureCategory.Resource, FailureCategory.State];

    [Fact]
    public async Task Another_hand_takes_over_what_a_read_shows_as_missing_and_nothing_else()
    {
        var world = new FakeWorld();
        var first = new FakeHand(world.Cloud, "az") { Misbehave = (effect, _) => effect.Kind == "nic" ? new(Of(FailureCategory.Dependency, RetryClass.Never), AfterApplying: true) : null };
        var second = new FakeHand(world.Cloud, "arm") { Able = new(0.5, "a test") };
        world.Hands = [first, second];

        var answer = await world.DoAsync(Request);

        Assert.Equal(AnswerOutcome.Done, answer.Outcome);

        // The interface stood although the hand gave up on it, so only the machine was left.
        Assert.Equal("vm", Assert.Single(second.Sent).Kind);
        Assert.DoesNotContain(first.Sent, effect => effect.Kind == "vm");
        var fall = Assert.Single(answer.Run!.Fallbacks);
        Assert.Equal(("az", "arm"), (fall.From, fall.To));
        Assert.Equal(1, await CountAsync<JournalEvent.FellBack>(world));
    }

    [Theory]
    [MemberData(nameof(Incurable))]
    public async Task What_another_hand_cannot_cure_is_never_handed_over(FailureCategory category)
    {
        var world = new FakeWorld();
        var second = new FakeHand(world.Cloud, "arm") { Able = new(0.5, "a test") };
        world.Hands = [new FakeHand(world.Cloud, "az") { Misbehave = (effect, _) => effect is Effect.Ensure { Kind: "vm" } ? new(Of(category, RetryClass.Never), AfterApplying: false) : null }, second];

        var answer = await world.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, 1), (answer.Outcome, answer.ExitCode));
        Assert.Empty(second.Sent);
        Assert.Empty(answer.Run!.Fallbacks);
        Assert.Empty(world.Cloud.All);
    }

    [Fact]
    public async Task A_hand_that_fails_without_a_reason_hands_over_within_the_budget_of_attempts()
    {
        var world = new FakeWorld();
        var first = new FakeHand(world.Cloud, "az") { Misbehave = (effect, _) => effect is Effect.Ensure { Kind: "vm" } ? new(Of(FailureCategory.Unknown, RetryClass.AfterRead), AfterApplying: false) : null };
        var second = new FakeHand(world.Cloud, "arm") { Able = new(0.5, "a test"), Misbehave = (effect, _) => effect is Effect.Ensure { Kind: "vm" } ? new(Of(FailureCategory.Unknown, RetryClass.AfterRead), AfterApplying: false) : null };
        world.Hands = [first, second];

        var answer = await world.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, RunEnd.RolledBack), (answer.Outcome, answer.Run!.End));
        Assert.Equal((3, 2), (first.Sent.Count(effect => effect is Effect.Ensure { Kind: "vm" }), second.Sent.Count(effect => effect is Effect.Ensure { Kind: "vm" })));
        Assert.Empty(world.Cloud.All);
    }

    [Fact]
    public async Task Who_is_named_alone_fails_alone()
    {
        var world = new FakeWorld();
        var second = new FakeHand(world.Cloud, "arm");
        world.Hands = [new FakeHand(world.Cloud, "az") { Misbehave = (_, _) => new(Of(FailureCategory.Dependency, RetryClass.Never), AfterApplying: false) }, second];

        var answer = await world.DoAsync(Request, ask => ask with { Strategies = ["az"] });

        Assert.Equal(AnswerOutcome.Failed, answer.Outcome);
        Assert.Empty(second.Sent);
    }

    [Fact]
    public async Task A_later_hand_takes_back_what_an_earlier_one_made()
    {
        var world = new FakeWorld();
        var third = new FakeHand(world.Cloud, "arm") { Able = new(0.5, "a test"), Misbehave = (effect, _) => effect is Effect.Ensure { Kind: "vm" } ? new(Of(FailureCategory.Quota, RetryClass.Never), AfterApplying: false) : null };
        world.Hands = [new FakeHand(world.Cloud, "az") { Misbehave = (effect, _) => effect is Effect.Ensure { Kind: "nic" or "vm" } ? new(Of(FailureCategory.Dependency, RetryClass.Never), AfterApplying: false) : null }, third];

        var answer = await world.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, RunEnd.RolledBack), (answer.Outcome, answer.Run!.End));
        Assert.Contains(third.Sent, effect => effect is Effect.Remove { Kind: "vnet" });
        Assert.Empty(world.Cloud.All);
    }

    [Fact]
    public async Task The_hand_that_sent_is_asked_to_settle_before_another_one_begins()
    {
        var world = new FakeWorld();
        var first = new FakeHand(world.Cloud, "az")
        {
            Operation = "/operations/1",
            Misbehave = (effect, _) => effect is Effect.Ensure { Kind: "vm" } ? new(Of(FailureCategory.Dependency, RetryClass.AfterRead), AfterApplying: true) : null,
        };
        var second = new FakeHand(world.Cloud, "arm") { Able = new(0.5, "a test") };
        world.Hands = [first, second];

        var answer = await world.DoAsync(Request);

        Assert.Equal(AnswerOutcome.Done, answer.Outcome);
        Assert.Contains(first.Settled, receipt => receipt.Operation == "/operations/1");
        Assert.Empty(second.Settled);
        Assert.Empty(second.Sent);
    }

    private static async Task<int> CountAsync<T>(FakeWorld world)
    {
        var objective = Assert.Single(await world.Journals.ListAsync(CancellationToken.None));
        Assert.True((await world.Journals.ReadAsync(objective, CancellationToken.None)).TryGet(out var entries, out _));
        return entries.Count(entry => entry.Event is T);
    }

    private static Failure Of(FailureCategory category, RetryClass retry) => new() { Category = category, Retry = retry, Code = "scripted", Message = "" };
}
