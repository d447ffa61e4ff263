using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.ContainerService;

/// <summary>Which Kubernetes versions a region has, and to which of them a cluster can go, in the shapes of older and newer API versions.</summary>
internal static class ClusterVersions
{
    private static readonly string[] Offered = ["1.31.11", "1.32.7", ManagedClusters.Version, "1.34.0"];

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", "Microsoft.ContainerService/locations/orchestrators", (_, request, _) => new ArmReply(200, new JsonObject
        {
            ["id"] = request.RawTarget.Split('?')[0],
            ["name"] = "default",
            ["type"] = "Microsoft.ContainerService/locations/orchestrators",
            ["properties"] = new JsonObject
            {
                ["orchestrators"] = new JsonArray([.. Offered.Select((version, at) => (JsonNode)new JsonObject
                {
                    ["orchestratorType"] = "Kubernetes",
                    ["orchestratorVersion"] = version,
                    ["default"] = version == ManagedClusters.Version,
                    ["upgrades"] = new JsonArray([.. Offered.Skip(at + 1).Take(1).Select(next => (JsonNode)new JsonObject { ["orchestratorType"] = "Kubernetes", ["orchestratorVersion"] = next })]),
                })]),
            },
        })),
        new("GET", "Microsoft.ContainerService/locations/kubernetesVersions", (_, _, _) => new ArmReply(200, new JsonObject
        {
            ["values"] = new JsonArray([.. Offered.Select((version, at) => (JsonNode)new JsonObject
            {
                ["version"] = Minor(version),
                ["capabilities"] = new JsonObject { ["supportPlan"] = new JsonArray("KubernetesOfficial") },
                ["isPreview"] = null,
                ["patchVersions"] = new JsonObject { [version] = new JsonObject { ["upgrades"] = Next(at) } },
            })]),
        })),
        new("GET", $"{ManagedClusters.TypeName}/upgradeProfiles/*", (cloud, request, _) => Upgrades(cloud, request)),
        new("GET", $"{AgentPools.TypeName}/upgradeProfiles/*", (cloud, request, _) => PoolUpgrades(cloud, request)),
    ];

    private static ArmReply Upgrades(Cloud cloud, ArmRequest request)
    {
        if (cloud.Resources.Find(request.Path.Text(1)) is not { } cluster)
        {
            return Errors.ResourceNotFound(ArmId.From(ArmPath.Parse(request.Path.Text(1))));
        }

        var version = cluster.Properties.Text("kubernetesVersion") ?? ManagedClusters.Version;
        var newer = Newer(version);
        return new ArmReply(200, new JsonObject
        {
            ["id"] = $"{cluster.Id.Text}/upgradeprofiles/default",
            ["name"] = "default",
            ["type"] = "Microsoft.ContainerService/managedClusters/upgradeprofiles",
            ["properties"] = new JsonObject
            {
                ["controlPlaneProfile"] = new JsonObject { ["kubernetesVersion"] = version, ["osType"] = "Linux", ["upgrades"] = new JsonArray(newer) },
                ["agentPoolProfiles"] = new JsonArray(new JsonObject { ["kubernetesVersion"] = version, ["osType"] = "Linux" }),
            },
        });
    }

    private static ArmReply PoolUpgrades(Cloud cloud, ArmRequest request)
    {
        var id = request.Path.Text(2);
        return cloud.Resources.Find(id) is not { } pool ? Errors.ResourceNotFound(ArmId.From(ArmPath.Parse(id))) : new ArmReply(200, new JsonObject
        {
            ["id"] = $"{pool.Id.Text}/upgradeProfiles/default",
            ["name"] = "default",
            ["type"] = $"{AgentPools.TypeName}/upgradeProfiles",
            ["properties"] = new JsonObject
            {
                ["kubernetesVersion"] = pool.Properties.Text("orchestratorVersion"),
                ["osType"] = pool.Properties.Text("osType"),
                ["latestNodeImageVersion"] = "AKSUbuntu-2204gen2containerd-202511.01.0",
                ["upgrades"] = new JsonArray(Newer(pool.Properties.Text("orchestratorVersion") ?? ManagedClusters.Version)),
            },
        });
    }

    private static JsonNode[] Newer(string version) => [.. Offered.Where(o => Version.TryParse(version, out var now) && Version.Parse(o) > now).Take(2)
        .Select(o => (JsonNode)new JsonObject { ["kubernetesVersion"] = o, ["isPreview"] = null })];

    private static JsonArray Next(int at) => new([.. Offered.Skip(at + 1).Take(1).Select(next => (JsonNode)JsonValue.Create(next))]);

    private static string Minor(string version) => version[..version.LastIndexOf('.')];
}
