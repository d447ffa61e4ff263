using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Inventory;
using Azdoit.Intents;
using Azdoit.Planning;

namespace Azdoit.Flow;

/// <summary>A plan on its way through price, gates and run, with where it came from.</summary>
public sealed record Matter
{
    /// <summary>The person's words.</summary>
    public required string Request { get; init; }

    public required Plan Plan { get; init; }

    /// <summary>What was understood, as the objective keeps it.</summary>
    public required JsonNode Intent { get; init; }

    public Understanding? Understanding { get; init; }

    public PlannedChange? Planned { get; init; }

    public ImmutableArray<ObservedResource> Before { get; init; } = [];

    /// <summary>The same as it was when the plan was made; empty where nobody knows any more.</summary>
    public ImmutableArray<ObservedResource> AsPlanned { get; init; } = [];

    /// <summary>The command that plans it anew; empty where there is none.</summary>
    public ImmutableArray<string> Again { get; init; } = [];

    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>The monthly price at which the plan was stored earlier; null when it was made just now.</summary>
    public decimal? Seen { get; init; }

    /// <summary>The objective that this one undoes.</summary>
    public ObjectiveId? Supersedes { get; init; }

    /// <summary>What the caller said about the run, for the commands that come next.</summary>
    internal AskWords Said { get; init; } = AskWords.None;

    public static ImmutableArray<string> Undoing(ObjectiveId objective, Ask ask) =>
        ["azdoit", "objectives", "undo", objective.Value, "--dry-run", .. ask.Include.SelectMany(named => (string[])["--include", named]), .. AskWords.Of(ask).Strategies];

    public static ImmutableArray<string> Planning(Ask ask)
    {
        ImmutableArray<string> options =
        [
            .. ask.ResourceGroup is { } group ? ["--resource-group", group] : (ImmutableArray<string>)[],
            .. ask.Region is { } region ? ["--region", region] : (ImmutableArray<string>)[],
            .. ask.Answers.SelectMany(answer => (string[])["--set", $"{answer.Key}={answer.Value}"]),
            .. ask.CostLimit is { } limit ? ["--cost-limit", limit.ToString(CultureInfo.InvariantCulture)] : (ImmutableArray<string>)[],
            .. AskWords.Of(ask).Strategies,
            .. TargetWords.Of(ask.Target),
        ];
        return ask.Request.StartsWith('-') ? ["azdoit", "plan", .. options, "--", ask.Request] : ["azdoit", "plan", ask.Request, .. options];
    }

    public static Matter New(Ask ask, Understanding understanding, PlannedChange planned, Plan plan) => new()
    {
        Request = ask.Request,
        Plan = plan,
        Intent = Meaning.Of(understanding),
        Understanding = understanding,
        Planned = planned,
        Before = planned.Before,
        AsPlanned = planned.Before,
        Again = Planning(ask),
        Said = AskWords.Of(ask),
        Assumptions = planned.Assumptions,
    };
}
