using System.Collections.Immutable;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>Takes a failed run back, users before what they use.</summary>
internal sealed class Unwinding(RunContext run, StepUndo undo, StepDeadline deadline)
{
    /// <returns>What stands afterwards although it should not.</returns>
    public async Task<ImmutableArray<Leftover>> RunAsync(ImmutableArray<Step> steps, CancellationToken ct)
    {
        var users = steps.SelectMany(step => step.DependsOn.Select(used => (used, step.Id))).ToLookup(pair => pair.used, pair => pair.Id);
        var leftovers = new Dictionary<StepId, Leftover>();
        var gate = new Lock();
        var walk = new StepWalk([.. steps.Reverse()], step => users[step.Id], run.Options.Estimates.Of, run.Options.Bounds);
        var unvisited = await walk.RunAsync(
            async step =>
            {
                if (await deadline.WithinAsync(step, null, limited => undo.RunAsync(step, limited), late => TimedOutAsync(step, late, ct), ct) is not { } left)
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

    private async Task<Leftover?> TimedOutAsync(Step step, Failure late, CancellationToken ct)
    {
        var record = run.Record(step);
        if (record.Status == StepStatus.Undoing)
        {
            _ = await run.AppendAsync(new JournalEvent.UndoFailed(step.Id, record.UndoAttempts, late), ct);
        }

        return run.Record(step).Status == StepStatus.Undone ? null : new(step.Effect.Address, $"{late.Code}: {late.Message}");
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
        foreach (var step in plan.Steps.Where(step => step.DependsOn.Any(branch.Contains)))
        {
            branch.Add(step.Id);
        }

        foreach (var step in plan.Steps.Reverse())
        {
            var users = plan.Steps.Where(user => user.DependsOn.Contains(step.Id)).ToList();
            if (users.Count > 0 && users.All(user => branch.Contains(user.Id)))
            {
                branch.Add(step.Id);
            }
        }

        return [.. plan.Steps.Where(step => branch.Contains(step.Id))];
    }
}
