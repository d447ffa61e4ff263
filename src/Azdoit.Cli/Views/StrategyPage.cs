using System.Collections.Immutable;
using System.Globalization;
using Azdoit.Strategies;

namespace Azdoit.Cli.Views;

/// <summary>Who would carry a plan out, and why.</summary>
internal static class StrategyPage
{
    public static Page Of(StrategyChoice choice, bool verbose)
    {
        var page = new Page().Gap().Line($"Strategy: {choice.Strategy.Name} ({choice.Reason})");
        return !verbose ? page.Lines(choice.Considered.Where(score => score.Strategy is null).Select(score => $"          {score.Name} is wanted and {score.Reason}"), Tone.Warning)
            : page.Table(
                ["", ">score", ""],
                choice.Considered.Select(score => (string[])[score.Name, score.Fits ? score.Score.ToString("0.00", CultureInfo.InvariantCulture) : "out", score.Reason]).Select(row => row.ToImmutableArray()))
                .Lines(choice.Fallbacks.IsEmpty ? [] : [$"If it gives up: {string.Join(", then ", choice.Fallbacks.Select(strategy => strategy.Name))}"]);
    }
}
