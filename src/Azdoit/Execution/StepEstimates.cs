using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>How long steps are likely to take: what such steps took before, else what the catalogue says. It decides only who goes first.</summary>
public sealed record StepEstimates
{
    public static StepEstimates OfCatalogue { get; } = new();

    /// <summary>By what steps of one sort have in common: <c>create vm</c>.</summary>
    public ImmutableDictionary<string, TimeSpan> Seen { get; init; } = ImmutableDictionary<string, TimeSpan>.Empty;

    public TimeSpan Of(Step step) => Seen.TryGetValue(Sort(step.Id), out var seen) ? seen : Usual(step.Effect);

    /// <summary>The mean of what steps took that held at their first attempt.</summary>
    public static StepEstimates From(IEnumerable<IReadOnlyList<JournalEntry>> journals)
    {
        var took = new Dictionary<string, List<TimeSpan>>();
        foreach (var entries in journals)
        {
            var began = new Dictionary<StepId, DateTimeOffset>();
            foreach (var entry in entries)
            {
                if (entry.Event is JournalEvent.StepIntended { Attempt: 1 } intended)
                {
                    began[intended.Step] = entry.Time;
                }
                else if (entry.Event is JournalEvent.StepFailed failed)
                {
                    began.Remove(failed.Step);
                }
                else if (entry.Event is JournalEvent.StepHeld { Found: false } held && began.TryGetValue(held.Step, out var since) && entry.Time > since)
                {
                    var sort = Sort(held.Step);
                    (took.TryGetValue(sort, out var times) ? times : took[sort] = []).Add(entry.Time - since);
                }
            }
        }

        return new() { Seen = took.ToImmutableDictionary(pair => pair.Key, pair => TimeSpan.FromTicks((long)pair.Value.Average(time => time.Ticks))) };
    }

    private static TimeSpan Usual(Effect effect) => KnownKinds.Get(effect.Kind).Health.Usual is var making && effect is Effect.Ensure ? making : making / 2;

    private static string Sort(StepId step) => step.Value.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? step.Value[..end] : step.Value;
}
