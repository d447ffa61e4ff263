namespace Azdoit.Failures;

/// <summary>What went wrong, by nature. The list is closed: <c>formats.md</c> names all of them.</summary>
public enum FailureCategory
{
    Quota,
    Capacity,
    Permission,
    Authentication,
    Policy,
    Network,
    Resource,
    Configuration,
    State,
    Throttling,
    Timeout,
    Dependency,
    Internal,
    Unknown,
}
