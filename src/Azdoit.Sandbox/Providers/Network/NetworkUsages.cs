using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>How much of the network limits a region has used.</summary>
internal static class NetworkUsages
{
    private static readonly (string Name, string Display, string Type, int Limit)[] Counters =
    [
        ("VirtualNetworks", "Virtual Networks", "Microsoft.Network/virtualNetworks", 1000),
        ("NetworkSecurityGroups", "Network Security Groups", "Microsoft.Network/networkSecurityGroups", 5000),
        ("PublicIPAddresses", "Public IP Addresses", PublicIPAddresses.TypeName, PublicIPAddresses.Limit),
        ("NetworkInterfaces", "Network Interfaces", NetworkInterfaces.TypeName, 65536),
        ("LoadBalancers", "Load Balancers", "Microsoft.Network/loadBalancers", 1000),
        ("RouteTables", "Route Tables", "Microsoft.Network/routeTables", 200),
    ];

    public static ArmReply List(Cloud cloud, ArmRequest request)
    {
        var region = KnownRegions.Normalize(request.Path.Names[0]);
        return ArmReply.List(Counters.Select(c => new JsonObject
        {
            ["unit"] = "Count",
            ["currentValue"] = cloud.OfType(c.Type).Count(r => r.Location == region),
            ["limit"] = c.Limit,
            ["name"] = new JsonObject { ["value"] = c.Name, ["localizedValue"] = c.Display },
            ["id"] = $"/subscriptions/{cloud.Subscription}/providers/Microsoft.Network/locations/{region}/usages/{c.Name}",
        }));
    }
}
