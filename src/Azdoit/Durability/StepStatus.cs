namespace Azdoit.Durability;

/// <summary>Where a step stands, by its journal.</summary>
public enum StepStatus
{
    Pending,

    /// <summary>Announced: from here on the cloud may have it. Only a read tells.</summary>
    Intended,
    Held,
    Failed,
    Skipped,

    /// <summary>Its undoing is announced.</summary>
    Undoing,
    Undone,
    UndoFailed,
}
