using System.Collections.Immutable;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>How the resources that a plan changes or removes look now.</summary>
public static class Existing
{
    /// <summary>A resource that cannot be read, or is gone, is left out: the run's own precondition reports it.</summary>
    public static async Task<ImmutableArray<ObservedResource>> OfAsync(Plan plan, CloudInventory inventory, CancellationToken ct)
    {
        var reads = plan.Steps.Where(step => step.Effect is not Effect.Ensure).Select(step => inventory.ReadAsync(step.Effect.Address, ct));
        return [.. (await Task.WhenAll(reads)).Select(read => read.TryGet(out var found, out _) ? found.Resource : null).OfType<ObservedResource>()];
    }
}
