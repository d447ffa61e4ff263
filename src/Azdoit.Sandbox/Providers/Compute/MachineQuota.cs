using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.ContainerService;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>vCPU quotas per region, and per region and family. Stopped and deallocated machines count, as on Azure.</summary>
internal static class MachineQuota
{
    /// <summary>Whether <paramref name="count"/> machines of the size fit beside everything but the draft's own resource.</summary>
    public static ArmError? Check(Draft draft, string? size, long count) =>
        Check(draft, draft.Existing is { } existing ? [existing] : [], [(size, count)]);

    /// <summary>The same for several sizes at once, in place of what <paramref name="replaced"/> uses now.</summary>
    public static ArmError? Check(Draft draft, IEnumerable<Resource> replaced, IEnumerable<(string? Size, long Count)> wanted)
    {
        var additional = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, count) in wanted)
        {
            Add(additional, KnownSizes.Find(name), count);
        }

        foreach (var (size, count) in replaced.SelectMany(Demand))
        {
            Add(additional, size, -count);
        }

        var used = Used(draft.Cloud, draft.Location);
        return Exceeds("cores", "Total Regional", InUse(draft.Cloud, draft.Location, used, "cores"), additional.Values.Sum(), "regional-quota-requests")
            ?? additional.Select(a => Exceeds(a.Key, a.Key, InUse(draft.Cloud, draft.Location, used, a.Key), a.Value, "per-vm-quota-requests")).FirstOrDefault(e => e is not null);

        ArmError? Exceeds(string name, string quota, long usage, long more, string article) => more <= 0 || Limit(draft.Cloud, draft.Location, name) is var limit && usage + more <= limit ? null : new ArmError(409, "OperationNotAllowed",
            $"Operation could not be completed as it results in exceeding approved {quota} Cores quota. Additional details - Deployment Model: Resource Manager, Location: {draft.Location}, Current Limit: {limit}, Current Usage: {usage}, Additional Required: {more}, (Minimum) New Limit Required: {usage + more}. Setup Alerts when Quota reaches threshold. Learn more at https://aka.ms/quotamonitoringalerting . Submit a request for Quota increase by specifying parameters listed in the 'Details' section for deployment to succeed. Please read more about quota limits at https://docs.microsoft.com/en-us/azure/azure-supportability/{article}");
    }

    public static ArmReply Usages(Cloud cloud, ArmRequest request)
    {
        var location = request.Path.Names[0];
        if (KnownRegions.Find(location) is not { } region)
        {
            return new ArmError(400, "NoRegisteredProviderFound", $"No registered resource provider found for location '{location}' and API version '{request.ApiVersion}' for type 'locations/usages'.");
        }

        var used = Used(cloud, region.Name);
        var families = KnownSizes.In(region).DistinctBy(s => s.Family).OrderBy(s => s.Family, StringComparer.OrdinalIgnoreCase);
        return ArmReply.List([
            Usage("availabilitySets", "Availability Sets", Count(cloud, "Microsoft.Compute/availabilitySets", region), 2500),
            Usage("cores", "Total Regional vCPUs", InUse(cloud, region.Name, used, "cores"), Limit(cloud, region.Name, "cores")),
            Usage("virtualMachines", "Virtual Machines", Count(cloud, VirtualMachines.TypeName, region), CountedType.Find(VirtualMachines.TypeName)!.Limit(cloud, region.Name)),
            Usage("virtualMachineScaleSets", "Virtual Machine Scale Sets", Count(cloud, ScaleSets.TypeName, region), 2500),
            Usage("lowPriorityCores", "Total Regional Spot vCPUs", 0, Limit(cloud, region.Name, "lowPriorityCores")),
            .. families.Select(f => Usage(f.Family, f.FamilyDisplayName, InUse(cloud, region.Name, used, f.Family), Limit(cloud, region.Name, f.Family))),
        ]);
    }

    /// <summary>Of all cores ("cores"), or of a family's.</summary>
    public static long InUse(Cloud cloud, string location, string name) => InUse(cloud, location, Used(cloud, location), name);

    private static long InUse(Cloud cloud, string location, Dictionary<string, long> used, string name) =>
        (name == "cores" ? used.Values.Sum() : used.GetValueOrDefault(name)) + Quota.Elsewhere(cloud, location, name);

    private static long Limit(Cloud cloud, string location, string name) => Quota.Limit(cloud, location, name, cloud.Settings.VcpuQuota);

    private static Dictionary<string, long> Used(Cloud cloud, string location)
    {
        var used = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in (ReadOnlySpan<string>)[VirtualMachines.TypeName, ScaleSets.TypeName, AgentPools.TypeName])
        {
            foreach (var resource in cloud.OfType(type).Where(r => Place(cloud, r) == location))
            {
                foreach (var (size, count) in Demand(resource))
                {
                    Add(used, size, count);
                }
            }
        }

        return used;
    }

    private static void Add(Dictionary<string, long> vcpus, VmSize? size, long count)
    {
        if (size is not null)
        {
            vcpus[size.Family] = vcpus.GetValueOrDefault(size.Family) + (size.Vcpus * count);
        }
    }

    private static IEnumerable<(VmSize Size, long Count)> Demand(Resource resource)
    {
        var (name, count) = resource.Id.Type switch
        {
            VirtualMachines.TypeName => (resource.Properties.Find("hardwareProfile")?.Text("vmSize"), 1),
            ScaleSets.TypeName => (resource.Body.Find("sku")?.Text("name"), resource.Body.Find("sku")?.Whole("capacity") ?? 0),
            _ => (resource.Properties.Text("vmSize"), resource.Properties.Whole("count") ?? 0),
        };
        return KnownSizes.Find(name) is { } size ? [(size, count)] : [];
    }

    /// <summary>A node pool stands where its cluster stands.</summary>
    private static string Place(Cloud cloud, Resource resource) =>
        resource.Location.Length > 0 || resource.Id.Parent is not { } parent ? resource.Location : cloud.Resources.Find(parent)?.Location ?? "";

    private static int Count(Cloud cloud, string type, Region region) => cloud.OfType(type).Count(r => r.Location == region.Name);

    private static JsonObject Usage(string name, string display, long current, long limit) => new()
    {
        ["unit"] = "Count",
        ["currentValue"] = current,
        ["limit"] = limit,
        ["name"] = new JsonObject { ["value"] = name, ["localizedValue"] = display },
    };
}
