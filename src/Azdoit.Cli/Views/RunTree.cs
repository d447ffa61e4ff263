using System.Globalization;
using Azdoit.Durability;
using Azdoit.Planning;
using Azdoit.Views;

namespace Azdoit.Cli.Views;

/// <summary>A run as a tree: each step under the one that it waited for longest, with its time, its waits and what failed on the way.</summary>
internal static class RunTree
{
    public static Page Of(IReadOnlyList<JournalEntry> entries, Plan plan, string title)
    {
        var timeline = Timeline.Of(entries, plan);
        var bars = timeline.Bars.ToDictionary(bar => bar.Step);
        var failures = entries.Where(entry => entry.Event is JournalEvent.StepFailed).ToLookup(entry => ((JournalEvent.StepFailed)entry.Event).Step);
        var under = timeline.Bars.ToLookup(bar => plan[bar.Step].DependsOn.Where(bars.ContainsKey).OrderByDescending(step => bars[step].To).Select(step => (StepId?)step).FirstOrDefault());
        var waiting = plan.Steps.Where(step => !bars.ContainsKey(step.Id)).Select(step => new Branch($"{step.Id}  not begun"));
        return new Page().Tree(new Branch($"{title}{(bars.Count == 0 ? "" : $"  {Seconds(timeline.To - timeline.From)}")}", [.. under[null].Select(Of), .. waiting]));

        Branch Of(TimelineBar bar)
        {
            var before = plan[bar.Step].DependsOn.Where(bars.ContainsKey).Select(step => bars[step].To).DefaultIfEmpty(bar.From).Max();
            var waited = bar.From - before;
            var text = $"{bar.Step}  {Words(bar.Status)} after {Seconds(bar.To - bar.From)}{(waited >= TimeSpan.FromMilliseconds(100) ? $", waited {Seconds(waited)} to begin" : "")}{(bar.Attempts > 1 ? $", {bar.Attempts} attempts" : "")}{(bar.Critical ? " *" : "")}";
            return new(text, [.. failures[bar.Step].Select(Failed), .. under[bar.Step].Select(Of)]);

            Branch Failed(JournalEntry entry)
            {
                var failed = (JournalEvent.StepFailed)entry.Event;
                return new($"attempt {failed.Attempt} failed at {Seconds(entry.Time - bar.From)}: {failed.Failure.Code}, then {failed.Decision}");
            }
        }
    }

    private static string Words(StepStatus status) => status switch
    {
        StepStatus.UndoFailed => "not taken back",
        StepStatus.Undone => "taken back",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(time.TotalSeconds, 0):0.0} s");
}
