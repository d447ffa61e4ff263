using System.Collections.Immutable;
using System.Globalization;
using Azdoit.Execution;

namespace Azdoit.Flow;

/// <summary>What the caller said about the run, as options of the command that comes next: a copied command must not forget it.</summary>
/// <param name="Strategies">Who carries it out.</param>
/// <param name="Run">That, and how.</param>
internal sealed record AskWords(ImmutableArray<string> Strategies, ImmutableArray<string> Run)
{
    private static readonly Ask Usual = new() { Request = "", Target = null! };

    public static AskWords None { get; } = new([], []);

    public static AskWords Of(Ask ask) => new(Hands(ask), [.. Hands(ask), .. Ways(ask)]);

    private static ImmutableArray<string> Hands(Ask ask) =>
    [
        .. ask.Strategies.IsEmpty ? [] : (ImmutableArray<string>)["--strategy", string.Join(',', ask.Strategies)],
        .. Said("--prefer", ask.Prefer),
    ];

    private static ImmutableArray<string> Ways(Ask ask) =>
    [
        .. Said("--on-failure", ask.OnFailure switch
        {
            OnFailure.Undo => "undo",
            OnFailure.Keep => "keep",
            OnFailure.UndoBranch => "undo-branch",
            _ => null,
        }),
        .. Said("--max-parallel", ask.MaxParallel == Usual.MaxParallel ? null : ask.MaxParallel.ToString(CultureInfo.InvariantCulture)),
        .. Said("--max-per-provider", ask.MaxPerProvider?.ToString(CultureInfo.InvariantCulture)),
        .. Said("--timeout", Time(ask.Timeout)),
        .. Said("--step-timeout", Time(ask.StepTimeout)),
        .. ask.Ephemeral ? ["--ephemeral"] : (ImmutableArray<string>)[],
    ];

    private static ImmutableArray<string> Said(string option, string? value) => value is null ? [] : [option, value];

    /// <summary>In the largest unit that it is whole in, because an option takes no more than four digits.</summary>
    private static string? Time(TimeSpan? time) => time is not { } given ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{(given.Ticks % TimeSpan.TicksPerDay == 0 ? $"{given.Days}d"
            : given.Ticks % TimeSpan.TicksPerHour == 0 ? $"{(long)given.TotalHours}h"
            : given.Ticks % TimeSpan.TicksPerMinute == 0 ? $"{(long)given.TotalMinutes}m"
            : $"{(long)given.TotalSeconds}s")}");
}
