using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Planning;
using Azdoit.Pricing;

namespace Azdoit.Gates;

/// <summary>What a person looks at before saying yes: all of it is data, the command line and the server draw it.</summary>
public sealed record ApprovalCard
{
    public required Target Target { get; init; }

    public required PlanHash Plan { get; init; }

    public required ImmutableArray<CardStep> Steps { get; init; }

    public required Quote Quote { get; init; }

    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>What an undo leaves as it is.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    public required ImmutableArray<Need> Needs { get; init; }

    /// <summary>Why it asks, and how much of the budget it would take.</summary>
    public required ImmutableArray<Diagnostic> Reasons { get; init; }

    /// <summary>Null when the plan was never rehearsed.</summary>
    public RehearsalMark? Rehearsed { get; init; }

    /// <summary>The ids of each class, mildest first.</summary>
    public ILookup<EffectClass, ResourceAddress> ByClass => Steps.OrderBy(step => step.Class).ToLookup(step => step.Class, step => step.Address);

    public static ApprovalCard Of(GateFacts facts, Verdict verdict) => new()
    {
        Target = facts.Target,
        Plan = facts.Plan.Hash,
        Steps = [.. facts.Plan.Steps.Select(step => CardStep.Of(step, facts.Before))],
        Quote = facts.Quote,
        Assumptions = facts.Assumptions,
        LeftOut = facts.LeftOut,
        Needs = verdict.Needs,
        Reasons = verdict.Reasons,
        Rehearsed = facts.Rehearsed,
    };
}
