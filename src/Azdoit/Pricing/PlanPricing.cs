using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Pricing;

/// <summary>What a plan leaves standing and what it ends, as demands on the price book.</summary>
public static class PlanPricing
{
    /// <param name="before">What the plan changes or removes, with what disappears along with it, as read.</param>
    public static Quote Price(Plan plan, ImmutableArray<ObservedResource> before, PriceBook book)
    {
        var now = before.DistinctBy(resource => resource.Address).ToDictionary(resource => resource.Address);
        Dictionary<ResourceAddress, PricedResource> after = [], ended = [];
        Dictionary<ResourceAddress, string?> states = [];
        List<PricedResource> gone = [];
        foreach (var effect in plan.Steps.Select(step => step.Effect))
        {
            switch (effect)
            {
                case Effect.Ensure ensure:
                    after[effect.Address] = Of(effect.Address, KnownKinds.Get(effect.Kind), ensure.Body, PlannedRegion.Of(effect.Address, plan, before), null);
                    break;
                case Effect.Remove remove:
                    gone.AddRange(remove.Takes.Prepend(effect.Address).Where(now.ContainsKey).Select(address => Of(now[address], before)));
                    break;
                case var change when now.TryGetValue(change.Address, out var resource):
                    ended.TryAdd(change.Address, Of(resource, before));
                    now[change.Address] = resource = Changed(resource, change);
                    states[change.Address] = change is Effect.Invoke invoke ? invoke.State : states.GetValueOrDefault(change.Address) ?? State(resource);
                    after[change.Address] = Of(resource, states[change.Address], before);
                    break;
                default:
                    break;
            }
        }

        foreach (var removed in ChargedOnce.Of([.. gone.DistinctBy(resource => resource.Address)]))
        {
            after.Remove(removed.Address);
            ended.TryAdd(removed.Address, removed with { Demands = [.. removed.Demands.Where(demand => !demand.Stays)] });
        }

        return new Pricer(book).Price(after.Values, ended.Values) with { Remarks = [.. StoppedMachines.Remarks(plan, now, book), .. Uncounted(plan, now)] };
    }

    /// <summary>What vanishes with a group and was not read has a cost that ends too; saying nothing would read as free.</summary>
    private static IEnumerable<string> Uncounted(Plan plan, Dictionary<ResourceAddress, ObservedResource> known) =>
        from step in plan.Steps
        where step.Effect is Effect.Remove { Address.IsGroup: true }
        let unread = ((Effect.Remove)step.Effect).Takes.Count(taken => !known.ContainsKey(taken))
        where unread > 0
        select $"{unread} resources in {step.Effect.Address.Name} were not read: the cost that ends with them is not counted.";

    /// <summary>What stands costs by its body and its state: a deallocated machine pays for its disks only.</summary>
    /// <param name="around">What else was read: the parents of parts, which say where they are.</param>
    public static PricedResource Of(ObservedResource resource, ImmutableArray<ObservedResource> around) => Of(resource, State(resource), around);

    internal static PricedResource Of(ObservedResource resource, string? state, ImmutableArray<ObservedResource> around) =>
        resource.Kind is { } kind
            ? Of(resource.Address, kind, resource.Body, resource.Region ?? InheritedRegion.Of(resource.Address, at => around.FirstOrDefault(known => known.Address.Equals(at))?.Body), state) with { Owner = Json.Text(resource.Body, "managedBy") }
            : new(resource.Address, [new MeterDemand("(no meter)", resource.Address.Type, resource.Region ?? default, 1, MeterUnit.Hour)]);

    private static PricedResource Of(ResourceAddress address, ResourceKind kind, JsonObject body, Region? region, string? state) =>
        new(address, [.. kind.MetersOf(body, region ?? default).Where(demand => kind.IsBilled(demand, state))]);

    private static string? State(ObservedResource resource) => resource.Kind?.State(resource.Body);

    private static ObservedResource Changed(ObservedResource resource, Effect change) =>
        change is Effect.Modify modify ? resource with { Body = MergePatch.Apply(resource.Body, modify.Patch) } : resource;
}
