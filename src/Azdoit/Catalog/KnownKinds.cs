using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog.Kinds;

namespace Azdoit.Catalog;

/// <summary>Every kind that azdoit knows. A test fails when a type is missing here or in <c>docs/kinds.md</c>.</summary>
public static class KnownKinds
{
    public static ImmutableArray<ResourceKind> All { get; } =
    [
        new ResourceGroup(),
        new VirtualMachine(),
        new VirtualNetwork(),
        new Subnet(),
        new NetworkSecurityGroup(),
        new NetworkInterface(),
        new PublicIp(),
        new NetworkRule(),
        new LoadBalancer(),
        new ScaleSet(),
        new Disk(),
        new StorageAccount(),
        new BlobContainer(),
        new KubernetesCluster(),
        new NodePool(),
        new KeyVault(),
        new ContainerRegistry(),
        new AppServicePlan(),
        new WebApp(),
        new FunctionApp(),
        new SqlServer(),
        new SqlDatabase(),
        new PostgresServer(),
        new RedisCache(),
        new CosmosAccount(),
        new LogWorkspace(),
    ];

    public static ResourceKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);

    /// <summary>The kind for an id that the code itself wrote: a missing one is a bug.</summary>
    public static ResourceKind Get(string id) => Find(id) ?? throw new InvalidOperationException($"no kind '{id}' in the catalogue");

    /// <summary>The first kind of that type. Where the body is at hand, <see cref="Of"/> tells kinds that share a type apart.</summary>
    public static ResourceKind? OfType(string armType) => All.FirstOrDefault(kind => kind.ArmType.Equals(armType, StringComparison.OrdinalIgnoreCase));

    public static ResourceKind? Of(string armType, JsonObject observed) =>
        All.FirstOrDefault(kind => kind.ArmType.Equals(armType, StringComparison.OrdinalIgnoreCase) && kind.Covers(observed));
}
