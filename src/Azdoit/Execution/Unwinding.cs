using System.Collections.Immutable;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>Takes a failed run back, users before what they use.</summary>
internal sealed class Unwinding(RunContext run, StepUndo undo)
{
    /// <returns>What stands afterwards although it should not.</returns>
    public async Task<ImmutableArray<Leftover>> RunAsync(ImmutableArray<Step> steps, CancellationToken ct)
    {
        var users = steps.SelectMany(step => step.DependsOn.Select(used => (used, step.Id))).ToLookup(pair => pair.used, pair => pair.Id);
        var leftovers = new Dictionary<StepId, Leftover>();
        var gate = new Lock();
        var walk = new StepWalk([.. steps.Reverse()], step => users[step.Id], run.Options.MaxParallel);
        var unvisited = await walk.RunAsync(
            async step =>
            {
                if (await undo.RunAsync(step, ct) is not { } left)
                {
                    return true;
                }

                lock (gate)
                {
                    leftovers[step.Id] = left;
                }

                return false;
            },
            () => true);

        foreach (var step in unvisited.Where(step => run.Record(step).MayExist && step.Effect is Effect.Ensure))
        {
            leftovers[step.Id] = new(step.Effect.Address, "something that uses it could not be taken away");
        }

        return [.. steps.Where(step => leftovers.ContainsKey(step.Id)).Select(step => leftovers[step.Id])];
    }

    /// <summary>Which steps a failure takes back.</summary>
    public static ImmutableArray<Step> Chosen(OnFailure onFailure, Plan plan, ImmutableArray<StepId> failed) => onFailure switch
    {
        OnFailure.Undo => plan.Steps,
        OnFailure.Keep => [],
        _ => Branch(plan, failed),
    };

    /// <summary>The failed steps, what waits for them, and what served nothing else.</summary>
    private static ImmutableArray<Step> Branch(Plan plan, ImmutableArray<StepId> failed)
    {
        var branch = failed.ToHashSet();
        for (var before = -1; before != branch.Count;)
        {
            before = branch.Count;
            foreach (var step in plan.Steps)
            {
                var users = plan.Steps.Where(user => user.DependsOn.Contains(step.Id)).ToList();
                if (step.DependsOn.Any(branch.Contains) && step.DependsOn.Any(used => failed.Contains(used) || plan[used].DependsOn.Any(branch.Contains)))
                {
                    branch.Add(step.Id);
                }
                else if (users.Count > 0 && users.All(user => branch.Contains(user.Id)))
                {
                    branch.Add(step.Id);
                }
            }
        }

        return [.. plan.Steps.Where(step => branch.Contains(step.Id))];
    }
}
