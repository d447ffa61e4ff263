using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Failures;
using Azdoit.Gates;
using Azdoit.Intents;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Strategies;

namespace Azdoit.Flow;

/// <summary>What the one path needs of the world for one target; put together by hand where a process begins.</summary>
public sealed record AgentParts
{
    public required Target Target { get; init; }

    public required CloudInventory Inventory { get; init; }

    public required ImmutableArray<Strategy> Strategies { get; init; }

    /// <summary>What the configuration wants of the choice among them.</summary>
    public StrategyWish Wish { get; init; } = new();

    public required JournalStore Journals { get; init; }

    public required ObjectStore Objects { get; init; }

    public required PlanStore Plans { get; init; }

    public required Ledger Ledger { get; init; }

    public required PriceBook Prices { get; init; }

    public required Budget Budget { get; init; }

    public required Policy Policy { get; init; }

    public required PlanningDefaults Defaults { get; init; }

    /// <summary>USD a month from which a person is asked; null when no price asks.</summary>
    public decimal? ConfirmationThreshold { get; init; } = 10m;

    /// <summary>The process's own identity.</summary>
    public required Writer Caller { get; init; }

    public required TimeProvider Time { get; init; }

    public required Random Random { get; init; }

    public required Func<ObjectiveId> NewObjective { get; init; }

    /// <summary>Shows the card and returns what a person typed; null when nobody is there.</summary>
    public Func<ApprovalCard, Challenge, CancellationToken, Task<string?>>? Confirm { get; init; }

    /// <summary>Asks a person what a request left open; an empty result gives up. Null when nobody is there.</summary>
    public Func<ImmutableArray<Question>, CancellationToken, Task<ImmutableArray<KeyValuePair<string, string>>>>? Inquire { get; init; }

    /// <summary>Where key pairs and passwords that a run generates lie, for the report; null where nothing is generated.</summary>
    public string? GeneratedSecrets { get; init; }

    /// <summary>A real cloud is changed from a machine whose files do not outlive the job.</summary>
    public bool RecordsVanish { get; init; }

    public Action<RunProgress> Watch { get; init; } = _ => { };

    /// <summary>Makes a twin of the target for one plan; null where none can be made.</summary>
    public Func<Plan, CancellationToken, Task<Outcome<Twin, Failure>>>? Twin { get; init; }

    /// <summary>What a rehearsal of the plan found, when there was one.</summary>
    public Func<PlanHash, RehearsalMark?> Rehearsed { get; init; } = _ => null;

    /// <summary>Keeps what a rehearsal found, for the card of the plan.</summary>
    public Func<Rehearsal, Diagnostic?> Remember { get; init; } = _ => null;

    /// <summary>Told once a plan is priced and judged and before it runs, so that a watcher sees what is about to happen.</summary>
    public Action<Views.Answer> Foretell { get; init; } = _ => { };
}
