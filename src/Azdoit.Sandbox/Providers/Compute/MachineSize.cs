using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>Whether a size exists and is offered where it is wanted.</summary>
internal static class MachineSize
{
    public static ArmError? Check(Draft draft, string? name)
    {
        if (name is null)
        {
            return Errors.MissingParameter("hardwareProfile.vmSize");
        }

        if (KnownRegions.Find(draft.Location) is not { } region)
        {
            return null;
        }

        if (KnownSizes.Find(name) is not { } size)
        {
            return Errors.InvalidParameter("vmSize",
                $"The value {name} provided for the VM size is not valid. The valid sizes in the current region are: {string.Join(',', KnownSizes.In(region).Select(s => s.Name))}. Find out more on the valid VM sizes in each region at https://aka.ms/azure-regions.");
        }

        var zones = Allocation.Zones(draft.Body.Array("zones"));
        var restriction = SizeRestriction.Of(draft.Cloud, region.Name).FirstOrDefault(r => !r.IsShortage && r.Hits(size.Name, zones));
        if (restriction is { Zones.Count: > 0 })
        {
            return new ArmError(409, "SkuNotAvailable",
                $"The requested size for resource '{draft.Id.Text}' is currently not available in location '{region.Name}' zones '{string.Join(',', zones)}' for subscription '{draft.Cloud.Subscription}'. Please try another size or deploy to a different location or zones. See https://aka.ms/azureskunotavailable for details.");
        }

        return size.OfferedIn(region) && restriction is null ? null : new ArmError(409, "SkuNotAvailable",
            $"The requested VM size for resource 'Following SKUs have failed for Capacity Restrictions: {size.Name}' is currently not available in location '{region.Name}'. Please try another size or deploy to a different location or different zone. See https://aka.ms/azureskunotavailable for details.");
    }

    public static ArmReply List(Cloud cloud, ArmRequest request, Resource? machine)
    {
        var location = machine?.Location ?? request.Path.Names[0];
        return KnownRegions.Find(location) is not { } region
            ? new ArmError(400, "NoRegisteredProviderFound", $"No registered resource provider found for location '{location}' and API version '{request.ApiVersion}' for type 'locations/vmSizes'.")
            : ArmReply.List(KnownSizes.In(region).Select(s => (JsonNode)new JsonObject
            {
                ["name"] = s.Name,
                ["numberOfCores"] = s.Vcpus,
                ["osDiskSizeInMB"] = 1_047_552,
                ["resourceDiskSizeInMB"] = (long)(s.TempGib * 1024),
                ["memoryInMB"] = (long)(s.MemoryGib * 1024),
                ["maxDataDiskCount"] = s.DataDisks,
            }));
    }
}
