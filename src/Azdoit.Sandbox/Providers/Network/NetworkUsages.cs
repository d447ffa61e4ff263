using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>How much of the network limits a region has used.</summary>
internal static class NetworkUsages
{
    public static ArmReply List(Cloud cloud, ArmRequest request)
    {
        var region = KnownRegions.Normalize(request.Path.Names[0]);
        return ArmReply.List(CountedType.All.Where(c => c.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal)).Select(c =>
        {
            var usage = Render(cloud, c, region);
            usage["id"] = $"/subscriptions/{cloud.Subscription}/providers/Microsoft.Network/locations/{region}/usages/{c.Name}";
            return usage;
        }));
    }

    public static JsonObject Render(Cloud cloud, CountedType counted, string region) => new()
    {
        ["unit"] = "Count",
        ["currentValue"] = counted.Count(cloud, region),
        ["limit"] = counted.Limit(cloud, region),
        ["name"] = new JsonObject { ["value"] = counted.Name, ["localizedValue"] = counted.Display },
    };
}
