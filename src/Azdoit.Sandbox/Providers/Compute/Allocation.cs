using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>Whether the hardware is there when an operation that needs it ends.</summary>
internal static class Allocation
{
    /// <summary>Where a machine notes for which size it has hardware.</summary>
    public const string Held = "held";

    public static ArmError? Check(Cloud cloud, Resource resource, string? size)
    {
        var zones = Zones(resource.Body.Array("zones"));
        if (size is null || !SizeRestriction.Of(cloud, resource.Location).Any(r => r.IsShortage && r.Hits(size, zones)))
        {
            return null;
        }

        // A machine that must stand near others has fewer places to stand in.
        if (resource.Properties.Object("availabilitySet") is not null || resource.Properties.Object("proximityPlacementGroup") is not null)
        {
            return new ArmError(409, zones.Count > 0 ? "OverconstrainedZonalAllocationRequest" : "OverconstrainedAllocationRequest",
                $"Allocation failed. VM(s) with the following constraints cannot be allocated, because the condition is too restrictive. Please remove some constraints and try again. Constraints applied are:\n  - Placement of '{resource.Id.Name}'\n  - VM Size '{size}'\n");
        }

        return zones.Count > 0
            ? new ArmError(409, "ZonalAllocationFailed",
                "Allocation failed. We do not have sufficient capacity for the requested VM size in this zone. Read more about improving likelihood of allocation success at http://aka.ms/allocation-guidance")
            : new ArmError(409, "AllocationFailed",
                "Allocation failed. We do not have sufficient capacity for the requested VM size in this region. Read more about improving likelihood of allocation success at http://aka.ms/allocation-guidance");
    }

    public static IReadOnlyList<string> Zones(System.Text.Json.Nodes.JsonArray? zones) => [.. zones?.Select(z => z?.ToString() ?? "") ?? []];
}
