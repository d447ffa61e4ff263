namespace Azdoit.Sandbox.Faults;

/// <summary>When, in the life of a request, a fault strikes.</summary>
public enum FaultPhase
{
    /// <summary>An error answer; nothing was applied.</summary>
    Error,

    /// <summary>Applied, but the connection ends before the answer.</summary>
    ResponseLost,

    /// <summary>Applied, and the connection ends in the middle of the answer.</summary>
    Cut,

    /// <summary>Applied and answered, after a delay.</summary>
    Slow,

    /// <summary>Accepted; the operation stays in progress for ever.</summary>
    NeverFinishes,

    /// <summary>Accepted; the operation ends as failed.</summary>
    FailsLate,

    /// <summary>For a while after a write, reads of the same path show what was there before it.</summary>
    Stale,

    /// <summary>Applied and answered; then somebody else changes the resource.</summary>
    Changed,

    /// <summary>Answered with a Date that is off.</summary>
    Skew,
}
