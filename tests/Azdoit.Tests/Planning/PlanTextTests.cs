using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Tests.Planning;

public sealed class PlanTextTests
{
    private static readonly ResourceAddress Group = ResourceAddress.ForGroup("00000000-0000-0000-0000-000000000001", "rg-a");

    public static TheoryData<string> Effects => [.. KnownEffects.Keys];

    private static ImmutableDictionary<string, Effect> KnownEffects { get; } = ImmutableDictionary<string, Effect>.Empty
        .Add("ensure", new Effect.Ensure { Address = Group, Kind = "group", Class = EffectClass.Create, Body = new() { ["location"] = "eastus", ["weight"] = 1.50m } })
        .Add("modify", new Effect.Modify { Address = Group, Kind = "group", Class = EffectClass.Change, Fingerprint = "f", Patch = new() { ["tags"] = null } })
        .Add("invoke", new Effect.Invoke { Address = Group, Kind = "group", Class = EffectClass.Interrupt, Action = "start", State = "running" })
        .Add("remove", new Effect.Remove { Address = Group, Kind = "group", Class = EffectClass.Destroy, Takes = [Group] });

    [Theory]
    [MemberData(nameof(Effects))]
    public void What_is_written_by_hand_is_what_the_serializer_reads(string effect)
    {
        ImmutableArray<Undo> undos = [new Undo.Remove(), new Undo.Restore(new() { ["tags"] = new JsonObject() }), new Undo.Invoke("start", "running"), new Undo.None("gone")];
        var steps = undos.Select((undo, i) => new Step { Id = new($"{effect} {i}"), Effect = KnownEffects[effect], Undo = undo, DependsOn = i == 0 ? [] : [new($"{effect} 0")] }).ToImmutableArray();
        var target = new PlanTarget("sandbox", "t", "s", "dev");

        var written = PlanText.Of(target, steps);

        var serialized = JsonSerializer.SerializeToNode(new PlanDocument(Plan.Format, target, steps), PlanningJson.Default.PlanDocument)!;
        Assert.Equal(serialized.ToJsonString(), written.ToJsonString());
        Assert.Equal(new Plan(target, steps).Hash, Plan.FromJson(written).Hash);
    }
}
