using System.Collections.Immutable;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>
/// What is ready, what runs, and so what begins next: a value, so that each decision can be made and looked at without running
/// anything. The longest chain of work goes first, because it decides when the whole is done; among equals the plan's order.
/// </summary>
internal sealed record Agenda
{
    private readonly Graph graph;
    private ImmutableSortedSet<int> ready;
    private ImmutableArray<int> waiting;
    private ImmutableDictionary<string, int> lanes = ImmutableDictionary<string, int>.Empty;
    private ImmutableHashSet<int> taken = [];

    private Agenda(Graph graph, ImmutableArray<int> waiting)
    {
        this.graph = graph;
        this.waiting = waiting;
        ready = [.. Enumerable.Range(0, waiting.Length).Where(rank => waiting[rank] == 0)];
    }

    /// <summary>How many steps run.</summary>
    public int Running { get; private init; }

    /// <summary>In the given order; those that wait for one that went wrong are among them for ever.</summary>
    public ImmutableArray<Step> Untaken => [.. graph.Given.Where(step => !taken.Contains(graph.RankOf[step.Id]))];

    /// <param name="steps">In any order. One that waits for something that is not among them never becomes ready.</param>
    /// <param name="takes">How long a step is likely to take.</param>
    public static Agenda Of(ImmutableArray<Step> steps, Func<Step, IEnumerable<StepId>> waitsFor, Func<Step, TimeSpan> takes)
    {
        var used = steps.ToDictionary(step => step.Id, step => waitsFor(step).Distinct().ToImmutableArray());
        var users = used.SelectMany(pair => pair.Value.Select(id => (Used: id, User: pair.Key))).ToLookup(pair => pair.Used, pair => pair.User);
        var paths = Paths(steps, used, users, takes);
        var place = steps.Select((step, index) => (step.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        ImmutableArray<Step> ranked = [.. steps.OrderByDescending(step => paths[step.Id]).ThenBy(step => place[step.Id])];
        var rankOf = ranked.Select((step, rank) => (step.Id, rank)).ToDictionary(pair => pair.Id, pair => pair.rank);
        var known = new Graph(steps, ranked, rankOf, [.. ranked.Select(step => (ImmutableArray<int>)[.. users[step.Id].Select(user => rankOf[user])])]);
        return new(known, [.. ranked.Select(step => used[step.Id].Length)]);
    }

    /// <summary>The step that begins now, and how things are then; null while nothing may.</summary>
    public (Step Step, Agenda Then)? Next(Bounds bounds)
    {
        if (Running >= bounds.Overall)
        {
            return null;
        }

        foreach (var rank in ready)
        {
            var step = graph.Ranked[rank];
            var lane = Lane.Of(step.Effect);
            var busy = lanes.GetValueOrDefault(lane);
            if (busy < bounds.PerLane)
            {
                return (step, this with { ready = ready.Remove(rank), taken = taken.Add(rank), lanes = lanes.SetItem(lane, busy + 1), Running = Running + 1 });
            }
        }

        return null;
    }

    /// <summary>How things are once a step that ran has ended.</summary>
    /// <param name="well">Only then what waits for it may begin.</param>
    public Agenda After(Step ended, bool well)
    {
        var lane = Lane.Of(ended.Effect);
        var next = this with { lanes = lanes.SetItem(lane, lanes[lane] - 1), Running = Running - 1 };
        foreach (var user in well ? graph.Users[graph.RankOf[ended.Id]] : [])
        {
            next.waiting = next.waiting.SetItem(user, next.waiting[user] - 1);
            next.ready = next.waiting[user] == 0 ? next.ready.Add(user) : next.ready;
        }

        return next;
    }

    /// <summary>The longest time from a step's beginning to the end of all that hangs on it. What goes in a circle has none: it never begins.</summary>
    private static Dictionary<StepId, TimeSpan> Paths(
        ImmutableArray<Step> steps, Dictionary<StepId, ImmutableArray<StepId>> used, ILookup<StepId, StepId> users, Func<Step, TimeSpan> takes)
    {
        var paths = steps.ToDictionary(step => step.Id, takes);
        var own = new Dictionary<StepId, TimeSpan>(paths);
        var open = steps.ToDictionary(step => step.Id, step => users[step.Id].Count());
        var ends = new Stack<StepId>(steps.Where(step => open[step.Id] == 0).Select(step => step.Id));
        while (ends.TryPop(out var end))
        {
            foreach (var before in used[end].Where(paths.ContainsKey))
            {
                paths[before] = TimeSpan.FromTicks(Math.Max(paths[before].Ticks, own[before].Ticks + paths[end].Ticks));
                if (--open[before] == 0)
                {
                    ends.Push(before);
                }
            }
        }

        return paths;
    }

    /// <param name="Ranked">Most urgent first; a step's place in it is its rank.</param>
    /// <param name="Users">By rank, the ranks of what waits for a step.</param>
    private sealed record Graph(ImmutableArray<Step> Given, ImmutableArray<Step> Ranked, Dictionary<StepId, int> RankOf, ImmutableArray<ImmutableArray<int>> Users);
}
