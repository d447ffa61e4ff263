using Azdoit.Execution;
using Azdoit.Gates;

namespace Azdoit.Cli.Views;

/// <summary>What a rehearsal found, for people.</summary>
internal static class RehearsalPage
{
    private const int MostEnds = 20;

    public static Page Of(Rehearsal rehearsal, bool verbose)
    {
        var page = new Page();
        page.Line(
            rehearsal.IsOk ? "Rehearsed: every step would hold. Nothing was changed."
                : $"Rehearsed: {rehearsal.Failures.Length} {(rehearsal.Failures.Length == 1 ? "step" : "steps")} would fail. Nothing was changed.",
            rehearsal.IsOk ? Tone.Good : Tone.Bad);
        page.Line($"  on a twin of the target as it was {Age(rehearsal.Age)}", Tone.Quiet);
        if (!rehearsal.NotReached.IsEmpty)
        {
            page.Line($"  not reached, because it waits for what would fail: {string.Join(", ", rehearsal.NotReached.Select(step => step.Value))}");
        }

        page.Gap().Line("Afterwards", Tone.Strong);
        var ends = rehearsal.EndStates.OrderBy(end => end.Address.Id, StringComparer.OrdinalIgnoreCase).ToList();
        page.Lines(ends.Take(verbose ? ends.Count : MostEnds).Select(end => $"  {end.Change.ToString().ToLowerInvariant(),-9}  {end.Resource?.Kind?.Id ?? end.Address.Type.Split('/')[^1]}/{end.Address.Name}"));
        if (ends.Count > MostEnds && !verbose)
        {
            page.Line($"  and {ends.Count - MostEnds} more (--verbose names them)", Tone.Quiet);
        }

        return page.Gap().Line("Not modelled", Tone.Strong).Lines(rehearsal.NotModelled.Select(left => $"  {left}"));
    }

    /// <summary>For the card.</summary>
    public static string Line(RehearsalMark mark, DateTimeOffset now) =>
        $"rehearsed {Age(now - mark.SnapshotAt)}: {(mark.Failures == 0 ? "ok" : $"{mark.Failures} would fail")}{(mark.IsStale(now) ? " (stale: rehearse again)" : "")}";

    private static string Age(TimeSpan age) =>
        age < TimeSpan.FromMinutes(1) ? "just now" : age < TimeSpan.FromHours(2) ? $"{age.TotalMinutes:0} min ago" : $"{age.TotalHours:0} h ago";
}
