using System.Collections.Immutable;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>How the resources that a plan changes or removes look now.</summary>
public static class Existing
{
    private const int MostReadsAtOnce = 16;

    /// <summary>A resource that cannot be read, or is gone, is left out: the run's own precondition reports it.</summary>
    public static async Task<ImmutableArray<ObservedResource>> OfAsync(Plan plan, CloudInventory inventory, CancellationToken ct)
    {
        var reads = plan.Steps.Where(step => step.Effect is not Effect.Ensure).Select(step => inventory.ReadAsync(step.Effect.Address, ct));
        return [.. (await Task.WhenAll(reads)).Select(read => read.TryGet(out var found, out _) ? found.Resource : null).OfType<ObservedResource>()];
    }

    /// <summary>The same with everything that disappears along with what the plan removes, so that its cost is known to end.</summary>
    public static async Task<ImmutableArray<ObservedResource>> WithTakenAsync(Plan plan, ImmutableArray<ObservedResource> before, CloudInventory inventory, CancellationToken ct)
    {
        var known = before.Select(resource => resource.Address).ToHashSet();
        var found = before.ToBuilder();
        foreach (var some in plan.Steps.Select(step => step.Effect).OfType<Effect.Remove>().SelectMany(remove => remove.Takes).Where(known.Add).Chunk(MostReadsAtOnce))
        {
            var reads = await Task.WhenAll(some.Select(taken => inventory.ReadAsync(taken, ct)));
            found.AddRange(reads.Select(read => read.TryGet(out var one, out _) ? one.Resource : null).OfType<ObservedResource>());
        }

        return found.ToImmutable();
    }
}
