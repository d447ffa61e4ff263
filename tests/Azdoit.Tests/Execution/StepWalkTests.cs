using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Execution;
using Azdoit.Planning;

namespace Azdoit.Tests.Execution;

public sealed class StepWalkTests
{
    /// <summary>Random graphs, durations and failures: every walk ends, keeps the order, and leaves out only what waits for a failure.</summary>
    [Fact]
    public async Task A_thousand_random_walks_end_and_keep_the_order()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var steps = Graph(random, random.Next(1, 25));
            var failing = steps.Where(_ => random.Next(10) == 0).Select(step => step.Id).ToHashSet();
            var done = new HashSet<StepId>();
            var running = 0;
            var most = 0;
            var width = random.Next(1, 6);
            var gate = new Lock();

            var unvisited = await new StepWalk(steps, step => step.DependsOn, _ => TimeSpan.FromSeconds(1), new(width, width)).RunAsync(
                async step =>
                {
                    lock (gate)
                    {
                        Assert.All(step.DependsOn, used => Assert.Contains(used, done));
                        most = Math.Max(most, ++running);
                    }

                    await Task.Yield();
                    lock (gate)
                    {
                        running--;
                        return !failing.Contains(step.Id) && done.Add(step.Id);
                    }
                },
                () => true);

            Assert.InRange(most, 1, width);
            Assert.Equal(steps.Where(step => Blocked(step, steps, failing)).Select(step => step.Id), unvisited.Select(step => step.Id));
        }
    }

    [Fact]
    public async Task Once_nothing_may_start_what_runs_is_still_awaited()
    {
        var steps = Graph(new Random(1), 10);
        var begun = 0;

        var unvisited = await new StepWalk(steps, _ => [], _ => TimeSpan.FromSeconds(1), new(3, 3)).RunAsync(
            async _ =>
            {
                begun++;
                await Task.Yield();
                return true;
            },
            () => begun < 3);

        Assert.Equal((3, 7), (begun, unvisited.Length));
    }

    [Fact]
    public async Task A_visit_that_throws_is_told_once_the_others_have_ended()
    {
        var steps = Graph(new Random(1), 3);
        var other = new TaskCompletionSource<bool>();

        var walking = new StepWalk(steps, _ => [], _ => TimeSpan.FromSeconds(1), new(2, 2)).RunAsync(step => step == steps[0] ? Task.FromException<bool>(new InvalidOperationException("a bug")) : other.Task, () => true);
        Assert.False(walking.IsCompleted);
        other.SetResult(true);

        await Assert.ThrowsAsync<InvalidOperationException>(() => walking);
    }

    private static bool Blocked(Step step, ImmutableArray<Step> steps, HashSet<StepId> failing) =>
        step.DependsOn.Any(used => failing.Contains(used) || Blocked(steps.First(other => other.Id == used), steps, failing));

    private static ImmutableArray<Step> Graph(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(number => new Step
        {
            Id = new($"step {number}"),
            Effect = new Effect.Ensure { Address = ResourceAddress.ForGroup("s", $"g{number}"), Kind = "group", Class = EffectClass.Create, Body = new JsonObject() },
            DependsOn = [.. Enumerable.Range(0, number).Where(_ => random.Next(4) == 0).Select(used => new StepId($"step {used}"))],
            Undo = new Undo.Remove(),
        }),
    ];
}
