using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Providers.Network;

namespace Azdoit.Sandbox.Providers;

/// <summary>A type of which a region (or with <see cref="PerRegion"/> false the subscription) takes only so many, and the refusal when there are as many.</summary>
/// <param name="Message">With {0} the limit, {1} the region, {2} the subscription and {3} the count.</param>
internal sealed record CountedType(string Type, string Name, string Display, long Usual, int Status, string Code, string Message)
{
    private const string Many = "Cannot create more than {0} {4} for this subscription in this region.";

    public bool PerRegion { get; init; } = true;

    public static IReadOnlyList<CountedType> All { get; } =
    [
        new(ArmId.GroupType, "ResourceGroups", "Resource groups", 980, 409, "ResourceGroupQuotaExceeded",
            "Creating the resource group would exceed the quota of '{0}'. The subscription '{2}' already has '{3}' resource groups. Please delete some resource groups before creating a new one.") { PerRegion = false },
        new("Microsoft.Authorization/roleAssignments", "RoleAssignments", "Role assignments", 4000, 400, "RoleAssignmentLimitExceeded",
            "No more role assignments can be created: subscription '{2}' has {3} and the limit is {0}. Learn more at https://aka.ms/azurerbac-limits") { PerRegion = false },
        new("Microsoft.Compute/virtualMachines", "virtualMachines", "Virtual Machines", 25000, 409, "OperationNotAllowed",
            "Operation could not be completed as it results in exceeding approved Virtual Machines quota. Additional details - Deployment Model: Resource Manager, Location: {1}, Current Limit: {0}, Current Usage: {3}, Additional Required: 1."),
        new("Microsoft.Network/virtualNetworks", "VirtualNetworks", "Virtual Networks", 1000, 400, "VirtualNetworkCountLimitReached", Many),
        new("Microsoft.Network/networkSecurityGroups", "NetworkSecurityGroups", "Network Security Groups", 5000, 400, "NetworkSecurityGroupCountLimitReached", Many),
        new(PublicIPAddresses.TypeName, "PublicIPAddresses", "Public IP Addresses", 1000, 400, "PublicIPCountLimitReached", Many),
        new(NetworkInterfaces.TypeName, "NetworkInterfaces", "Network Interfaces", 65536, 400, "NetworkInterfaceCountLimitReached", Many),
        new("Microsoft.Network/loadBalancers", "LoadBalancers", "Load Balancers", 1000, 400, "LoadBalancerCountLimitReached", Many),
        new("Microsoft.Network/routeTables", "RouteTables", "Route Tables", 200, 400, "RouteTableCountLimitReached", Many),
        new(Storage.StorageAccounts.TypeName, "StorageAccounts", "Storage Accounts", 250, 409, "MaxStorageAccountsCountPerSubscriptionExceeded",
            "Subscription {2} already contains {3} storage accounts in location {1} and the maximum allowed is {0}."),
        new("Microsoft.ContainerService/managedClusters", "ManagedClusters", "Managed Clusters", 5000, 400, "ManagedClusterCountExceedsQuotaLimit",
            "The number of managed clusters in subscription {2} in location {1} is {3}, which has reached the quota limit of {0}."),
    ];

    public static CountedType? Find(string type) => All.FirstOrDefault(c => c.Type.Equals(type, StringComparison.OrdinalIgnoreCase));

    public long Count(Cloud cloud, string region) => cloud.OfType(Type).Count(r => !PerRegion || r.Location == region) + Quota.Elsewhere(cloud, region, Name);

    public long Limit(Cloud cloud, string region) => Quota.Limit(cloud, PerRegion ? region : Quota.Everywhere, Name, Usual);
}
