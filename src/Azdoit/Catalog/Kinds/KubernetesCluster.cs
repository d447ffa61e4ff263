using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>
/// An AKS cluster with one system pool, Azure CNI overlay and a managed identity. Its API server is a public endpoint
/// that wants credentials; Azure adds a load balancer and an address of its own for outgoing traffic, which are billed.
/// </summary>
internal sealed class KubernetesCluster : ResourceKind
{
    private const string FirstPool = "nodepool1";

    public override string Id => "aks";

    public override string Title => "Kubernetes cluster";

    public override ImmutableArray<string> Nouns { get; } =
    [
        "azure kubernetes service cluster", "azure kubernetes service", "managed kubernetes cluster", "kubernetes cluster", "kubernetes service",
        "aks cluster", "k8s cluster", "kubernetes", "aks", "k8s", "cluster",
    ];

    public override string ArmType => "Microsoft.ContainerService/managedClusters";

    public override string ApiVersion => "2024-09-01";

    public override bool PatchesTagsOnly => true;

    public override NamingRule Naming { get; } = new(
        "aks", 1, 63, NameScope.ResourceGroup,
        name => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && Characters.Edges(name, char.IsAsciiLetterOrDigit, char.IsAsciiLetterOrDigit),
        "letters, digits, hyphens and underscores; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } =
        [.. Said.Everywhere, .. NodePoolProfile.Parameters, Said.Choice("tier", "Free", "Free", "Standard", "Premium")];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        new("start", EffectClass.Change, new OperationForm.Invoke("start", "running") { InverseVerb = "stop" }),
        new("stop", EffectClass.Interrupt, new OperationForm.Invoke("stop", "stopped") { InverseVerb = "start" }),
        Operation.Change(
            "scale", EffectClass.Change, ["node_count", "min_count", "max_count"],
            (observed, said) => WithPools(observed, (pool, first) => first ? MergePatch.Apply(pool, NodePoolProfile.Scaled(pool, said)) : pool),
            (observed, said) => NodePoolProfile.ClassOf(Pools(observed).FirstOrDefault(), said)),
        Operation.Change("update", EffectClass.Change, ["version", "tier"], Updated, (_, said) => said.Has("version") ? EffectClass.Interrupt : EffectClass.Change),
    ];

    public override HealthDemand Health { get; } = new() { Patience = TimeSpan.FromMinutes(30), Usual = TimeSpan.FromMinutes(5) };

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var pool = NodePoolProfile.Of(said, "System");
        pool["name"] = FirstPool;
        return Json.Of(
            ("sku.name", "Base"),
            ("sku.tier", said.Text("tier")),
            ("identity.type", "SystemAssigned"),
            ("properties.dnsPrefix", DnsPrefix(blueprint.Name)),
            ("properties.kubernetesVersion", said.Text("version")),
            ("properties.enableRBAC", true),
            ("properties.agentPoolProfiles", new JsonArray(pool)),
            ("properties.networkProfile.networkPlugin", "azure"),
            ("properties.networkProfile.networkPluginMode", "overlay"),
            ("properties.networkProfile.loadBalancerSku", "standard"));
    }

    public override ParameterSet WithDefaults(ParameterSet said) => base.WithDefaults(NodePoolProfile.WithCount(said));

    public override IEnumerable<Objection> Conflicts(ParameterSet said) =>
        said.Whole("node_count") == 0 ? [new("node_count", "a cluster needs at least one node", "1")]
        : said.Whole("min_count") == 0 ? [new("min_count", "a cluster's own pool keeps at least one node", "1")]
        : NodePoolProfile.Conflicts(said);

    public override IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said) => NodePoolProfile.ConflictsOfChange(Pools(observed).FirstOrDefault(), said);

    public override string? Lasting(JsonObject observed, JsonObject patch) =>
        Json.Text(patch, "properties.kubernetesVersion") is { } version && version != Json.Text(observed, "properties.kubernetesVersion") ? NodePoolProfile.NoWayBack : null;

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region)
    {
        ImmutableArray<string> nodes = NodeGroup(body) is { } group ? [group] : [];
        return
        [
            new(Meters.AksControlPlane, Json.Text(body, "sku.tier") ?? "Free", region, 1, MeterUnit.Hour),
            .. Pools(body).SelectMany(pool => NodePoolProfile.MetersOf(pool, region).Select(demand => demand with { BilledAt = PoolId(body, pool) is { } id ? nodes.Add(id) : nodes })),
            new(Meters.LoadBalancer, "Standard", region, 1, MeterUnit.Hour) { BilledAt = nodes },
            new(Meters.PublicIp, "Standard Static", region, 1, MeterUnit.Hour) { BilledAt = nodes },
        ];
    }

    public override bool IsBilled(MeterDemand demand, string? state) => state != "stopped" || demand.Meter == Meters.Disk;

    public override ImmutableArray<QuotaDemand> QuotasOf(JsonObject body, Region region) =>
        [.. Pools(body).SelectMany(pool => NodePoolProfile.QuotasOf(pool, region))];

    public override string? State(JsonObject observed) => Json.Text(observed, "properties.powerState.code")?.ToLowerInvariant();

    public override string? Size(JsonObject observed) => Json.Text(Pools(observed).FirstOrDefault(), "vmSize");

    public override string? Extent(JsonObject body) => NodePoolProfile.Extent(Pools(body).FirstOrDefault());

    private static JsonObject Updated(JsonObject observed, ParameterSet said)
    {
        var patch = Json.Of(("sku.tier", said.Text("tier")), ("properties.kubernetesVersion", said.Text("version")));
        return said.Text("version") is { } version
            ? MergePatch.Apply(patch, WithPools(observed, (pool, _) => MergePatch.Apply(pool, Json.Of(("orchestratorVersion", version)))))
            : patch;
    }

    /// <summary>A merge patch replaces an array whole, so it carries every pool.</summary>
    private static JsonObject WithPools(JsonObject cluster, Func<JsonObject, bool, JsonObject> change) => Json.Of(
        ("properties.agentPoolProfiles", new JsonArray([.. Pools(cluster).Select((pool, index) => change((JsonObject)pool.DeepClone(), index == 0))])));

    /// <summary>The group in which Azure puts the machines, disks, balancer and address of a cluster; null for one that is not there yet.</summary>
    private static string? NodeGroup(JsonObject cluster) =>
        Json.Text(cluster, "properties.nodeResourceGroup") is { } name && ResourceAddress.TryParse(Json.Text(cluster, "id"), out var address)
            ? ResourceAddress.ForGroup(address.Subscription, name).Id
            : null;

    private static string? PoolId(JsonObject cluster, JsonObject pool) =>
        Json.Text(cluster, "id") is { } id && Json.Text(pool, "name") is { } name ? $"{id}/agentPools/{name}" : null;

    private static IEnumerable<JsonObject> Pools(JsonObject cluster) =>
        (Json.At(cluster, "properties.agentPoolProfiles") as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Part of the API server's host name: letters, digits and hyphens, at most 54.</summary>
    private static string DnsPrefix(string name)
    {
        var prefix = name.Replace('_', '-');
        return (prefix.Length > 54 ? prefix[..54] : prefix).TrimEnd('-');
    }
}
