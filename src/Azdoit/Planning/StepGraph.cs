using System.Collections.Immutable;

namespace Azdoit.Planning;

/// <summary>The order of steps.</summary>
public static class StepGraph
{
    /// <summary>
    /// The steps in an order that satisfies every edge and otherwise keeps the given one; the same steps always come out
    /// the same way.
    /// </summary>
    public static Outcome<ImmutableArray<Step>, Cycle> Order(ImmutableArray<Step> steps)
    {
        var waiting = steps.ToList();
        var done = new HashSet<StepId>();
        var ordered = ImmutableArray.CreateBuilder<Step>(steps.Length);
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(step => step.DependsOn.All(done.Contains)).ToList();
            if (ready.Count == 0)
            {
                return CycleIn(waiting);
            }

            ordered.AddRange(ready);
            done.UnionWith(ready.Select(step => step.Id));
            waiting.RemoveAll(step => done.Contains(step.Id));
        }

        return ordered.ToImmutable();
    }

    /// <summary>Follows unfinished dependencies until a step comes back: what lies between is the circle.</summary>
    private static Cycle CycleIn(List<Step> waiting)
    {
        var byId = waiting.ToDictionary(step => step.Id);
        var path = new List<StepId>();
        for (var at = waiting[0].Id; ;)
        {
            var seen = path.IndexOf(at);
            path.Add(at);
            if (seen >= 0)
            {
                return new([.. path[seen..]]);
            }

            var next = byId[at].DependsOn.Where(byId.ContainsKey).ToList();
            if (next.Count == 0)
            {
                // It waits for a step that is not in the plan at all.
                return new([at, byId[at].DependsOn[0]]);
            }

            at = next[0];
        }
    }
}

/// <summary>Steps that wait for each other; the first is repeated at the end.</summary>
public sealed record Cycle(ImmutableArray<StepId> Steps);
