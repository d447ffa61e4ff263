using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Benchmarks.Runs;

/// <summary>Layers of steps; each step waits for one to three of the layer before, chosen by a seed.</summary>
internal static class LayeredPlan
{
    public const string Subscription = "11111111-1111-1111-1111-111111111111";

    public static Plan Of(int layers, int width, int seed)
    {
        var random = new Random(seed);
        var steps = ImmutableArray.CreateBuilder<Step>();
        for (var layer = 0; layer < layers; layer++)
        {
            for (var i = 0; i < width; i++)
            {
                ImmutableArray<StepId> before = layer == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Id(layer - 1, random.Next(width))).Distinct()];
                steps.Add(new()
                {
                    Id = Id(layer, i),
                    DependsOn = before,
                    Undo = new Undo.Remove(),
                    Effect = new Effect.Ensure
                    {
                        Address = ResourceAddress.ForGroup(Subscription, $"rg-{layer}-{i}"),
                        Kind = "group",
                        Class = EffectClass.Create,
                        Body = new JsonObject { ["location"] = "westeurope", ["tags"] = new JsonObject { [References.OwnerTag] = References.Objective } },
                    },
                });
            }
        }

        return new(new PlanTarget("sandbox", "t", Subscription, "dev"), steps.ToImmutable());
    }

    private static StepId Id(int layer, int i) => new($"create group/rg-{layer}-{i}");
}
