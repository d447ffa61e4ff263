using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Verification;

/// <summary>Whether an effect holds, decided by what was read and never by what a strategy reported.</summary>
public static class Expectation
{
    public static Standing Judge(Effect effect, Found found) => effect switch
    {
        Effect.Remove => found.Resource is { } still ? IsLeaving(still) ? new Standing.Pending("Deleting") : new Standing.Missing() : new Standing.Holds(null),
        _ when found.Resource is null => new Standing.Missing(),
        Effect.Ensure ensure => Settled(ensure.Kind, found.Resource, ensure.Body, KnownKinds.Get(ensure.Kind).Health.State),
        Effect.Modify modify => Settled(modify.Kind, found.Resource, modify.Patch, null),
        Effect.Invoke invoke => InState(invoke, found.Resource),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Standing Settled(string kindId, ObservedResource resource, JsonObject wanted, string? healthy)
    {
        if (InProgress(resource) is { } progress)
        {
            return new Standing.Pending(progress);
        }

        if (resource.ProvisioningState?.Equals("Failed", StringComparison.OrdinalIgnoreCase) == true)
        {
            return new Standing.Broken(resource);
        }

        var kind = KnownKinds.Get(kindId);
        var differences = Likeness.Differences(wanted, resource.Body, kind.WriteOnly);
        if (differences.Length > 0)
        {
            return new Standing.Differs(resource, differences);
        }

        // A machine without an instance view yet, or still starting, is on its way.
        return healthy is null || kind.State(resource.Body) == healthy ? new Standing.Holds(resource) : new Standing.Pending(kind.State(resource.Body) ?? "no state yet");
    }

    private static Standing InState(Effect.Invoke invoke, ObservedResource resource)
    {
        if (InProgress(resource) is { } progress)
        {
            return new Standing.Pending(progress);
        }

        var state = KnownKinds.Get(invoke.Kind).State(resource.Body);
        return state == invoke.State ? new Standing.Holds(resource)
            : state?.EndsWith("ing", StringComparison.Ordinal) == true && state != "running" ? new Standing.Pending(state)
            : new Standing.Missing();
    }

    private static bool IsLeaving(ObservedResource resource) =>
        resource.ProvisioningState is { } state && (state.Equals("Deleting", StringComparison.OrdinalIgnoreCase) || state.Equals("Deprovisioning", StringComparison.OrdinalIgnoreCase));

    private static string? InProgress(ObservedResource resource) =>
        resource.ProvisioningState is { } state && Terminal.All(known => !state.Equals(known, StringComparison.OrdinalIgnoreCase)) ? state : null;

    /// <summary>ARM's terminal provisioning states; <c>Canceled</c> is one too, and what it leaves is judged by its properties.</summary>
    private static readonly ImmutableArray<string> Terminal = ["Succeeded", "Failed", "Canceled"];
}
