using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Pricing;

/// <summary>A machine that is only stopped keeps its place in Azure and is billed on, which surprises people: only deallocating ends it.</summary>
internal static class StoppedMachines
{
    public static IEnumerable<string> Remarks(Plan plan, IReadOnlyDictionary<ResourceAddress, ObservedResource> resources, PriceBook book)
    {
        var stopped = plan.Steps
            .Where(step => step.Effect is Effect.Invoke { State: "stopped" } && KnownKinds.Get(step.Effect.Kind).Find("deallocate") is not null)
            .Select(step => resources.GetValueOrDefault(step.Effect.Address)).OfType<ObservedResource>().ToList();
        if (stopped.Count == 0)
        {
            yield break;
        }

        var saved = new Pricer(book).Price([.. stopped.Select(machine => PlanPricing.Of(machine, "stopped", []))], [.. stopped.Select(machine => PlanPricing.Of(machine, "deallocated", []))]);
        var names = string.Join(", ", stopped.Select(machine => machine.Address.Name));
        var amount = saved.IsComplete ? $"{saved.Monthly} a month" : "at a price that is unknown";
        yield return $"A stopped machine is billed on ({amount}): 'deallocate {names}' ends that; the disks are billed either way.";
    }
}
