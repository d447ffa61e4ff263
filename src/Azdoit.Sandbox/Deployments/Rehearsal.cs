using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Deployments;

/// <summary>
/// A deployment played through on a copy of the world, to its end, at once. What it shows is what the deployment itself will do,
/// because it is done by the same code.
/// </summary>
internal sealed record Rehearsal(DeploymentRecord Deployment, IReadOnlyList<DeployedWrite> Writes, Cloud After)
{
    /// <summary>What providers refuse before a deployment begins; every other error shows while it runs, as on Azure.</summary>
    private static readonly HashSet<string> FoundBeforehand = new(StringComparer.Ordinal)
    {
        "QuotaExceeded", "SkuNotAvailable", "RequestDisallowedByPolicy", "AuthorizationFailed", "LinkedAuthorizationFailed", "ScopeLocked",
        "LocationNotAvailableForResourceType", "LocationRequired", "InvalidResourceLocation", "InvalidResourceName", "AvailabilityZoneNotSupported",
        "MissingSubscriptionRegistration", "StorageAccountAlreadyTaken", "AccountNameInvalid", "VaultAlreadyExists", "VaultNameNotValid", "ResourceGroupNotFound", "ResourceGroupBeingDeleted",
    };

    public IReadOnlyList<ArmError> Refusals => [.. Writes.Select(w => w.Error).OfType<ArmError>().Where(IsFoundBeforehand)];

    public static Rehearsal Of(DeploymentEngine engine, DeploymentDraft draft)
    {
        var writes = new List<DeployedWrite>();
        var copy = engine.Cloud.Copy();
        var stage = engine.Over(copy, writes.Add);
        var (deployment, _) = stage.Begin(draft, stage.Read(draft), "");
        copy.PlayToEnd();
        return new Rehearsal(new DeploymentRecord(deployment), writes, copy);
    }

    private static bool IsFoundBeforehand(ArmError error) => FoundBeforehand.Contains(error.Code)
        || (error.Code == "OperationNotAllowed" && error.Message.Contains("quota", StringComparison.OrdinalIgnoreCase));
}
