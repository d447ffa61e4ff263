using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Intents;

namespace Azdoit.Planning;

/// <summary>What planning came to: a plan with what a person should know about it, or the reason why there is none.</summary>
public sealed record PlannedChange
{
    /// <summary>Null when there is nothing to do, or when questions or errors stand in the way.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Values that nobody said, in the order of the request; shown on the card and in every output.</summary>
    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    public ImmutableArray<Question> Questions { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why a part of the request needs no step ("vm-1 is running already").</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What an undo does not take back, in the order in which it was made.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>How each existing resource that the plan changes, removes or puts something into looked, for prices and diffs.</summary>
    public ImmutableArray<Inventory.ObservedResource> Before { get; init; } = [];
}

/// <param name="Why">In the middle of a sentence: "somebody changed it since".</param>
public sealed record LeftOut(ResourceAddress Address, string Why);

/// <param name="Resource">The name of the resource it is about.</param>
public sealed record Assumption(string Resource, string Parameter, string Value);
