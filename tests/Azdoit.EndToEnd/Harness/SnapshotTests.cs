using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Tests;
using Azdoit.Connectors.Tests.Arm;
using Azdoit.Connectors.Twins;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A twin to play with of a cloud that is only read; "Azure" is a sandbox whose caller is a Reader.</summary>
public sealed class SnapshotTests
{
    private const string Planted = "Planted-4711-never-to-be-kept";

    [Fact]
    public async Task It_is_read_with_GET_alone_and_no_secret_is_kept()
    {
        await using var azure = await Stage.SetAsync();
        await azure.DoAsync("create a vm called web-01 in rg-web");
        await azure.DoAsync("create a storage account stsnapshot01 in rg-web");
        await azure.DoAsync("create a key vault called kv-snapshot-01 in rg-other");
        await PlantAsync(azure);
        var reader = Guid.NewGuid().ToString();
        await SendAsync(azure, HttpMethod.Post, "/sandbox/principals", new JsonObject { ["client_id"] = "looks-only", ["object_id"] = reader, ["role"] = "Reader" });
        await using var recorder = Recorder(azure);
        using var client = new ArmClient(new FixedAccess(recorder.Address, azure.Host.TokenFor(reader, "looks-only", azure.Target.Tenant)), Settings());

        var group = ResourceAddress.ForGroup(azure.Target.Subscription, "rg-web");
        var taken = (await new SnapshotTaker(client, azure.Target.Tenant, azure.Target.Subscription, TimeProvider.System).TakeAsync(group, TestContext.Current.CancellationToken)).TryGet(out var snapshot, out var failure) ? snapshot : throw new InvalidOperationException(failure.Message);

        Assert.All(recorder.Requests, request => Assert.StartsWith("GET ", request));
        Assert.DoesNotContain(recorder.Requests, request => request.Contains("listKeys", StringComparison.OrdinalIgnoreCase));
        var text = taken.Document.ToJsonString();
        Assert.DoesNotContain(Planted, text);
        Assert.Contains("web-01", text);
        Assert.Contains("containers-of-ours", text);
        Assert.DoesNotContain("kv-snapshot-01", text);

        await using var toy = await Stage.SetAsync();
        await SendAsync(toy, HttpMethod.Put, "/sandbox/snapshot", taken.Document);
        var names = (await toy.WorldAsync()).Select(resource => resource.Address.Name).ToList();
        Assert.Superset(new HashSet<string> { "rg-web", "web-01", "stsnapshot01", "web-01-nic" }, names.ToHashSet());
        Assert.Equal(Views.AnswerOutcome.Done, (await toy.DoAsync("create a disk of 64 GB called d-1 in rg-web")).Outcome);
        Assert.Equal("running", (await toy.DoAsync("show vm web-01")).Resources[0] is var vm ? vm.Kind!.State(vm.Body) : null);
    }

    [Fact]
    public async Task More_than_16_MB_can_be_loaded()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync("create a storage account stlarge01 in rg-large");
        var state = (await ReadAsync(stage, "/sandbox/snapshot"))!.AsObject();
        state["d:filler/1"] = new JsonObject { ["text"] = new string('x', 17 << 20) };

        await SendAsync(stage, HttpMethod.Put, "/sandbox/snapshot", state);

        Assert.Contains(await stage.WorldAsync(), resource => resource.Address.Name == "stlarge01");
    }

    [Fact]
    public async Task Settings_survive_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using (var stage = await Stage.SetAsync(folder.Path))
        {
            await SendAsync(stage, HttpMethod.Put, "/sandbox/settings", new JsonObject { ["vcpu_quota"] = 17, ["latency_factor"] = 0.25 });
        }

        await using var again = await Stage.SetAsync(folder.Path);
        Assert.Equal("""{"vcpu_quota":17,"latency_factor":0.25}""", (await ReadAsync(again, "/sandbox/settings"))!.ToJsonString());
    }

    private static async Task PlantAsync(Stage azure)
    {
        var below = $"/subscriptions/{azure.Target.Subscription}/resourceGroups/rg-web/providers";
        await SendAsync(azure, HttpMethod.Put, $"{below}/Microsoft.ContainerInstance/containerGroups/containers-of-ours?api-version=2023-05-01", new JsonObject
        {
            ["location"] = "eastus",
            ["properties"] = new JsonObject
            {
                ["adminPassword"] = Planted,
                ["connectionString"] = $"Server=db;User=sa;Password={Planted}",
                ["notes"] = $"DefaultEndpointsProtocol=https;AccountName=a;AccountKey={Planted}",
                ["containers"] = new JsonArray(new JsonObject { ["name"] = "one", ["properties"] = new JsonObject { ["environmentVariables"] = new JsonArray(new JsonObject { ["name"] = "KEY", ["value"] = Planted }) } }),
            },
        });
        await SendAsync(azure, HttpMethod.Put, $"{below}/Microsoft.Web/serverfarms/plan-1?api-version=2023-12-01", new JsonObject { ["location"] = "eastus", ["sku"] = new JsonObject { ["name"] = "B1" } });
        await SendAsync(azure, HttpMethod.Put, $"{below}/Microsoft.Web/sites/azdoit-snapshot-web?api-version=2023-12-01", new JsonObject
        {
            ["location"] = "eastus",
            ["properties"] = new JsonObject
            {
                ["serverFarmId"] = $"{below}/Microsoft.Web/serverfarms/plan-1",
                ["siteConfig"] = new JsonObject { ["appSettings"] = new JsonArray(new JsonObject { ["name"] = "SECRET", ["value"] = Planted }), ["connectionStrings"] = new JsonArray(new JsonObject { ["name"] = "db", ["connectionString"] = Planted }) },
            },
        });
    }

    /// <summary>Passes everything on to the cloud and remembers what was asked.</summary>
    private static RudeServer Recorder(Stage azure)
    {
        var recorder = new RudeServer();
        var http = new HttpClient { BaseAddress = azure.Host.BaseAddress };
        recorder.Raw(
            request =>
            {
                var lines = request.Split("\r\n");
                using var passed = new HttpRequestMessage(new HttpMethod(lines[0].Split(' ')[0]), lines[0].Split(' ')[1]);
                passed.Headers.Host = recorder.Address.Authority;
                passed.Headers.TryAddWithoutValidation("Authorization", lines.First(line => line.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase))["Authorization: ".Length..]);
                using var answer = http.Send(passed);
                using var body = new StreamReader(answer.Content.ReadAsStream());
                var text = body.ReadToEnd();
                return $"HTTP/1.1 {(int)answer.StatusCode} Whatever\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(text)}\r\n\r\n{text}";
            },
            keep: true,
            times: 1);
        return recorder;
    }

    private static ArmClientSettings Settings() => new() { Clock = TimeProvider.System, Random = new Random(1), NewId = Guid.NewGuid };

    private static async Task<JsonNode?> ReadAsync(Stage stage, string target)
    {
        using var http = Client(stage);
        return JsonNode.Parse(await http.GetStringAsync(target, TestContext.Current.CancellationToken));
    }

    private static async Task SendAsync(Stage stage, HttpMethod method, string target, JsonObject body)
    {
        using var http = Client(stage);
        using var request = new HttpRequestMessage(method, target) { Content = JsonContent.Create(body) };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static HttpClient Client(Stage stage)
    {
        var http = new HttpClient { BaseAddress = stage.Host.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", stage.Host.Endpoint.AccessToken);
        return http;
    }
}
