namespace Azdoit.Sandbox.Tests.Deployments;

public sealed class DeploymentTests
{
    private const string Nsg = """{"type":"Microsoft.Network/networkSecurityGroups","apiVersion":"2023-11-01","name":"web-nsg","location":"[resourceGroup().location]"}""";

    [Fact]
    public async Task A_template_makes_its_resources_in_the_order_of_their_dependencies()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var begun = await cloud.PutAsync(Deploying.At("first"), Deploying.Body(Deploying.Template($$$$$"""
            [
              {"type":"Microsoft.Network/virtualNetworks","apiVersion":"2023-11-01","name":"net","location":"eastus","dependsOn":["[resourceId('Microsoft.Network/networkSecurityGroups','web-nsg')]"],
               "properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},
                "subnets":[{"name":"default","properties":{"addressPrefix":"10.0.0.0/24","networkSecurityGroup":{"id":"[resourceId('Microsoft.Network/networkSecurityGroups','web-nsg')]"}}}]}},
              {{{{{Nsg}}}}}
            ]
            """, """ "outputs":{"prefix":{"type":"string","value":"[reference('net').addressSpace.addressPrefixes[0]]"}} """)));
        Assert.True(begun.Status == 201, begun.ToString());
        Assert.Equal("Accepted", begun.Text("properties.provisioningState"));
        Assert.Equal("Succeeded", (await cloud.FinishAsync(begun)).Text("status"));

        var done = await cloud.GetAsync(Deploying.At("first"));
        Assert.Equal("Succeeded", done.Text("properties.provisioningState"));
        Assert.Equal("String", done.Text("properties.outputs.prefix.type"));
        Assert.Equal("10.0.0.0/16", done.Text("properties.outputs.prefix.value"));
        Assert.Equal("eastus", (await cloud.GetAsync(LocalCloud.Group + "/providers/Microsoft.Network/networkSecurityGroups/web-nsg")).Text("location"));
        Assert.Equal("Succeeded", (await cloud.GetAsync(LocalCloud.Group + "/providers/Microsoft.Network/virtualNetworks/net")).Text("properties.provisioningState"));
    }

    [Fact]
    public async Task The_body_that_az_sends_has_a_template_without_quotes_with_comments_and_long_strings()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var body = $$$$$"""
            {"properties": {"parameters": {"place": {"value": "westus2"}}, "mode": "Incremental", template:{
              // the place
              "$schema": "{{{{{Deploying.Schema}}}}}", 'contentVersion': "1.0.0.0",
              "parameters": {"place": {"type": "string"}, },
              /* one group */
              "resources": [ {"type": "Microsoft.Network/networkSecurityGroups", "apiVersion": "2023-11-01", "name": "[concat('web',
                 '-nsg')]", "location": "[parameters('place')]" } ]
            }}}
            """;
        var begun = await cloud.PutAsync(Deploying.At("raw"), body);
        Assert.True(begun.Status == 201, begun.ToString());
        Assert.Equal("Succeeded", (await cloud.FinishAsync(begun)).Text("status"));
        Assert.Equal("westus2", (await cloud.GetAsync(LocalCloud.Group + "/providers/Microsoft.Network/networkSecurityGroups/web-nsg")).Text("location"));
    }

    [Fact]
    public async Task A_template_spec_is_deployed_by_its_id_also_from_inside_a_template()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var spec = $"{LocalCloud.Group}/providers/Microsoft.Resources/templateSpecs/boxes";
        await cloud.EnsureAsync(spec, """{"location":"eastus"}""");
        var template = Deploying.Template("""[{"type":"Contoso.Things/boxes","apiVersion":"2024-01-01","name":"[parameters('name')]"}]""", "\"parameters\":{\"name\":{\"type\":\"string\"}}");
        await cloud.EnsureAsync($"{spec}/versions/v1", "{\"location\":\"eastus\",\"properties\":{\"mainTemplate\":" + template + "}}");
        var link = """{"mode":"Incremental","templateLink":{"id":"SPEC/versions/v1"},"parameters":{"name":{"value":"NAME"}}}""".Replace("SPEC", spec, StringComparison.Ordinal);

        Assert.Equal("Succeeded", (await cloud.FinishAsync(await cloud.PutAsync(Deploying.At("linked"), "{\"properties\":" + link.Replace("NAME", "one", StringComparison.Ordinal) + "}"))).Text("status"));
        var nested = await cloud.DeployAsync("outer", Deploying.Template("[{\"type\":\"Microsoft.Resources/deployments\",\"apiVersion\":\"2022-09-01\",\"name\":\"inner\",\"properties\":" + link.Replace("NAME", "[concat('t', 'wo')]", StringComparison.Ordinal) + "}]"));

        Assert.Equal("Succeeded", nested.Text("properties.provisioningState"));
        Assert.Equal(200, (await cloud.GetAsync($"{LocalCloud.Group}/providers/Contoso.Things/boxes/one")).Status);
        Assert.Equal(200, (await cloud.GetAsync($"{LocalCloud.Group}/providers/Contoso.Things/boxes/two")).Status);
    }
}
