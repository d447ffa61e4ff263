using System.Collections.Immutable;
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

    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>The monthly price at which the plan was stored earlier; null when it was made just now.</summary>
    public decimal? Seen { get; init; }

    /// <summary>The objective that this one undoes.</summary>
    public ObjectiveId? Supersedes { get; init; }

    public static Matter New(Ask ask, Understanding understanding, PlannedChange planned, Plan plan) => new()
    {
        Request = ask.Request,
        Plan = plan,
        Intent = Meaning.Of(understanding),
        Understanding = understanding,
        Planned = planned,
        Before = planned.Before,
        Assumptions = planned.Assumptions,
    };
}
