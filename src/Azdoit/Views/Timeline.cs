using System.Collections.Immutable;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Views;

/// <summary>When each step of a run was at work, as its journal tells it.</summary>
public sealed record Timeline(ImmutableArray<TimelineBar> Bars)
{
    public DateTimeOffset From => Bars.Min(bar => bar.From);

    public DateTimeOffset To => Bars.Max(bar => bar.To);

    /// <summary>The steps that began, in the order in which they did.</summary>
    public static Timeline Of(IReadOnlyList<JournalEntry> entries, Plan plan)
    {
        var state = RunState.Fold(entries);
        var ofStep = Onward(entries).Where(entry => StepTransition.Subject(entry.Event) is not null).ToLookup(entry => StepTransition.Subject(entry.Event)!.Value);
        ImmutableArray<TimelineBar> bars =
        [
            .. plan.Steps
                .Where(step => ofStep[step.Id].Any(entry => entry.Event is JournalEvent.StepIntended))
                .Select(step => Bar(step, [.. ofStep[step.Id]], state.Of(step.Id)))
                .OrderBy(bar => bar.From),
        ];
        var critical = Critical(plan, bars);
        return new([.. bars.Select(bar => bar with { Critical = critical.Contains(bar.Step) })]);
    }

    /// <summary>The order of a journal is certain, its clock is not: where it was set back, time stands still until it has caught up.</summary>
    private static IEnumerable<JournalEntry> Onward(IReadOnlyList<JournalEntry> entries)
    {
        var latest = DateTimeOffset.MinValue;
        foreach (var entry in entries)
        {
            latest = entry.Time > latest ? entry.Time : latest;
            yield return entry with { Time = latest };
        }
    }

    private static TimelineBar Bar(Step step, ImmutableArray<JournalEntry> entries, StepRecord record) => new(
        step.Id,
        step.Effect.Address.Name,
        entries.First(entry => entry.Event is JournalEvent.StepIntended).Time,
        entries[^1].Time,
        record.Status,
        record.Attempts,
        [.. entries.Where(entry => entry.Event is JournalEvent.StepFailed).Select(entry => entry.Time)],
        entries.FirstOrDefault(entry => entry.Event is JournalEvent.UndoIntended)?.Time,
        false);

    /// <summary>From the step that ended last, back over whichever step it waited for longest.</summary>
    private static HashSet<StepId> Critical(Plan plan, ImmutableArray<TimelineBar> bars)
    {
        var ends = bars.ToDictionary(bar => bar.Step, bar => bar.To);
        var path = new HashSet<StepId>();
        for (StepId? at = ends.Count == 0 ? null : ends.MaxBy(end => end.Value).Key; at is { } step && path.Add(step);)
        {
            var waitedFor = plan[step].DependsOn.Where(ends.ContainsKey).ToList();
            at = waitedFor.Count == 0 ? null : waitedFor.MaxBy(before => ends[before]);
        }

        return path;
    }
}
