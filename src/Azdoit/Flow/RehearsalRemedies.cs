using Azdoit.Execution;
using Azdoit.Failures;

namespace Azdoit.Flow;

/// <summary>What to do about a failure that a rehearsal found, in a sentence for a person.</summary>
internal static class RehearsalRemedies
{
    public static string Of(Failure failure) => failure.Code switch
    {
        "OperationNotAllowed" or "QuotaExceeded" when failure.Message.Contains("uota", StringComparison.Ordinal) =>
            "Ask Azure for a higher quota, or choose fewer or smaller machines, another family or another region.",
        "SkuNotAvailable" or "AllocationFailed" or "ZonalAllocationFailed" or "OverconstrainedZonalAllocationRequest" =>
            "Choose another size, zone or region.",
        "RequestDisallowedByPolicy" => "Do what the policy wants (another region or size, the tag that it requires), or ask its owner for an exemption.",
        "ScopeLocked" => "Ask whoever set the lock whether it may be lifted; azdoit does not lift it by itself.",
        "AuthorizationFailed" or "LinkedAuthorizationFailed" => "Ask for a role that allows this at the scope that the message names.",
        "ConflictError" => "Recover or purge the deleted vault, or choose another name.",
        "SubnetIsFull" => "Use a larger subnet, or another one.",
        "MissingSubscriptionRegistration" => "Have the provider registered in the subscription.",
        "ReferencedResourceNotFound" or "InvalidResourceReference" or "ResourceNotFound" or "ParentResourceNotFound" => "Make what it refers to first, or name another one.",
        _ when failure.Code == ExecutionCodes.Drift.Id => "Plan it again and look at what has changed.",
        _ when IsName(failure.Code) => "Choose another name: others have this one.",
        _ when failure.Code.Contains("Quota", StringComparison.OrdinalIgnoreCase) || failure.Code.Contains("CountLimit", StringComparison.Ordinal) || failure.Category == FailureCategory.Quota =>
            "Remove what is not needed any more, or ask Azure for a higher limit.",
        _ => failure.Category switch
        {
            FailureCategory.Permission => "Ask for the permission that the message names.",
            FailureCategory.Configuration => "Change what the message names, in the request or by an option.",
            _ => "See what the message says; 'azdoit explain CODE' tells more where the code is known.",
        },
    };

    private static bool IsName(string code) =>
        code.Contains("AlreadyTaken", StringComparison.Ordinal) || code.Contains("AlreadyExist", StringComparison.Ordinal) || code.Contains("AlreadyInUse", StringComparison.Ordinal)
        || code.Contains("NameNotAvailable", StringComparison.Ordinal) || code.Contains("NameUnavailable", StringComparison.Ordinal);
}
