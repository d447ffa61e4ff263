using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>What follows from a failure of Resource Manager in particular.</summary>
internal static class ArmFailures
{
    /// <summary>The failure of an operation that the cloud had accepted: something of it may stand, so delay alone never cures it.</summary>
    public static Failure AfterAcceptance(Failure failure) =>
        failure.Retry == RetryClass.AfterDelay ? failure with { Retry = RetryClass.AfterRead } : failure;

    /// <summary>Whether the cloud itself said that the resource is not there: not a proxy, and not that the subscription is missing.</summary>
    public static bool MeansAbsent(Failure failure) =>
        failure.HttpStatus == 404 && failure.Code is not ("http-404" or "SubscriptionNotFound" or "InvalidResourceNamespace" or "InvalidResourceType");
}
