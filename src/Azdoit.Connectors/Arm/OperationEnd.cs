using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>What waiting for an operation came to.</summary>
/// <param name="IsOver">False when nobody can say: it may still be under way.</param>
/// <param name="Failure">Null when it succeeded.</param>
internal sealed record OperationEnd(bool IsOver, Failure? Failure)
{
    public static OperationEnd Success { get; } = new(true, null);

    /// <summary>True when the cloud no longer knows it, or the resource that was watched.</summary>
    public bool IsGone { get; private init; }

    public static OperationEnd Failed(Failure failure) => new(true, ArmFailures.AfterAcceptance(failure));

    public static OperationEnd Gone(Failure failure) => new(true, failure with { Retry = RetryClass.AfterRead }) { IsGone = true };

    public static OperationEnd Unknown(Failure failure) => new(false, failure with { Retry = RetryClass.AfterRead });
}
