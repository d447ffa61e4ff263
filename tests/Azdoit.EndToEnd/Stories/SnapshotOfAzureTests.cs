using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;
using Azdoit.Sandbox;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Somebody makes a twin of a real subscription with the executable; "Azure" is a server of the test.</summary>
public sealed class SnapshotOfAzureTests
{
    private const string Planted = "Planted-4711-never-to-be-kept";

    [Fact]
    public async Task It_is_read_with_GET_alone_holds_no_secret_and_only_its_owner_may_read_it()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere no variable makes a certificate believed.
            return;
        }

        await using var home = new Home();
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken) is SandboxStart.Started started
            ? started.Host : throw new InvalidOperationException("The sandbox did not start.");
        var group = $"/subscriptions/{sandbox.Endpoint.SubscriptionId}/resourceGroups/rg-web";
        await PlantAsync(sandbox, group);
        await using var azure = new FakedAzure(sandbox.BaseAddress, sandbox.Endpoint.AccessToken, home);

        var taken = await home.JsonAsync("sandbox", "snapshot", "--from", "azure", "--scope", group, "--as", "web");

        Assert.True(taken.Outcome == "done", taken.ToJsonString());
        var file = (string)taken["result"]!["file"]!;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Planted, text, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.Endpoint.AccessToken, text, StringComparison.Ordinal);
        Assert.Contains("containers-of-ours", text, StringComparison.Ordinal);
        Assert.Contains("stweb4711", text, StringComparison.Ordinal);
        Assert.NotEmpty(azure.Requests);
        Assert.All(azure.Requests, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
        Assert.DoesNotContain(azure.Requests, request => request.Contains("/list", StringComparison.OrdinalIgnoreCase));
        Assert.All(azure.Destinations, destination => Assert.Equal("management.azure.com:443", destination));

        // The twin is played with where no variable leads to a cloud.
        home.Variables.Clear();
        Assert.Equal("done", (await home.JsonAsync("sandbox", "snapshot", "load", "web")).Outcome);
        Assert.Equal("stweb4711", (string?)Assert.Single((await home.JsonAsync("do", "list storage accounts")).Items)!["name"]);
    }

    private static async Task PlantAsync(SandboxHost sandbox, string group)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = sandbox.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.Endpoint.AccessToken);
        await PutAsync(group, new JsonObject { ["location"] = "eastus" });
        await PutAsync($"{group}/providers/Microsoft.Storage/storageAccounts/stweb4711", new JsonObject { ["location"] = "eastus", ["sku"] = new JsonObject { ["name"] = "Standard_LRS" }, ["kind"] = "StorageV2" });
        await PutAsync($"{group}/providers/Microsoft.ContainerInstance/containerGroups/containers-of-ours", new JsonObject
        {
            ["location"] = "eastus",
            ["tags"] = new JsonObject { ["connection"] = $"Server=db;User=sa;Password={Planted}" },
            ["properties"] = new JsonObject
            {
                ["adminPassword"] = Planted,
                ["sasUrl"] = $"https://stweb4711.blob.core.windows.net/c?sv=2022-11-02&sig={Planted}",
                ["imageRegistryCredentials"] = new JsonArray(new JsonObject { ["server"] = "example.org", ["username"] = "u", ["password"] = Planted }),
                ["containers"] = new JsonArray(new JsonObject { ["name"] = "one", ["properties"] = new JsonObject { ["environmentVariables"] = new JsonArray(new JsonObject { ["name"] = "KEY", ["value"] = Planted }) } }),
            },
        });
        await PutAsync($"{group}/providers/Microsoft.Logic/workflows/flow", new JsonObject
        {
            ["location"] = "eastus",
            ["properties"] = new JsonObject { ["parameters"] = new JsonObject { ["greeting"] = new JsonObject { ["type"] = "SecureString", ["value"] = Planted } }, ["callback"] = $"https://example.org/api/hook?code={Planted}", ["broker"] = $"amqp://user:{Planted}@example.org" },
        });

        async Task PutAsync(string path, JsonObject body)
        {
            using var answer = await http.PutAsync(new Uri($"{path}?api-version=2024-03-01", UriKind.Relative), JsonContent.Create(body), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
