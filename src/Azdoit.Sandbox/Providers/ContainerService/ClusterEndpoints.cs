using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers.ContainerService;

internal static class ClusterEndpoints
{
    public static IEnumerable<Endpoint> All(HomeKeys keys) =>
    [
        .. ClusterVersions.Endpoints,
        Action("start", TimeSpan.FromMinutes(3)),
        Action("stop", TimeSpan.FromMinutes(2)),
        Action("rotateClusterCertificates", TimeSpan.FromMinutes(10)),
        Action("resetServicePrincipalProfile", TimeSpan.FromMinutes(5)),
        Action("resetAADProfile", TimeSpan.FromMinutes(5)),
        new("POST", $"{AgentPools.TypeName}/upgradeNodeImageVersion", (cloud, request, pool) => pool is null ? Errors.NotAPath(request.RawTarget)
            : OperationReplies.Started(cloud, request, cloud.Begin(pool, OperationEffect.Act, TimeSpan.FromMinutes(2), "upgradeNodeImageVersion"), WriteStyle.Accepted, 202, cloud.Render(pool))),
        Credentials(keys, "listClusterUserCredential", "clusterUser"),
        Credentials(keys, "listClusterAdminCredential", "clusterAdmin"),
    ];

    private static Endpoint Action(string act, TimeSpan time) => new("POST", $"{ManagedClusters.TypeName}/{act}", (cloud, request, cluster) =>
    {
        if (cluster is null)
        {
            return Errors.NotAPath(request.RawTarget);
        }

        cluster.ProvisioningState = act == "stop" ? "Stopping" : "Starting";
        cloud.Save(cluster);
        return OperationReplies.Started(cloud, request, cloud.Begin(cluster, OperationEffect.Act, time, act), WriteStyle.Accepted, 202, null);
    });

    private static Endpoint Credentials(HomeKeys keys, string name, string user) => new("POST", $"{ManagedClusters.TypeName}/{name}", (_, request, cluster) =>
    {
        if (cluster is null)
        {
            return Errors.NotAPath(request.RawTarget);
        }

        // Without a credential kubectl asks for a user name and waits.
        var config = $$"""
            apiVersion: v1
            kind: Config
            clusters: [{ name: {{cluster.Id.Name}}, cluster: { server: "{{ClusterApi.Address(request, cluster)}}", insecure-skip-tls-verify: true } }]
            contexts: [{ name: {{cluster.Id.Name}}, context: { cluster: {{cluster.Id.Name}}, user: {{user}} } }]
            current-context: {{cluster.Id.Name}}
            users: [{ name: {{user}}, user: { token: "{{ClusterApi.Token(keys, cluster)}}" } }]
            """;
        return new ArmReply(200, new JsonObject
        {
            ["kubeconfigs"] = new JsonArray(new JsonObject { ["name"] = user, ["value"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(config)) }),
        });
    });
}
