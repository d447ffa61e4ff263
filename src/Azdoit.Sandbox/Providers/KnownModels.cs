using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Deployments;
using Azdoit.Sandbox.Providers.Authorization;
using Azdoit.Sandbox.Providers.Authorization.Policies;
using Azdoit.Sandbox.Providers.Cache;
using Azdoit.Sandbox.Providers.Compute;
using Azdoit.Sandbox.Providers.ContainerRegistry;
using Azdoit.Sandbox.Providers.ContainerService;
using Azdoit.Sandbox.Providers.DBforPostgreSQL;
using Azdoit.Sandbox.Providers.DocumentDB;
using Azdoit.Sandbox.Providers.Insights;
using Azdoit.Sandbox.Providers.KeyVault;
using Azdoit.Sandbox.Providers.ManagedIdentity;
using Azdoit.Sandbox.Providers.Management;
using Azdoit.Sandbox.Providers.Network;
using Azdoit.Sandbox.Providers.OperationalInsights;
using Azdoit.Sandbox.Providers.Resources;
using Azdoit.Sandbox.Providers.Sql;
using Azdoit.Sandbox.Providers.Storage;
using Azdoit.Sandbox.Providers.Web;

namespace Azdoit.Sandbox.Providers;

/// <summary>Every resource type that behaves in a way of its own. All others get the generic model.</summary>
internal static class KnownModels
{
    public static IReadOnlyList<ResourceModel> All { get; } =
    [
        new VirtualMachines(),
        new Disks(),
        new Snapshots(),
        new CustomImages(),
        new ScaleSets(),
        new AvailabilitySets(),
        new VirtualNetworks(),
        new Subnets(),
        new VirtualNetworkPeerings(),
        new PrivateDnsZones(),
        new NetworkInterfaces(),
        new PublicIPAddresses(),
        new NetworkSecurityGroups(),
        new SecurityRules(),
        new LoadBalancers(),
        new PublicIPPrefixes(),
        new ApplicationGateways(),
        new DnsZones(),
        .. RecordSets.All,
        new AzureFirewalls(),
        new PrivateEndpoints(),
        new TrafficManagerProfiles(),
        new FirewallPolicies(),
        new HeldNetworkModel("Microsoft.Network/applicationSecurityGroups", "InUseApplicationSecurityGroupCannotBeDeleted"),
        new HeldNetworkModel("Microsoft.Network/routeTables", "InUseRouteTableCannotBeDeleted"),
        new HeldNetworkModel("Microsoft.Network/natGateways", "InUseNatGatewayCannotBeDeleted"),
        new StorageAccounts(),
        new BlobContainers(),
        new ManagedClusters(),
        new AgentPools(),
        new Vaults(),
        new DeletedVaults(),
        new VaultSecrets(),
        new Registries(),
        new ServerFarms(),
        new Sites(),
        new SiteConfigs(Sites.TypeName),
        new SqlServers(),
        new SqlDatabases(),
        new ElasticPools(),
        new ManagementGroups(),
        new ManagementGroupSubscriptions(),
        new Slots(),
        new SiteConfigs(Slots.TypeName),
        new FlexibleServers(),
        new RedisCaches(),
        new DatabaseAccounts(),
        .. SqlContents.All,
        new Workspaces(),
        new Components(),
        new UserAssignedIdentities(),
        new DeploymentModel(),
        new DeploymentScripts(),
        new Locks(),
        new RoleDefinitions(),
        new RoleAssignments(),
        new PolicyDefinitions(PolicyDefinitions.TypeName),
        new PolicyDefinitions(PolicyDefinitions.SetTypeName),
        new PolicyAssignments(),
        new MetricAlerts(),
        new ActionGroups(),
        new PlainModel("Microsoft.Insights/autoscaleSettings", 201),
        new PlainModel("Microsoft.Storage/storageAccounts/managementPolicies", 200),
        new PlainModel("Microsoft.Storage/storageAccounts/blobServices", 200),
        new PlainModel("Microsoft.Storage/storageAccounts/fileServices", 200),
        new PlainModel("Microsoft.Storage/storageAccounts/fileServices/shares", 201),
        new PlainModel("Microsoft.Insights/diagnosticSettings", 200),
        new PlainModel("Microsoft.Authorization/policyExemptions", 201),
        new PlainModel("Microsoft.Network/trafficManagerProfiles/azureEndpoints", 201),
        new PlainModel("Microsoft.Network/trafficManagerProfiles/externalEndpoints", 201),
        new PlainModel("Microsoft.Network/trafficManagerProfiles/nestedEndpoints", 201),
        new PlainModel("Microsoft.EventHub/namespaces/eventhubs", 200),
        new PlainModel("Microsoft.ServiceBus/namespaces/queues", 200),
        new PlainModel("Microsoft.Sql/servers/firewallRules", 201),
    ];
}
