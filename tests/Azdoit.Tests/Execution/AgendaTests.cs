using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Execution;
using Azdoit.Planning;

namespace Azdoit.Tests.Execution;

public sealed class AgendaTests
{
    private static readonly Bounds Wide = new(8, 8);

    [Fact]
    public void The_longest_chain_of_work_goes_first_and_the_plan_breaks_ties()
    {
        var agenda = Of(Step("short", 1), Step("slow", 9), Step("long-1", 4), Step("long-2", 6, "long-1"), Step("as-short", 1));

        Assert.Equal(["long-1", "slow", "short", "as-short"], Taken(agenda, Wide));
    }

    [Fact]
    public void What_waits_for_a_step_that_went_wrong_never_begins()
    {
        var first = Step("first", 1);
        var (step, then) = Of(first, Step("second", 1, "first"), Step("third", 1, "second")).Next(Wide)!.Value;

        Assert.Equal(first.Item1, step);
        Assert.Empty(Taken(then.After(step, well: false), Wide));
        Assert.Equal(["second"], Taken(then.After(step, well: true), Wide));
        Assert.Equal(["second", "third"], then.After(step, well: false).Untaken.Select(left => left.Id.Value));
    }

    [Fact]
    public void A_full_lane_holds_up_nobody_else()
    {
        var agenda = Of(Step("vm-1", 9, "Microsoft.Compute"), Step("vm-2", 9, "Microsoft.Compute"), Step("ip", 1, "Microsoft.Network"));

        Assert.Equal(["vm-1", "ip"], Taken(agenda, new(8, 1)));
        Assert.Equal(["vm-1", "vm-2"], Taken(agenda, new(2, 2)));
    }

    [Fact]
    public void A_circle_and_a_stranger_are_never_ready()
    {
        var agenda = Of(Step("a", 1, "b"), Step("b", 1, "a"), Step("c", 1, "nobody"), Step("d", 1));

        Assert.Equal(["d"], Taken(agenda, Wide));
        Assert.Equal(["a", "b", "c"], Taken(agenda, Wide, out var then).Length == 1 ? then.Untaken.Select(left => left.Id.Value) : []);
    }

    [Fact]
    public void Choosing_changes_nothing_but_what_it_answers()
    {
        var agenda = Of(Step("a", 2), Step("b", 1));

        Assert.Equal(agenda.Next(Wide)!.Value.Step, agenda.Next(Wide)!.Value.Step);
        Assert.Equal(0, agenda.Running);
    }

    private static ImmutableArray<string> Taken(Agenda agenda, Bounds bounds) => Taken(agenda, bounds, out _);

    private static ImmutableArray<string> Taken(Agenda agenda, Bounds bounds, out Agenda then)
    {
        var taken = ImmutableArray.CreateBuilder<string>();
        while (agenda.Next(bounds) is var (step, next))
        {
            taken.Add(step.Id.Value);
            agenda = next;
        }

        then = agenda;
        return taken.ToImmutable();
    }

    private static Agenda Of(params ImmutableArray<(Step Step, int Takes)> steps)
    {
        var takes = steps.ToDictionary(pair => pair.Step.Id, pair => TimeSpan.FromSeconds(pair.Takes));
        return Agenda.Of([.. steps.Select(pair => pair.Step)], step => step.DependsOn, step => takes[step.Id]);
    }

    /// <param name="waitsForOrProvider">With a dot in it a provider.</param>
    private static (Step, int) Step(string name, int takes, string? waitsForOrProvider = null)
    {
        var provider = waitsForOrProvider?.Contains('.', StringComparison.Ordinal) == true ? waitsForOrProvider : "Microsoft.Storage";
        return (new Step
        {
            Id = new(name),
            Effect = new Effect.Ensure { Address = ResourceAddress.ForResource("s", "g", $"{provider}/things", name), Kind = "group", Class = EffectClass.Create, Body = new JsonObject { ["location"] = "eastus" } },
            DependsOn = waitsForOrProvider is { } used && used != provider ? [new(used)] : [],
            Undo = new Undo.Remove(),
        }, takes);
    }
}
