using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Pricing;

/// <summary>What a plan leaves standing and what it ends, as demands on the price book.</summary>
public static class PlanPricing
{
    public static Quote Price(Plan plan, ImmutableArray<ObservedResource> before, PriceBook book)
    {
        var now = before.DistinctBy(resource => resource.Address).ToDictionary(resource => resource.Address);
        var after = plan.Steps.Select(step => After(step.Effect, now, plan, before)).OfType<PricedResource>().ToList();
        var ended = plan.Steps
            .Where(step => step.Effect is not Effect.Ensure && now.ContainsKey(step.Effect.Address))
            .Select(step => Of(now[step.Effect.Address]))
            .ToList();
        return new Pricer(book).Price(after, ended);
    }

    /// <summary>What stands costs by its body and its state: a deallocated machine pays for its disks only.</summary>
    public static PricedResource Of(ObservedResource resource) =>
        resource.Kind is { } kind
            ? new(resource.Address, Demands(kind, resource.Body, resource.Region ?? default, kind.State(resource.Body)))
            : new(resource.Address, [new MeterDemand("(no meter)", resource.Address.Type, resource.Region ?? default, 1, MeterUnit.Hour)]);

    private static PricedResource? After(Effect effect, Dictionary<ResourceAddress, ObservedResource> now, Plan plan, ImmutableArray<ObservedResource> before)
    {
        var kind = KnownKinds.Get(effect.Kind);
        return effect switch
        {
            Effect.Ensure ensure => new(effect.Address, Demands(kind, ensure.Body, PlannedRegion.Of(effect.Address, plan, before) ?? default, null)),
            Effect.Modify modify when now.TryGetValue(effect.Address, out var resource) =>
                new(effect.Address, Demands(kind, MergePatch.Apply(resource.Body, modify.Patch), resource.Region ?? default, kind.State(resource.Body))),
            Effect.Invoke invoke when now.TryGetValue(effect.Address, out var resource) =>
                new(effect.Address, Demands(kind, resource.Body, resource.Region ?? default, invoke.State)),
            _ => null,
        };
    }

    private static ImmutableArray<MeterDemand> Demands(ResourceKind kind, JsonObject body, Region region, string? state)
    {
        var demands = kind.MetersOf(body, region);
        return state == "deallocated" ? [.. demands.Where(demand => demand.Meter is not (Meters.VmLinux or Meters.VmWindows))] : demands;
    }
}
