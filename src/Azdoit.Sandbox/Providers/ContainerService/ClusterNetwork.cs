using System.Net;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Network;

namespace Azdoit.Sandbox.Providers.ContainerService;

/// <summary>The addresses of a cluster: those of its services, and those that its nodes take from a subnet.</summary>
internal static class ClusterNetwork
{
    private const int PortsPerAddress = 64_000, UsualPods = 30;

    public static ArmError? Check(Draft draft, JsonObject network)
    {
        if (AddressRange.Parse(network.Text("serviceCidr") ?? "") is not { } services)
        {
            return Errors.InvalidParameter("networkProfile.serviceCidr", $"The value of parameter networkProfile.serviceCidr is invalid: '{network["serviceCidr"]}'.");
        }

        if (!IPAddress.TryParse(network.Text("dnsServiceIP"), out var dns) || !services.Contains(dns))
        {
            return new ArmError(400, "DnsServiceIpOutOfServiceCidr", $"Specified DNS service IP {network["dnsServiceIP"]} is not within the specified service CIDR {services}.");
        }

        var pools = draft.Properties.Objects("agentPoolProfiles").ToList();
        return pools.Select(pool => Subnet(draft, pool, network, services)).FirstOrDefault(e => e is not null) ?? Ports(network, pools.Sum(pool => pool.Whole("count") ?? 1));
    }

    private static ArmError? Subnet(Draft draft, JsonObject pool, JsonObject network, IPNetwork services)
    {
        if (pool.Text("vnetSubnetID") is not { } id || draft.Cloud.Resources.Find(id) is not { } subnet || Subnets.Ranges(subnet.Body) is not [var range, ..])
        {
            return null;
        }

        if (AddressRange.Overlap(services, range))
        {
            return new ArmError(400, "ServiceCidrOverlapExistingSubnetsCidr", $"The specified service CIDR {services} is conflicted with an existing subnet CIDR {range}.");
        }

        // With Azure's own plug-in every pod has an address of the subnet; elsewhere only the nodes do.
        var flat = network.Text("networkPlugin") == "azure" && network.Text("networkPluginMode") != "overlay";
        var count = pool.Whole("count") ?? 1;
        var wanted = (count + 1) * (flat ? (pool.Whole("maxPods") ?? UsualPods) + 1 : 1);
        var offered = AddressRange.Capacity(range);
        return wanted <= offered ? null : new ArmError(400, "InsufficientSubnetSize",
            $"Pre-allocated IPs {wanted} exceeds IPs available {offered} in Subnet Cidr {range}, Subnet Name {subnet.Id.Name}. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total (which means that pre-allocated IPs count represents a theoretical max value, not the actual number of IPs requested). http://aka.ms/aks/insufficientsubnetsize");
    }

    private static ArmError? Ports(JsonObject network, long nodes)
    {
        var profile = network.Object("loadBalancerProfile");
        var addresses = profile?.Object("managedOutboundIPs")?.Whole("count") ?? 1;
        var ports = profile?.Whole("allocatedOutboundPorts") ?? 0;
        return ports * nodes <= addresses * PortsPerAddress ? null : new ArmError(400, "InvalidLoadBalancerProfileAllocatedOutboundPorts",
            $"Load balancer profile allocated ports {ports} is not in an allowable range given the number of nodes and IPs provisioned. Total node count {nodes} requires {ports * nodes} ports based on requested {ports} allocated outbound ports and {addresses} outbound public IPs.");
    }
}
