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

        return zones.Count > 0
            ? new ArmError(409, "ZonalAllocationFailed",
                "Allocation failed. We do not have sufficient capacity for the requested VM size in this zone. Read more about improving likelihood of allocation success at http://aka.ms/allocation-guidance")
            : new ArmError(409, "AllocationFailed",
                "Allocation failed. We do not have sufficient capacity for the requested VM size in this region. Read more about improving likelihood of allocation success at http://aka.ms/allocation-guidance");
    }

    public static IReadOnlyList<string> Zones(System.Text.Json.Nodes.JsonArray? zones) => [.. zones?.Select(z => z?.ToString() ?? "") ?? []];
}
