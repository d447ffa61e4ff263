using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>
/// The SKU list: every size in every region, or with <c>$filter=location eq '...'</c> in one. All are 60,000, 42 MB: a page is a region, so that
/// neither memory nor those who wait behind it feel it.
/// </summary>
internal static class ComputeSkus
{
    public static ArmReply List(Cloud cloud, ArmRequest request)
    {
        var filter = request.Parameter("$filter");
        if (filter is null)
        {
            return Page(cloud, request);
        }

        var parts = filter.Split('\'');
        if (parts.Length != 3 || !parts[0].Replace(" ", "", StringComparison.Ordinal).Equals("locationeq", StringComparison.OrdinalIgnoreCase))
        {
            return new ArmError(400, "InvalidParameter", $"Invalid $filter '{filter}': only location eq 'region' is supported.");
        }

        return ArmReply.List(KnownRegions.Find(parts[1]) is { } region ? In(cloud, region) : []);
    }

    private static ArmReply Page(Cloud cloud, ArmRequest request)
    {
        var regions = KnownRegions.All;
        var at = int.TryParse(request.Parameter("$skiptoken"), NumberStyles.None, CultureInfo.InvariantCulture, out var token) ? Math.Min(token, regions.Count - 1) : 0;
        var page = ArmReply.List(In(cloud, regions.ElementAt(at)));
        if (at + 1 < regions.Count)
        {
            page.Body!["nextLink"] = $"{request.BaseAddress}/{string.Join('/', request.Path.Segments)}?api-version={request.ApiVersion}&%24skiptoken={at + 1}";
        }

        return page;
    }

    private static IEnumerable<JsonObject> In(Cloud cloud, Region region)
    {
        var restrictions = SizeRestriction.Of(cloud, region.Name);
        return KnownSizes.In(region).Select(s => Sku(s, region, restrictions.Where(r => !r.IsShortage && r.Covers(s.Name))));
    }

    private static JsonObject Sku(VmSize size, Region region, IEnumerable<SizeRestriction> restrictions)
    {
        var zones = new JsonArray([.. Enumerable.Range(1, region.Zones).Select(z => (JsonNode)JsonValue.Create($"{z}"))]);
        return new JsonObject
        {
            ["resourceType"] = "virtualMachines",
            ["name"] = size.Name,
            ["tier"] = "Standard",
            ["size"] = size.Name[(size.Name.IndexOf('_') + 1)..],
            ["family"] = size.Family,
            ["locations"] = new JsonArray(JsonValue.Create(region.Name)),
            ["locationInfo"] = new JsonArray(new JsonObject { ["location"] = region.Name, ["zones"] = zones, ["zoneDetails"] = new JsonArray() }),
            ["capabilities"] = new JsonArray([.. Capabilities(size).Select(c => (JsonNode)new JsonObject { ["name"] = c.Name, ["value"] = c.Value })]),
            ["restrictions"] = new JsonArray([.. restrictions.Select(r => (JsonNode)r.ToSku())]),
        };
    }

    private static IEnumerable<(string Name, string Value)> Capabilities(VmSize size) =>
    [
        ("vCPUs", Text(size.Vcpus)),
        ("vCPUsAvailable", Text(size.Vcpus)),
        ("MemoryGB", Text(size.MemoryGib)),
        ("MaxDataDiskCount", Text(size.DataDisks)),
        ("MaxResourceVolumeMB", Text(size.TempGib * 1024)),
        ("MaxNetworkInterfaces", Text(size.Nics)),
        ("GPUs", Text(size.Gpus)),
        ("CpuArchitectureType", size.Architecture),
        ("HyperVGenerations", size.Generations),
        ("PremiumIO", size.PremiumIo ? "True" : "False"),
        ("AcceleratedNetworkingEnabled", size.Accelerated ? "True" : "False"),
    ];

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
