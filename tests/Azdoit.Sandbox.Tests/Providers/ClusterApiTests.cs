using System.Net.Http.Headers;
using System.Text;

namespace Azdoit.Sandbox.Tests.Providers;

public sealed class ClusterApiTests
{
    private const string Cluster = LocalCloud.Group + "/providers/Microsoft.ContainerService/managedClusters/k1";

    [Theory]
    [InlineData("GET", "/version", 200, "\"minor\":\"33\"")]
    [InlineData("GET", "/api", 200, "APIVersions")]
    [InlineData("GET", "/apis", 200, "APIGroupList")]
    [InlineData("GET", "/api/v1", 200, "APIResourceList")]
    [InlineData("GET", "/api/v1/nodes", 200, "vmss000001")]
    [InlineData("GET", "/api/v1/namespaces/default/pods", 200, "PodList")]
    [InlineData("GET", "/api/v1/nodes/none", 404, "NotFound")]
    [InlineData("GET", "/apis/apps/v1/deployments", 404, "NotFound")]
    [InlineData("POST", "/api/v1/namespaces/default/pods", 403, "Forbidden")]
    public async Task Kubectl_gets_an_answer_in_Kubernetes_own_form(string method, string path, int status, string part)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Cluster, """{"location":"eastus","properties":{"dnsPrefix":"k","kubernetesVersion":"","agentPoolProfiles":[{"name":"np1","mode":"System","vmSize":"Standard_B2s","count":2}]}}""");
        var config = Encoding.UTF8.GetString(Convert.FromBase64String((await cloud.PostAsync(Cluster + "/listClusterUserCredential")).Text("kubeconfigs.0.value")!));
        var token = config.Split("token: \"")[1].Split('"')[0];
        var server = config.Split("server: \"")[1].Split('"')[0];

        using var stranger = new HttpClient();
        using var refused = await stranger.GetAsync(server + path, TestContext.Current.CancellationToken);
        Assert.Equal(401, (int)refused.StatusCode);
        using var request = new HttpRequestMessage(new HttpMethod(method), server + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await stranger.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(part, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
