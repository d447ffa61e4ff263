namespace Azdoit.Durability;

public enum ObjectivePhase
{
    Opened,

    /// <summary>Planned and judged; nothing was sent.</summary>
    AwaitingApproval,
    Approved,
    Running,

    /// <summary>Told to stop half-way.</summary>
    Stopped,
    Done,
    RolledBack,
    Failed,
    Cancelled,
    Deleted,
}
