using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Tests.Planning;

public sealed class StepGraphTests
{
    [Fact]
    public void A_circle_is_an_error_that_shows_the_circle()
    {
        Assert.False(StepGraph.Order([Make("a"), Make("b", "c"), Make("c", "d"), Make("d", "b")]).TryGet(out _, out var cycle));

        Assert.Equal(["b", "c", "d", "b"], cycle.Steps.Select(step => step.Value));
    }

    [Fact]
    public void The_order_satisfies_every_edge_and_is_always_the_same()
    {
        ImmutableArray<Step> steps = [Make("c", "a", "b"), Make("b", "a"), Make("a")];

        Assert.True(StepGraph.Order(steps).TryGet(out var ordered, out _));

        Assert.Equal(["a", "b", "c"], ordered.Select(step => step.Id.Value));
    }

    private static Step Make(string id, params string[] after) => new()
    {
        Id = new(id),
        Effect = new Effect.Ensure { Address = ResourceAddress.ForGroup("s", id), Kind = "group", Class = EffectClass.Create, Body = new JsonObject() },
        DependsOn = [.. after.Select(used => new StepId(used))],
        Undo = new Undo.Remove(),
    };
}
