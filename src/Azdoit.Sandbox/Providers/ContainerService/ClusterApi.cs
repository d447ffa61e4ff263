using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Providers.ContainerService;

/// <summary>
/// Where the credentials of a cluster lead: to the sandbox itself, and not to the cluster's name on the internet. It tells the version and the nodes that
/// the cluster is said to have, and refuses the rest at once and in Kubernetes' own form, so that kubectl ends instead of waiting.
/// </summary>
internal sealed class ClusterApi(Cloud cloud, HomeKeys keys)
{
    private const string Root = "/kubernetes";

    private static readonly (string Name, string Kind, bool IsNamespaced)[] Kinds = [("namespaces", "Namespace", false), ("nodes", "Node", false), ("pods", "Pod", true)];

    public static string Address(ArmRequest request, Resource cluster) => $"{request.BaseAddress}{Root}{cluster.Id.Text}";

    public static string Token(HomeKeys keys, Resource cluster) => Convert.ToHexStringLower(keys.Derive($"{cluster.Id.Key} {cluster.Created:O} kubernetes", 32));

    public static bool Serves(string path) => path.StartsWith($"{Root}/", StringComparison.Ordinal);

    public ArmReply Handle(HttpRequest request, string path)
    {
        lock (cloud.Gate)
        {
            cloud.Advance();
            var segments = path[Root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
            // /subscriptions/S/resourceGroups/G/providers/NS/managedClusters/NAME
            const int idLength = 8;
            return segments.Length < idLength || cloud.Resources.Find("/" + string.Join('/', segments.Take(idLength))) is not { } cluster || cluster.Id.Type != ManagedClusters.TypeName
                ? Refusal(404, "NotFound", "There is no such cluster in the sandbox.")
                : !Knows(request, cluster) ? Refusal(401, "Unauthorized", "Unauthorized")
                : cluster.Properties.Find("powerState")?.Text("code") == "Stopped" ? Refusal(503, "ServiceUnavailable", $"The cluster '{cluster.Id.Name}' is stopped.")
                : request.Method is "GET" or "HEAD" ? Read(request, cluster, segments[idLength..])
                : Refusal(403, "Forbidden", "forbidden: the sandbox runs no Kubernetes behind its clusters, so nothing can be changed in one");
        }
    }

    private ArmReply Read(HttpRequest request, Resource cluster, string[] words) => words switch
    {
        ["version"] => new ArmReply(200, Version(cluster)),
        ["api"] => Document("APIVersions", new JsonObject { ["versions"] = new JsonArray("v1"), ["serverAddressByClientCIDRs"] = new JsonArray() }),
        ["apis"] => Document("APIGroupList", new JsonObject { ["groups"] = new JsonArray() }),
        ["api", "v1"] => Document("APIResourceList", new JsonObject
        {
            ["groupVersion"] = "v1",
            ["resources"] = new JsonArray([.. Kinds.Select(kind => (JsonNode)new JsonObject
            {
                ["name"] = kind.Name,
                ["singularName"] = kind.Kind.ToLowerInvariant(),
                ["namespaced"] = kind.IsNamespaced,
                ["kind"] = kind.Kind,
                ["verbs"] = new JsonArray("get", "list"),
                ["shortNames"] = new JsonArray(kind.Name == "namespaces" ? "ns" : kind.Name[..2]),
            })]),
        }),
        ["healthz" or "livez" or "readyz"] => new ArmReply(200) { Text = "ok" },
        ["api", "v1", "nodes"] => List(request, "Node", ClusterNodes.Of(cloud, cluster)),
        ["api", "v1", "nodes", var name] => One("nodes", name, ClusterNodes.Of(cloud, cluster)),
        ["api", "v1", "namespaces"] => List(request, "Namespace", ClusterNodes.Namespaces(cluster)),
        ["api", "v1", "namespaces", var name] => One("namespaces", name, ClusterNodes.Namespaces(cluster)),
        ["api", "v1", "pods"] or ["api", "v1", "namespaces", _, "pods"] => List(request, "Pod", []),
        ["api", "v1", "namespaces", _, "pods", var name] => One("pods", name, []),
        _ => Refusal(404, "NotFound", "the server could not find the requested resource: the sandbox runs no Kubernetes behind its clusters"),
    };

    private static ArmReply List(HttpRequest request, string kind, IEnumerable<JsonObject> items) => request.Headers.Accept.ToString().Contains("as=Table", StringComparison.Ordinal)
        ? new ArmReply(200, ClusterNodes.Table(kind, items))
        : Document($"{kind}List", new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = "1" }, ["items"] = new JsonArray([.. items]) });

    private static ArmReply One(string kind, string name, IEnumerable<JsonObject> items) => items.FirstOrDefault(item => item.Find("metadata")?.Text("name") == name) is { } found
        ? new ArmReply(200, found)
        : Refusal(404, "NotFound", $"{kind} \"{name}\" not found");

    private static ArmReply Document(string kind, JsonObject content)
    {
        content["kind"] = kind;
        content["apiVersion"] = "v1";
        return new ArmReply(200, content);
    }

    private static ArmReply Refusal(int code, string reason, string message) => new(code, new JsonObject
    {
        ["kind"] = "Status",
        ["apiVersion"] = "v1",
        ["metadata"] = new JsonObject(),
        ["status"] = "Failure",
        ["message"] = message,
        ["reason"] = reason,
        ["code"] = code,
    });

    private bool Knows(HttpRequest request, Resource cluster) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {Token(keys, cluster)}"));

    private static JsonObject Version(Resource cluster)
    {
        var version = ClusterNodes.VersionOf(cluster.Properties);
        var parts = version.Split('.');
        return new JsonObject { ["major"] = parts[0], ["minor"] = parts.Length > 1 ? parts[1] : "0", ["gitVersion"] = $"v{version}", ["platform"] = "linux/amd64" };
    }
}
