using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.ContainerService;

/// <summary>
/// Where the credentials of a cluster lead: to the sandbox itself, and not to the cluster's name on the internet. It tells the version that the
/// cluster is said to have, and refuses the rest at once, so that kubectl ends instead of waiting.
/// </summary>
internal static class ClusterApi
{
    private const string Root = "/kubernetes";

    public static string Address(ArmRequest request, Resource cluster) => $"{request.BaseAddress}{Root}{cluster.Id.Text}";

    public static bool Serves(string path) => path.StartsWith($"{Root}/", StringComparison.Ordinal);

    public static ArmReply Handle(Cloud cloud, string path)
    {
        if (!path.EndsWith("/version", StringComparison.Ordinal) || Version(cloud, path[Root.Length..^"/version".Length]) is not [var major, var minor, ..] version)
        {
            return new ArmReply(404, new JsonObject
            {
                ["kind"] = "Status",
                ["apiVersion"] = "v1",
                ["status"] = "Failure",
                ["message"] = "The sandbox runs no Kubernetes behind its clusters.",
                ["reason"] = "NotFound",
                ["code"] = 404,
            });
        }

        return new ArmReply(200, new JsonObject
        {
            ["major"] = major,
            ["minor"] = minor,
            ["gitVersion"] = $"v{string.Join('.', version)}",
            ["platform"] = "linux/amd64",
        });
    }

    private static string[] Version(Cloud cloud, string cluster)
    {
        lock (cloud.Gate)
        {
            return ArmId.Parse(cluster) is { } id && cloud.Resources.Find(id.Key)?.Properties is { } properties
                ? (properties.Text("currentKubernetesVersion") ?? properties.Text("kubernetesVersion") ?? "").Split('.')
                : [];
        }
    }
}
