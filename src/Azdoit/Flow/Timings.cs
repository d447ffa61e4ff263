using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Planning;

namespace Azdoit.Flow;

/// <summary>What earlier runs took, for the order of steps that compete. Where none does, no journal is read.</summary>
internal static class Timings
{
    private const int LookedAt = 5;

    public static async Task<StepEstimates> OfAsync(AgentParts parts, Plan plan, int maxParallel, CancellationToken ct)
    {
        if (plan.Steps.Length <= maxParallel)
        {
            return StepEstimates.OfCatalogue;
        }

        var journals = new List<IReadOnlyList<JournalEntry>>();
        foreach (var objective in (await parts.Journals.ListAsync(ct)).Take(LookedAt))
        {
            if ((await parts.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out _) && RunState.Fold(entries).Target is { } target && PlanTarget.Of(target) == PlanTarget.Of(parts.Target))
            {
                journals.Add(entries);
            }
        }

        return StepEstimates.From(journals);
    }
}
