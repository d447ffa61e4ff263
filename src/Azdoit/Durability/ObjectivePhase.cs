namespace Azdoit.Durability;

public enum ObjectivePhase
{
    Opened,

    /// <summary>Planned and judged; nothing was sent.</summary>
    AwaitingApproval,
    Approved,
    Running,
    Done,
    RolledBack,
    Failed,
    Cancelled,
    Deleted,
}
