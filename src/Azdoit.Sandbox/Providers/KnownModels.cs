using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Providers.Compute;
using Azdoit.Sandbox.Providers.Network;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers;

/// <summary>Every resource type that behaves in a way of its own. All others get the generic model.</summary>
internal static class KnownModels
{
    public static IReadOnlyList<ResourceModel> All(HomeKeys keys) =>
    [
        new VirtualMachines(),
        new Disks(),
        new ScaleSets(),
        new AvailabilitySets(),
        new VirtualNetworks(),
        new Subnets(),
        new NetworkInterfaces(),
        new PublicIPAddresses(),
        new NetworkSecurityGroups(),
        new SecurityRules(),
        new LoadBalancers(),
        new HeldNetworkModel("Microsoft.Network/routeTables", "InUseRouteTableCannotBeDeleted"),
        new HeldNetworkModel("Microsoft.Network/natGateways", "InUseNatGatewayCannotBeDeleted"),
    ];
}
