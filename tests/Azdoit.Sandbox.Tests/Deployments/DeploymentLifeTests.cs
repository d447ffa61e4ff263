using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Tests.Deployments;

/// <summary>Deployments over time: the clock drives them, death does not stop them, and they can be asked, overtaken and canceled.</summary>
public sealed class DeploymentLifeTests : IDisposable
{
    private const string P = LocalCloud.Group + "/providers/";
    private readonly ManualClock _clock = new();
    private readonly string _home = Directory.CreateTempSubdirectory("sandbox-").FullName;

    private SandboxOptions Slow => new() { Clock = _clock, LatencyFactor = 1 };

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task A_chain_of_resources_comes_up_in_its_time_though_nobody_asks()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(Slow);
        var template = Boxes("a", "b", "c");
        Assert.Equal(201, (await cloud.PutAsync(Deploying.At("d"), Deploying.Body(template))).Status);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("Succeeded", (await cloud.GetAsync(P + "Contoso.Things/boxes/a")).Text("properties.provisioningState"));
        Assert.Equal("Creating", (await cloud.GetAsync(P + "Contoso.Things/boxes/b")).Text("properties.provisioningState"));
        Assert.Equal("Running", (await cloud.GetAsync(Deploying.At("d"))).Text("properties.provisioningState"));
        Assert.Equal("DeploymentActive", (await cloud.PutAsync(Deploying.At("d"), Deploying.Body(template))).Code);

        _clock.Advance(TimeSpan.FromHours(1));
        var done = await cloud.GetAsync(Deploying.At("d"));
        Assert.Equal("Succeeded", done.Text("properties.provisioningState"));
        Assert.StartsWith("PT24", done.Text("properties.duration"), StringComparison.Ordinal);
        Assert.Equal(200, (await cloud.PutAsync(Deploying.At("d"), Deploying.Body(template))).Status);
    }

    [Fact]
    public async Task A_deployment_goes_on_after_a_death_without_goodbye_and_its_secrets_are_not_in_the_file()
    {
        var options = Slow with { StateDirectory = _home };
        var abandoned = Path.Combine(_home, "abandoned");
        Directory.CreateDirectory(abandoned);
        var template = Deploying.Template("""
            [{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"a","location":"eastus"},
             {"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"b","location":"eastus","dependsOn":["a"],"properties":{"size":"[length(parameters('code'))]","made":"[parameters('when')]"}}]
            """, "\"parameters\":{\"code\":{\"type\":\"secureString\"},\"when\":{\"type\":\"string\",\"defaultValue\":\"[utcNow()]\"}},\"outputs\":{\"size\":{\"type\":\"int\",\"value\":\"[reference('b').size]\"}}");
        await using (var first = await LocalCloud.WithGroupAsync(options))
        {
            await first.PutAsync(Deploying.At("d"), Deploying.Body(template, """{"code":{"value":"quietly"}}"""));
            _clock.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal("Running", (await first.GetAsync(Deploying.At("d"))).Text("properties.provisioningState"));
            foreach (var file in new DirectoryInfo(_home).GetFiles("*json"))
            {
                file.CopyTo(Path.Combine(abandoned, file.Name));
            }
        }

        Assert.DoesNotContain("quietly", await File.ReadAllTextAsync(Path.Combine(abandoned, "state.ndjson")), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromHours(1));
        await using var second = await LocalCloud.StartAsync(options with { StateDirectory = abandoned });
        var done = await second.GetAsync(Deploying.At("d"));
        Assert.True(done.Text("properties.provisioningState") == "Succeeded", done.ToString());
        Assert.Equal("7", done.Text("properties.outputs.size.value"));
        Assert.Equal("20261121T090000Z", (await second.GetAsync(P + "Contoso.Things/boxes/b")).Text("properties.made"));
        Assert.Equal("""{"type":"SecureString"}""", done.At("properties.parameters.code")!.ToJsonString());
    }

    [Fact]
    public async Task A_canceled_deployment_begins_nothing_more()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(Slow);
        var begun = await cloud.PutAsync(Deploying.At("d"), Deploying.Body(Boxes("a", "b")));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(204, (await cloud.PostAsync(Deploying.At("d") + "/cancel")).Status);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Canceled", (await cloud.GetAsync(Deploying.At("d"))).Text("properties.provisioningState"));
        Assert.Equal("Canceled", (await cloud.GetAsync(new Uri(begun.Header("Azure-AsyncOperation")!).PathAndQuery)).Text("status"));
        Assert.Equal("Succeeded", (await cloud.GetAsync(P + "Contoso.Things/boxes/a")).Text("properties.provisioningState"));
        Assert.Equal(404, (await cloud.GetAsync(P + "Contoso.Things/boxes/b")).Status);
        Assert.Equal("DeploymentCannotBeCancelled", (await cloud.PostAsync(Deploying.At("d") + "/cancel")).Code);
    }

    [Fact]
    public async Task A_serial_loop_goes_batch_by_batch()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(Slow);
        await cloud.PutAsync(Deploying.At("d"), Deploying.Body(Deploying.Template("""[{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[concat('box', copyIndex())]","location":"eastus","copy":{"name":"c","count":5,"mode":"serial","batchSize":2}}]""")));
        foreach (var expected in new[] { 2, 4, 5 })
        {
            _clock.Advance(TimeSpan.FromSeconds(7));
            Assert.Equal(expected, await CountAsync());
        }

        async Task<int> CountAsync() => ((await cloud.GetAsync(P + "Contoso.Things/boxes")).At("value") as JsonArray)!.Count;
    }

    [Fact]
    public async Task A_nested_deployment_with_outer_scope_sees_the_loop_and_values_around_it()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/other", """{"location":"westus2"}""");
        var done = await cloud.DeployAsync("d", Deploying.Template($$$$$"""
            [{"type":"Microsoft.Resources/deployments","apiVersion":"2022-09-01","name":"[concat('inner', copyIndex())]","copy":{"name":"c","count":2},"resourceGroup":"[if(equals(copyIndex(), 0), 'dev', 'other')]",
              "properties":{"mode":"Incremental","template":{"$schema":"{{{{{Deploying.Schema}}}}}","contentVersion":"1.0.0.0",
                "parameters":{"prefix":{"type":"string","defaultValue":"never"}},
                "resources":[{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[concat(parameters('prefix'), copyIndex())]","location":"[resourceGroup().location]"}]}}}]
            """, "\"parameters\":{\"prefix\":{\"type\":\"string\",\"defaultValue\":\"box\"}}"));
        Assert.True(done.Text("properties.provisioningState") == "Succeeded", done.ToString());
        Assert.Equal("eastus", (await cloud.GetAsync(P + "Contoso.Things/boxes/box0")).Text("location"));
        Assert.Equal("eastus", (await cloud.GetAsync(LocalCloud.Subscription + "/resourceGroups/other/providers/Contoso.Things/boxes/box1")).Text("location"));
        Assert.Equal(200, (await cloud.GetAsync(Deploying.At("inner1", LocalCloud.Subscription + "/resourceGroups/other"))).Status);
    }

    [Fact]
    public async Task Deployments_hold_nothing_and_go_with_their_group()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.DeployAsync("d", Deploying.Template("""[{"type":"Microsoft.Network/networkSecurityGroups","apiVersion":"2023-11-01","name":"nsg","location":"eastus"}]"""));
        Assert.Equal("d", (await cloud.GetAsync($"{LocalCloud.Group}/deployments/")).Text("value.0.name"));
        Assert.Empty(((await cloud.GetAsync(LocalCloud.Group + "/resources?$filter=resourceType eq 'Microsoft.Resources/deployments'")).At("value") as JsonArray)!);
        await cloud.FinishAsync(await cloud.DeleteAsync(P + "Microsoft.Network/networkSecurityGroups/nsg"));
        Assert.Equal(404, (await cloud.GetAsync(P + "Microsoft.Network/networkSecurityGroups/nsg")).Status);
        Assert.Equal("d", (await cloud.GetAsync(Deploying.At("d"))).Text("name"));
        Assert.Equal(204, (await cloud.SendAsync("HEAD", Deploying.At("d"))).Status);
        Assert.Equal("1.0.0.0", (await cloud.PostAsync(Deploying.At("d") + "/exportTemplate")).Text("template.contentVersion"));
        await cloud.FinishAsync(await cloud.DeleteAsync(LocalCloud.Group));
        Assert.Equal("ResourceGroupNotFound", (await cloud.GetAsync(Deploying.At("d"))).Code);
    }

    private static string Boxes(params string[] names) => Deploying.Template("[" + string.Join(',', names.Index().Select(n =>
        $$"""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"{{n.Item}}","location":"eastus","dependsOn":[{{(n.Index == 0 ? "" : $"\"{names[n.Index - 1]}\"")}}]}""")) + "]");
}
