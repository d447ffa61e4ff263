using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.EndToEnd.Harness;

internal sealed class MemoryPlanStore : PlanStore
{
    private readonly ConcurrentDictionary<PlanHash, StoredPlan> plans = new();

    public override Task<Diagnostic?> PutAsync(StoredPlan plan, CancellationToken ct)
    {
        plans[plan.Plan.Hash] = plan;
        return Task.FromResult<Diagnostic?>(null);
    }

    public override Task<Outcome<StoredPlan, Diagnostic>> GetAsync(PlanHash hash, CancellationToken ct) =>
        Task.FromResult<Outcome<StoredPlan, Diagnostic>>(plans.TryGetValue(hash, out var plan)
            ? plan
            : Diagnostic.Error(new("no-plan", "A test's store has no such plan."), "no plan"));

    public override Task<ImmutableArray<PlanHash>> ListAsync(CancellationToken ct) => Task.FromResult<ImmutableArray<PlanHash>>([.. plans.Keys]);
}
