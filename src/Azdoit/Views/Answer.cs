using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Execution;
using Azdoit.Gates;
using Azdoit.Intents;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Strategies;

namespace Azdoit.Views;

/// <summary>Everything that a command found out, from which both the human and the JSON view are made.</summary>
public sealed record Answer
{
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>Something in the cloud is different from before.</summary>
    public bool Changed { get; init; }

    public Target? Target { get; init; }

    public ObjectiveId? Objective { get; init; }

    public Understanding? Understanding { get; init; }

    public PlannedChange? Planned { get; init; }

    public Quote? Quote { get; init; }

    /// <summary>For cost comparisons: the things compared, as asked.</summary>
    public ImmutableArray<PricedChoice> Comparison { get; init; } = [];

    /// <summary>Null when the request never got as far as the gates.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What an approval has to cover and nothing covered yet.</summary>
    public ImmutableArray<Need> Needs { get; init; } = [];

    /// <summary>A run that began and did not end, and has to be resumed or taken back.</summary>
    public ObjectiveId? Unfinished { get; init; }

    /// <summary>What was going to be approved; set wherever a plan was judged.</summary>
    public ApprovalCard? Card { get; init; }

    /// <summary>The name of the strategy that ran or would run, with its reason.</summary>
    public StrategyChoice? Choice { get; init; }

    /// <summary>The command that runs what was planned, once there is a yes to it.</summary>
    public ImmutableArray<string> Next { get; init; } = [];

    public RunReport? Run { get; init; }

    /// <summary>What would happen, where the plan was only rehearsed.</summary>
    public Rehearsal? Rehearsal { get; init; }

    /// <summary>For reads: the resources that were asked for; for changes: those that the plan made or changed, as read afterwards.</summary>
    public ImmutableArray<ObservedResource> Resources { get; init; } = [];

    /// <summary>For reads: why a resource is in the answer, where that needs saying (what it depends on, how it is idle).</summary>
    public ImmutableDictionary<ResourceAddress, string> Because { get; init; } = ImmutableDictionary<ResourceAddress, string>.Empty;

    /// <summary>For reads that count or add up by something.</summary>
    public ImmutableArray<Grouped> Groups { get; init; } = [];

    /// <summary>What each of <see cref="Resources"/> costs a month, where that was asked; what is missing has no price or none of its own.</summary>
    public ImmutableDictionary<ResourceAddress, Money> Costs { get; init; } = ImmutableDictionary<ResourceAddress, Money>.Empty;

    public ImmutableArray<Question> Questions { get; init; } = [];

    public ImmutableArray<Leftover> Leftovers { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>One or two sentences for people, where the outcome alone does not say it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>A removal or an operation was announced and nobody wrote down what came of it: "nothing of it left" cannot be said.</summary>
    public bool IsUnrecorded { get; init; }

    /// <summary>Leftovers win over failure and cancellation: something stands, or may, that needs a person.</summary>
    public int ExitCode => (Leftovers.Length > 0 || IsUnrecorded) && Outcome is (AnswerOutcome.Failed or AnswerOutcome.Cancelled) ? 7 : Outcome switch
    {
        AnswerOutcome.Done or AnswerOutcome.NothingToDo => 0,
        AnswerOutcome.Failed => 1,
        AnswerOutcome.Invalid => 2,
        AnswerOutcome.Denied or AnswerOutcome.ApprovalRequired => 3,
        AnswerOutcome.Question => 4,
        AnswerOutcome.Cancelled => 5,
        AnswerOutcome.Unreachable => 6,
        _ => 70,
    };
}
