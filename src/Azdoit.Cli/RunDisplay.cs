using System.Globalization;
using Azdoit.Cli.Views;
using Azdoit.Execution;
using Azdoit.Planning;

namespace Azdoit.Cli;

/// <summary>
/// A run as it goes: a line for each thing that happened and, on a terminal, below them a line with the time, the share
/// and the steps in flight. Its caller serialises the calls.
/// </summary>
internal sealed class RunDisplay : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    /// <summary>For a terminal that does not tell.</summary>
    private const int UsualColumns = 80;

    private readonly Lock gate = new();
    private readonly Shell shell;
    private readonly Plan plan;
    private readonly bool isLive;
    private readonly long began;
    private readonly HashSet<StepId> flying = [];
    private readonly ITimer? pulse;
    private int held;

    public RunDisplay(Shell shell, Plan plan)
    {
        (this.shell, this.plan, isLive) = (shell, plan, shell.IsTerminal);
        began = shell.Time.GetTimestamp();
        pulse = isLive ? shell.Time.CreateTimer(_ => Pulse(), null, Pace, Pace) : null;
    }

    public void Show(RunProgress progress)
    {
        lock (gate)
        {
            if (progress.Step is not { } step)
            {
                return;
            }

            held += progress.Phase == "step_held" ? 1 : 0;
            _ = progress.Phase is "step_intended" or "undo_intended" ? flying.Add(step) : progress.Phase is not "step_sent" && flying.Remove(step);
            if (Said(progress) is { } said)
            {
                Clear();
                shell.Show(new Page().Line($"  {Elapsed()}{said,-9} {PlanPage.Deed(plan[step].Effect)}{(progress.Detail is { } detail ? $": {detail}" : "")}", progress.Phase.EndsWith("failed", StringComparison.Ordinal) ? Tone.Bad : Tone.Plain));
                Draw();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            pulse?.Dispose();
            Clear();
        }
    }

    private static string? Said(RunProgress progress) => progress.Phase switch
    {
        "fell_back" => "fallback",
        "step_held" => "done",
        "step_failed" => $"failed {progress.Attempt}",
        "step_skipped" => "skipped",
        "undo_held" => "undone",
        "undo_failed" => "not undone",
        "step_intended" when progress.Attempt > 1 => $"try {progress.Attempt}",
        _ => null,
    };

    private void Pulse()
    {
        lock (gate)
        {
            Clear();
            Draw();
        }
    }

    private void Draw()
    {
        if (isLive && flying.Count > 0)
        {
            var names = string.Join(", ", flying.Select(step => plan[step].Effect.Address.Name));
            var line = Printable.Of($"{Elapsed()}{held}/{plan.Steps.Length} done, in flight: {names}");
            var width = (Console.WindowWidth is > 20 and var columns ? columns : UsualColumns) - 1;
            shell.Output.Write(line.Length > width ? line[..(width - 3)] + "..." : line);
        }
    }

    private void Clear()
    {
        if (isLive)
        {
            shell.Output.Write("\r\u001b[K");
        }
    }

    /// <summary>Only where somebody watches: text that is kept stays the same from run to run.</summary>
    private string Elapsed() => isLive ? shell.Time.GetElapsedTime(began).TotalSeconds.ToString("0.0 s  ", CultureInfo.InvariantCulture) : "";
}
