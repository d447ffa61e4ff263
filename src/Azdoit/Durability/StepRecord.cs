using Azdoit.Failures;

namespace Azdoit.Durability;

/// <summary>What the journal says about one step.</summary>
public sealed record StepRecord(StepStatus Status)
{
    public int Attempts { get; init; }

    /// <summary>The strategy that was announced to make the last attempt.</summary>
    public string? Hand { get; init; }

    /// <summary>How many of the last attempts were made by it.</summary>
    public int ByHand { get; init; }

    public int UndoAttempts { get; init; }

    public Failure? LastFailure { get; init; }

    /// <summary>Where the last accepted request's progress can be read.</summary>
    public string? Operation { get; init; }

    /// <summary>The cloud acknowledged the last request.</summary>
    public bool Sent { get; init; }

    public string? Evidence { get; init; }

    public bool Found { get; init; }

    /// <summary>Ever announced, so the cloud may hold something of it.</summary>
    public bool MayExist => Attempts > 0 && Status is not StepStatus.Undone;
}
