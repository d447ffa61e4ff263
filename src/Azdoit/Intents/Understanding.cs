using System.Collections.Immutable;

namespace Azdoit.Intents;

public enum UnderstandingOutcome
{
    Understood,
    Clarify,
    Unsupported,
}

/// <summary>What a request was taken to mean, from its words alone: no target, no inventory.</summary>
public sealed record Understanding
{
    public required string Request { get; init; }

    public required UnderstandingOutcome Outcome { get; init; }

    public required Confidence Confidence { get; init; }

    public ImmutableArray<Clause> Clauses { get; init; } = [];

    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>True when the request will need an approval of its own (interrupting, exposing or destroying).</summary>
    public bool Confirm { get; init; }

    /// <summary>What the request says beside what it asks for, and was read over.</summary>
    public ImmutableArray<Aside> Asides { get; init; } = [];

    /// <summary>For what is unsupported: why, in a sentence, and the nearest things that can be done.</summary>
    public string? Reason { get; init; }

    public ImmutableArray<string> Nearest { get; init; } = [];
}
