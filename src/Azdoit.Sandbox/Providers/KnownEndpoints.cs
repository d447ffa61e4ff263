using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Deployments;
using Azdoit.Sandbox.Providers.Authorization.Policies;
using Azdoit.Sandbox.Providers.Authorization;
using Azdoit.Sandbox.Providers.Cache;
using Azdoit.Sandbox.Providers.Compute;
using Azdoit.Sandbox.Providers.ContainerRegistry;
using Azdoit.Sandbox.Providers.ContainerService;
using Azdoit.Sandbox.Providers.DBforPostgreSQL;
using Azdoit.Sandbox.Providers.DocumentDB;
using Azdoit.Sandbox.Providers.Insights;
using Azdoit.Sandbox.Providers.KeyVault;
using Azdoit.Sandbox.Providers.Management;
using Azdoit.Sandbox.Providers.Network;
using Azdoit.Sandbox.Providers.OperationalInsights;
using Azdoit.Sandbox.Providers.ResourceGraph;
using Azdoit.Sandbox.Providers.Resources;
using Azdoit.Sandbox.Providers.Sql;
using Azdoit.Sandbox.Providers.Storage;
using Azdoit.Sandbox.Providers.Web;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers;

/// <summary>Every action and computed read of the providers.</summary>
internal static class KnownEndpoints
{
    public static IReadOnlyList<Endpoint> All(HomeKeys keys) =>
    [
        .. RoleDefinitions.Endpoints,
        .. RoleAssignments.Endpoints,
        Permissions.Endpoint,
        .. ProviderOperations.Endpoints,
        .. PolicyDefinitions.Endpoints,
        PolicyAssignments.Endpoint,
        .. PolicyStates.Endpoints,
        .. Tags.Endpoints,
        new("GET", "Microsoft.Insights/eventtypes/values", (cloud, request, _) => ActivityLog.List(cloud, request)) { StandsAlone = true },
        Graph.Endpoint,
        .. Metrics.Endpoints,
        .. NameChecks.Endpoints,
        .. DeletedVaults.Endpoints,
        .. ComputeEndpoints.All,
        new("GET", "Microsoft.Network/locations/usages", (cloud, request, _) => NetworkUsages.List(cloud, request)),
        .. NetworkOffers.Endpoints,
        .. StorageEndpoints.All(keys),
        .. BlobContainers.Endpoints,
        WorkspaceKeys.Endpoint(keys),
        .. ClusterEndpoints.All(keys),
        .. WebEndpoints.All,
        .. FlexibleServers.Endpoints,
        .. RedisCaches.Endpoints(keys),
        .. DatabaseAccounts.Endpoints(keys),
        .. SqlContents.Endpoints,
        .. RegistryEndpoints.All(keys),
        SqlCapabilities.Endpoint,
        DatabaseRename.Endpoint,
        ElasticPools.Databases,
        .. ManagementGroups.Endpoints,
        PostgresCapabilities.Endpoint,
        .. ApplicationGateways.Endpoints,
        .. RecordSets.Endpoints,
        .. VpnConnections.Endpoints(keys),
        TrafficManagerProfiles.NameCheck,
        .. DiagnosticCategories.Endpoints,
        .. DeploymentEndpoints.All,
        .. ListActions.All(keys),
    ];
}
