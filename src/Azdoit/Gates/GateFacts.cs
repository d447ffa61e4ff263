using System.Collections.Immutable;
using Azdoit.Durability;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Pricing;

namespace Azdoit.Gates;

/// <summary>Everything that the gates go by. What is missing here was not asked for; nothing is looked up later.</summary>
public sealed record GateFacts
{
    public required Plan Plan { get; init; }

    public required Quote Quote { get; init; }

    public required Target Target { get; init; }

    public required Budget Budget { get; init; }

    /// <summary>Spend, grants, freeze and recorded approvals.</summary>
    public required LedgerState Ledger { get; init; }

    /// <summary>Who asks.</summary>
    public required Writer Caller { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The objective, once it has one: its own reservation does not count against it.</summary>
    public ObjectiveId? Objective { get; init; }

    /// <summary>How each existing resource that the plan changes or removes looks.</summary>
    public ImmutableArray<ObservedResource> Before { get; init; } = [];

    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>What an undo leaves as it is, for the card.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>For every provider and region of the plan's <see cref="QuotaNeeds"/>.</summary>
    public ImmutableArray<QuotaReading> Usages { get; init; } = [];

    /// <summary>When the run began, for one that is resumed.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>Steps that hold already, when a run is resumed: the cloud's usage counts them.</summary>
    public ImmutableHashSet<StepId> Held { get; init; } = [];

    /// <summary><c>--cost-limit</c>, per month.</summary>
    public decimal? CostLimit { get; init; }

    /// <summary>What the caller said about the run, as options; the commands that are suggested repeat it.</summary>
    public ImmutableArray<string> How { get; init; } = [];

    /// <summary><c>cost_estimation.confirmation_threshold</c>, per month; null when no price asks (<c>require_confirmation</c> false).</summary>
    public decimal? ConfirmationThreshold { get; init; } = 10m;

    public Policy Policy { get; init; } = Policy.None;

    /// <summary>For the card: what a rehearsal of this very plan found.</summary>
    public RehearsalMark? Rehearsed { get; init; }

    /// <summary>A model asks, over MCP.</summary>
    public bool ThroughMcp { get; init; }

    public LedgerAccount Account => LedgerAccount.Of(Target);

    /// <summary>By the target's class, or by the policy's patterns, whichever is stricter.</summary>
    public bool IsProduction => Target.IsProduction || Policy.MakesProduction(Target, Plan);

    /// <summary>What each resource adds to the run-rate. What the objective committed already, before it was resumed, stands in the ledger.</summary>
    internal ImmutableArray<LedgerCost> Added =>
    [
        .. Quote.Resources.Where(cost => Objective is null || Ledger.Live.GetValueOrDefault((Account, cost.Address))?.Objective != Objective)
            .Select(cost => new LedgerCost(cost.Address, cost.Monthly.Amount)),
    ];
}
