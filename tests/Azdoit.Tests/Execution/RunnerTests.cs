using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Tests.Fakes;
using Azdoit.Views;

namespace Azdoit.Tests.Execution;

/// <summary>The runner with a hand that misbehaves on purpose.</summary>
public sealed class RunnerTests
{
    private const string Request = "create a vm called web-01 in resource group rg-web";

    [Fact]
    public async Task A_lost_answer_is_read_and_not_sent_again()
    {
        var tries = 0;
        var world = new FakeWorld
        {
            Misbehave = (effect, number) => effect.Kind != "vm" ? null : (tries = number) == 1 ? new(Lost(), AfterApplying: true) : null,
        };

        var answer = await world.DoAsync(Request);

        Assert.Equal(AnswerOutcome.Done, answer.Outcome);
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task After_an_unknown_outcome_nothing_is_sent_again_before_a_read_that_answers()
    {
        var world = new FakeWorld();
        var (tries, blind) = (0, 2);
        world.Misbehave = (effect, number) =>
        {
            if (effect.Kind != "vm")
            {
                return null;
            }

            tries = number;
            world.Cloud.Blind = address => address.Name == "web-01" && blind-- > 0 ? Lost() : null;
            return number == 1 ? new(Lost(), AfterApplying: true) : null;
        };

        var answer = await world.DoAsync(Request);

        Assert.Equal(AnswerOutcome.Done, answer.Outcome);
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task A_cloud_that_shows_nothing_any_more_leaves_the_step_unsent_and_named()
    {
        var world = new FakeWorld();
        var tries = 0;
        world.Misbehave = (effect, number) =>
        {
            if (effect.Kind != "vm")
            {
                return null;
            }

            tries = number;
            world.Cloud.Blind = address => address.Name == "web-01" ? Lost() : null;
            return new(Lost(), AfterApplying: true);
        };

        var answer = await world.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, 7), (answer.Outcome, answer.ExitCode));
        Assert.Equal(1, tries);
        Assert.Contains(answer.Leftovers, left => left.Address.Name == "web-01");
    }

    [Fact]
    public async Task What_may_still_be_on_its_way_is_neither_sent_again_nor_called_absent()
    {
        var world = new FakeWorld();
        var hand = new FakeHand(world.Cloud, "arm")
        {
            Operation = "/operations/1",
            Misbehave = (effect, _) =>
            {
                if (effect.Kind != "vm")
                {
                    return null;
                }

                world.Cloud.Vanish(effect.Address);
                return new(Lost(), AfterApplying: true);
            },
            Settling = () => Lost() with { Category = FailureCategory.Timeout, Code = "operation-unfinished" },
        };
        world.Hands = [hand];

        var answer = await world.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, 7), (answer.Outcome, answer.ExitCode));
        Assert.Single(hand.Sent, effect => effect is Effect.Ensure { Kind: "vm" });
        Assert.Contains(answer.Leftovers, left => left.Address.Name == "web-01" && left.Why.Contains("operation-unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Success_that_no_read_confirms_is_not_believed()
    {
        var world = new FakeWorld();
        world.Misbehave = (effect, _) =>
        {
            if (effect is Effect.Ensure { Kind: "vm" })
            {
                world.Cloud.Vanish(effect.Address);
            }

            return null;
        };

        var answer = await world.DoAsync(Request);

        Assert.Equal(AnswerOutcome.Failed, answer.Outcome);
        Assert.Equal(ExecutionCodes.NotThere.Id, answer.Run!.Failure!.Code);
        Assert.Empty(world.Cloud.All);
    }

    [Fact]
    public async Task A_resource_that_appears_after_planning_stops_the_run_and_is_left_alone()
    {
        var world = new FakeWorld();
        world.Misbehave = (effect, _) =>
        {
            if (effect.Kind == "vnet")
            {
                world.Cloud.Put("rg-web", "Microsoft.Compute/virtualMachines", "web-01");
            }

            return null;
        };

        var answer = await world.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, 7), (answer.Outcome, answer.ExitCode));
        Assert.Equal(ExecutionCodes.Drift.Id, answer.Run!.Failure!.Code);
        Assert.Equal(["rg-web", "web-01"], world.Cloud.All.Select(resource => resource.Address.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(OnFailure.Keep, 7, 5)]
    [InlineData(OnFailure.Undo, 1, 0)]
    public async Task What_a_failure_leaves_is_what_was_asked(OnFailure onFailure, int exit, int left)
    {
        var world = new FakeWorld { Misbehave = (effect, _) => effect.Kind == "vm" && effect is Effect.Ensure ? new(Hopeless(), AfterApplying: false) : null };

        var answer = await world.DoAsync(Request, ask => ask with { OnFailure = onFailure });

        Assert.Equal(exit, answer.ExitCode);
        Assert.Equal(left, world.Cloud.All.Count);
        Assert.Equal(left, answer.Leftovers.Length);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_lets_nothing_begin()
    {
        var world = new FakeWorld { JournalHolds = 6 };

        var answer = await world.DoAsync(Request);

        Assert.Equal(AnswerOutcome.Failed, answer.Outcome);
        Assert.Empty(world.Cloud.All);
        Assert.NotEqual(RunEnd.Done, answer.Run?.End);
    }

    private static Failure Lost() => new() { Category = FailureCategory.Network, Retry = RetryClass.AfterRead, Code = "connection-lost", Message = "" };

    private static Failure Hopeless() => new() { Category = FailureCategory.Policy, Retry = RetryClass.Never, Code = "RequestDisallowedByPolicy", Message = "" };
}
