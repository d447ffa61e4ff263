using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.ContainerService;

/// <summary>The nodes that the pools of a cluster are said to have, in Kubernetes' own form.</summary>
internal static class ClusterNodes
{
    public static string VersionOf(JsonObject properties) =>
        properties.Text("currentOrchestratorVersion") ?? properties.Text("currentKubernetesVersion") ?? properties.Text("orchestratorVersion") ?? properties.Text("kubernetesVersion") ?? ManagedClusters.Version;

    public static IEnumerable<JsonObject> Of(Cloud cloud, Resource cluster) =>
        from pool in cloud.Resources.Children(cluster, AgentPools.TypeName)
        from at in Enumerable.Range(0, (int)(pool.Properties.Whole("count") ?? 0))
        select Node(cluster, pool, at);

    public static IEnumerable<JsonObject> Namespaces(Resource cluster) => ((string[])["default", "kube-node-lease", "kube-public", "kube-system"]).Select(name => new JsonObject
    {
        ["kind"] = "Namespace",
        ["apiVersion"] = "v1",
        ["metadata"] = Metadata(cluster, name, []),
        ["spec"] = new JsonObject { ["finalizers"] = new JsonArray("kubernetes") },
        ["status"] = new JsonObject { ["phase"] = "Active" },
    });

    /// <summary>What kubectl prints: the columns are the server's.</summary>
    public static JsonObject Table(string kind, IEnumerable<JsonObject> items)
    {
        string[] columns = kind switch { "Node" => ["Name", "Status", "Roles", "Age", "Version"], "Pod" => ["Name", "Ready", "Status", "Restarts", "Age"], _ => ["Name", "Status", "Age"] };
        return new JsonObject
        {
            ["kind"] = "Table",
            ["apiVersion"] = "meta.k8s.io/v1",
            ["metadata"] = new JsonObject { ["resourceVersion"] = "1" },
            ["columnDefinitions"] = new JsonArray([.. columns.Select(name => (JsonNode)new JsonObject { ["name"] = name, ["type"] = "string", ["format"] = name == "Name" ? "name" : "", ["description"] = name, ["priority"] = 0 })]),
            ["rows"] = new JsonArray([.. items.Select(item => (JsonNode)new JsonObject
            {
                ["cells"] = new JsonArray([.. columns.Select(column => (JsonNode)JsonValue.Create(Cell(item, column)))]),
                ["object"] = new JsonObject { ["kind"] = "PartialObjectMetadata", ["apiVersion"] = "meta.k8s.io/v1", ["metadata"] = item["metadata"]?.DeepClone() },
            })]),
        };
    }

    private static string Cell(JsonObject item, string column) => column switch
    {
        "Name" => item.Find("metadata")?.Text("name") ?? "",
        "Status" => item.Find("status")?.Text("phase") ?? "Ready",
        "Age" => item.Find("metadata")?.Text("creationTimestamp") ?? "",
        "Version" => item.Find("status", "nodeInfo")?.Text("kubeletVersion") ?? "",
        _ => "<none>",
    };

    private static JsonObject Node(Resource cluster, Resource pool, int at)
    {
        var digits = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(cluster.Id.Key))) % 100_000_000;
        var name = string.Create(CultureInfo.InvariantCulture, $"aks-{pool.Id.Name}-{digits:D8}-vmss{at:D6}");
        var size = pool.Properties.Text("vmSize") ?? "";
        return new JsonObject
        {
            ["kind"] = "Node",
            ["apiVersion"] = "v1",
            ["metadata"] = Metadata(cluster, name, new JsonObject
            {
                ["agentpool"] = pool.Id.Name,
                ["kubernetes.azure.com/agentpool"] = pool.Id.Name,
                ["kubernetes.azure.com/cluster"] = cluster.Properties.Text("nodeResourceGroup"),
                ["kubernetes.io/hostname"] = name,
                ["kubernetes.io/os"] = (pool.Properties.Text("osType") ?? "Linux").ToLowerInvariant(),
                ["kubernetes.io/arch"] = "amd64",
                ["node.kubernetes.io/instance-type"] = size,
                ["topology.kubernetes.io/region"] = cluster.Location,
            }),
            ["spec"] = new JsonObject { ["providerID"] = $"azure:///{cluster.Id.Text[1..]}/{name}" },
            ["status"] = new JsonObject
            {
                ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = "True", ["reason"] = "KubeletReady" }),
                ["nodeInfo"] = new JsonObject { ["kubeletVersion"] = $"v{VersionOf(pool.Properties)}", ["operatingSystem"] = "linux", ["architecture"] = "amd64" },
                ["addresses"] = new JsonArray(new JsonObject { ["type"] = "Hostname", ["address"] = name }),
            },
        };
    }

    private static JsonObject Metadata(Resource cluster, string name, JsonObject labels) => new()
    {
        ["name"] = name,
        ["creationTimestamp"] = cluster.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["labels"] = labels,
    };
}
