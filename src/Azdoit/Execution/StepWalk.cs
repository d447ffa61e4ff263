using System.Collections.Immutable;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>
/// Visits the steps of a graph, each after those that it waits for, several at once. What waits for a failed visit is
/// never visited. The longest chain goes first, because it decides when the whole is done.
/// </summary>
internal sealed class StepWalk(ImmutableArray<Step> steps, Func<Step, IEnumerable<StepId>> waitsFor, int maxParallel)
{
    /// <param name="visit">True when the step came out well.</param>
    /// <param name="mayStart">Asked before each visit; once it is false nothing new begins.</param>
    /// <returns>The steps that were never visited.</returns>
    public async Task<ImmutableArray<Step>> RunAsync(Func<Step, Task<bool>> visit, Func<bool> mayStart)
    {
        var open = steps.ToDictionary(step => step.Id, step => waitsFor(step).ToHashSet());
        var lengths = ChainLengths(open);
        var ready = new PriorityQueue<Step, (int, int)>(steps.Where(step => open[step.Id].Count == 0).Select(step => (step, Rank(step))));
        var users = steps.SelectMany(step => open[step.Id].Select(used => (used, step))).ToLookup(pair => pair.used, pair => pair.step);
        var running = new HashSet<Task<(Step Step, bool Well)>>();
        var visited = new HashSet<StepId>();
        while (true)
        {
            while (running.Count < maxParallel && ready.Count > 0 && mayStart())
            {
                var next = ready.Dequeue();
                visited.Add(next.Id);
                running.Add(VisitAsync(next));
            }

            if (running.Count == 0)
            {
                return [.. steps.Where(step => !visited.Contains(step.Id))];
            }

            var finished = await Task.WhenAny(running);
            running.Remove(finished);
            var (step, well) = await finished;
            if (well)
            {
                foreach (var user in users[step.Id])
                {
                    if (open[user.Id].Remove(step.Id) && open[user.Id].Count == 0)
                    {
                        ready.Enqueue(user, Rank(user));
                    }
                }
            }
        }

        async Task<(Step, bool)> VisitAsync(Step step) => (step, await visit(step));

        (int, int) Rank(Step step) => (-lengths[step.Id], steps.IndexOf(step));
    }

    /// <summary>How many steps hang on each one, in a row.</summary>
    private Dictionary<StepId, int> ChainLengths(Dictionary<StepId, HashSet<StepId>> open)
    {
        var lengths = steps.ToDictionary(step => step.Id, _ => 1);
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var step in steps)
            {
                foreach (var used in open[step.Id].Where(used => lengths.ContainsKey(used) && lengths[used] < lengths[step.Id] + 1))
                {
                    lengths[used] = lengths[step.Id] + 1;
                    changed = true;
                }
            }
        }

        return lengths;
    }
}
