using System.Net;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Compute;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Which addresses of a subnet are in use. Interfaces and frontends have theirs by name; the instances of a scale set only count.</summary>
internal static class SubnetSpace
{
    public static ArmError Full(Resource subnet, IPNetwork range, long wanted) => new(400, "SubnetIsFull",
        $"Subnet {subnet.Id.Name} with address prefix {range} does not have enough capacity for {wanted} IP addresses.");

    /// <param name="except">Whose own addresses do not count.</param>
    public static HashSet<string> Taken(Cloud cloud, Resource subnet, ArmId except) =>
        [.. cloud.Resources.Referrers(subnet.Id).Where(r => r.Id.Key != except.Key)
            .SelectMany(r => r.Properties.Objects("ipConfigurations").Concat(r.Properties.Objects("frontendIPConfigurations")))
            .Where(c => subnet.Id.Text.Equals(c.Find("properties", "subnet")?.Text("id"), StringComparison.OrdinalIgnoreCase))
            .Select(c => c.Properties.Text("privateIPAddress")).OfType<string>()];

    /// <summary>How many addresses are still to be had.</summary>
    public static long Left(Cloud cloud, Resource subnet, IPNetwork range, ArmId except) => AddressRange.Capacity(range) - Taken(cloud, subnet, except).Count
        - cloud.Resources.Referrers(subnet.Id).Where(r => ScaleSets.Is(r) && r.Id.Key != except.Key).Sum(set => ScaleSets.Addresses(set.Body, subnet));
}
