using Azdoit.Sandbox.Faults;

namespace Azdoit.Sandbox.Tests.Deployments;

/// <summary>What goes wrong before and while a template is deployed, in Azure's words.</summary>
public sealed class FailureTests
{
    private const string P = LocalCloud.Group + "/providers/";
    private const string Box = """{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"box","location":"eastus"}""";

    [Theory]
    [InlineData("""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[parameters('none')]"}""", "The template parameter 'none' is not found")]
    [InlineData("""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[variables('none')]"}""", "The template variable 'none' is not found")]
    [InlineData("""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[nonesuch('a')]"}""", "The template function 'nonesuch' is not valid")]
    [InlineData("""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[concat('a']"}""", "Unable to parse language expression")]
    [InlineData("""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[reference('x').y]"}""", "The template function 'reference' is not expected at this location")]
    [InlineData("""{"type":"Contoso.Things/boxes/lids","apiVersion":"2023-01-01","name":"box"}""", "incorrect segment lengths")]
    [InlineData("""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"a","dependsOn":["other"]}""", "The resource 'other' is not defined in the template")]
    [InlineData("""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"a"},{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"A"}""", "is defined multiple times in a template")]
    [InlineData("""{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"a","dependsOn":["b"]},{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"b","dependsOn":["a"]}""", "Circular dependency detected on resource")]
    [InlineData("""{"apiVersion":"2023-01-01","name":"a"}""", "the 'type' property is not provided")]
    public async Task A_template_that_cannot_be_read_is_refused_at_once(string resources, string why)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        foreach (var answer in new[] { await cloud.PutAsync(Deploying.At("d"), Body()), await cloud.PostAsync(Deploying.At("d") + "/validate", Body()), await cloud.PostAsync(Deploying.At("d") + "/whatIf", Body()) })
        {
            Assert.Equal(400, answer.Status);
            Assert.Equal("InvalidTemplate", answer.Code);
            Assert.Contains(why, answer.Text("error.message"), StringComparison.Ordinal);
            Assert.Equal("TemplateViolation", answer.Text("error.additionalInfo.0.type"));
        }

        string Body() => Deploying.Body(Deploying.Template($"[{resources}]"));
    }

    [Theory]
    [InlineData("""{"type":"string"}""", "{}", "The value for the template parameter 'p' is not provided")]
    [InlineData("""{"type":"int"}""", """{"p":{"value":"many"}}""", "Expected a value of type 'Integer', but received a value of type 'String'")]
    [InlineData("""{"type":"string","allowedValues":["a","b"]}""", """{"p":{"value":"c"}}""", "The value 'c' is not part of the allowed value(s): 'a,b'")]
    [InlineData("""{"type":"string","minLength":3}""", """{"p":{"value":"ab"}}""", "Length of the value should be greater than or equal to '3'")]
    [InlineData("""{"type":"int","maxValue":3}""", """{"p":{"value":4}}""", "The value should be less than or equal to '3'")]
    [InlineData("""{"type":"string","defaultValue":""}""", """{"q":{"value":1}}""", "The template parameters 'q' in the parameters file are not valid")]
    public async Task A_wrong_parameter_is_refused_by_name(string declaration, string given, string why)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var answer = await cloud.PutAsync(Deploying.At("d"), Deploying.Body(Deploying.Template("[]", $"\"parameters\":{{\"p\":{declaration}}}"), given));
        Assert.Equal("InvalidTemplate", answer.Code);
        Assert.Contains(why, answer.Text("error.message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_that_fails_fails_the_deployment_and_holds_up_only_what_needs_it()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var done = await cloud.DeployAsync("d", Deploying.Template($$$$$"""
            [
              {"type":"Microsoft.Network/networkInterfaces","apiVersion":"2023-11-01","name":"nic","location":"eastus","properties":{"ipConfigurations":[{"name":"i","properties":{"subnet":{"id":"{{{{{Bodies.Subnet}}}}}"}}}]}},
              {"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"after","location":"eastus","dependsOn":["nic"]},
              {{{{{Box}}}}}
            ]
            """));
        Assert.Equal("Failed", done.Text("properties.provisioningState"));
        Assert.Equal("DeploymentFailed", done.Text("properties.error.code"));
        Assert.Equal("InvalidResourceReference", done.Text("properties.error.details.0.code"));
        Assert.Equal(200, (await cloud.GetAsync(P + "Contoso.Things/boxes/box")).Status);
        Assert.Equal(404, (await cloud.GetAsync(P + "Contoso.Things/boxes/after")).Status);

        var operations = await cloud.GetAsync($"{LocalCloud.Subscription}/resourcegroups/dev/deployments/d/operations");
        Assert.Equal("Failed", operations.Text("value.0.properties.provisioningState"));
        Assert.Equal("BadRequest", operations.Text("value.0.properties.statusCode"));
        Assert.Equal("InvalidResourceReference", operations.Text("value.0.properties.statusMessage.error.code"));
        Assert.Equal(200, (await cloud.GetAsync(operations.Text("value.1.id")!)).Status);
    }

    [Fact]
    public async Task A_missing_quota_refuses_the_whole_before_anything_is_made()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { VcpuQuota = 3 });
        var template = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Templates", "availability-set.json"));
        foreach (var answer in new[] { await cloud.PutAsync(Deploying.At("d"), Deploying.Body(template)), await cloud.PostAsync(Deploying.At("d") + "/validate", Deploying.Body(template)) })
        {
            Assert.Equal("InvalidTemplateDeployment", answer.Code);
            Assert.Contains("quota", answer.Text("error.details.0.message"), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(404, (await cloud.GetAsync(P + "Microsoft.Compute/availabilitySets/farm")).Status);
        Assert.Equal("DeploymentNotFound", (await cloud.GetAsync(Deploying.At("d"))).Code);
    }

    [Theory]
    [InlineData(FaultPhase.Error)]
    [InlineData(FaultPhase.FailsLate)]
    public async Task A_fault_strikes_a_resource_inside_of_a_deployment(FaultPhase phase)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        cloud.Host.Add(new FaultRule { Method = "PUT", Path = "*/boxes/*", Phase = phase, Count = 1, Status = 409, Code = "AllocationFailed", Message = "Allocation failed." });
        var done = await cloud.DeployAsync("d", Deploying.Template($"[{Box}]"));
        Assert.Equal("DeploymentFailed", done.Text("properties.error.code"));
        Assert.Equal("AllocationFailed", done.Text("properties.error.details.0.code"));
        Assert.Equal("Succeeded", (await cloud.DeployAsync("d", Deploying.Template($"[{Box}]"))).Text("properties.provisioningState"));
    }

    [Theory]
    [InlineData("""{"properties":{"mode":"Sometimes","template":{}}}""", "InvalidRequestContent")]
    [InlineData("""{"properties":{"mode":"Incremental"}}""", "InvalidRequestContent")]
    [InlineData("""{"properties":{"mode":"Incremental","template":{"contentVersion":"1.0.0.0","resources":[]}}}""", "InvalidTemplate")]
    [InlineData("""{"properties":{"mode":"Incremental","templateLink":{"uri":"https://example.org/t.json"}}}""", "InvalidContentLink")]
    [InlineData("""{"properties":{"mode":"Incremental",template:{""", "InvalidRequestContent")]
    [InlineData("""{"properties":{"mode":"Incremental",template:{"a":/* never ends""", "InvalidRequestContent")]
    public async Task A_malformed_request_is_refused(string body, string code)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var answer = await cloud.PutAsync(Deploying.At("d"), body);
        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Depth_and_size_of_what_is_read_leniently_are_bounded()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var deep = "{properties:" + string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000)) + "}";
        Assert.Equal((400, "InvalidRequestContent"), await CodeAsync(deep));
        var expression = string.Concat(Enumerable.Repeat("concat(", 10_000)) + "'a'" + new string(')', 10_000);
        Assert.Equal((400, "InvalidTemplate"), await CodeAsync(Deploying.Body(Deploying.Template($$$$"""[{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[{{{{expression}}}}]"}]"""))));
        Assert.Equal((400, "InvalidTemplate"), await CodeAsync(Deploying.Body(Deploying.Template($$$$"""[{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"[concat('a',copyIndex())]","copy":{"name":"c","count":1000000000}}]"""))));
        Assert.Equal((400, "InvalidTemplate"), await CodeAsync(Deploying.Body(Deploying.Template("[]", "\"variables\":{\"a\":\"[variables('b')]\",\"b\":\"[variables('a')]\"},\"parameters\":{\"p\":{\"type\":\"string\",\"defaultValue\":\"[parameters('p')]\"}}"))));
        using var huge = new StringContent("{\"properties\":" + new string(' ', 50 << 20) + "}", System.Text.Encoding.UTF8, "application/json");
        try
        {
            using var response = await cloud.Http.PutAsync(new Uri(Deploying.At("d") + "?api-version=2021-04-01", UriKind.Relative), huge);
            Assert.Equal(413, (int)response.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The sandbox may hang up before all has been sent.
        }

        Assert.Equal(200, (await cloud.GetAsync(LocalCloud.Group)).Status);

        async Task<(int, string?)> CodeAsync(string body)
        {
            var answer = await cloud.PutAsync(Deploying.At("d"), body);
            return (answer.Status, answer.Code);
        }
    }

    [Fact]
    public async Task A_fault_in_a_resource_is_named_with_its_line_and_column()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var answer = await cloud.PutAsync(Deploying.At("placed"), """
            {"properties":{"mode":"Incremental","template":{
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
              "resources": [
                { "type": "Contoso.Things/boxes", "apiVersion": "2024-01-01", "name": "a" },
                { "type": "Contoso.Things/boxes", "apiVersion": "2024-01-01", "name": "[nonesuch('b')]" }
              ]
            }}}
            """);
        Assert.Equal("InvalidTemplate", answer.Text("error.code"));
        Assert.Contains(" at line '5' and column '5' is not valid: ", answer.Text("error.message"), StringComparison.Ordinal);
        Assert.Equal("5", answer.At("error.additionalInfo")?[0]?["info"]?["lineNumber"]?.ToString());
    }

    [Fact]
    public async Task A_type_reference_that_leads_nowhere_is_refused_and_one_that_leads_somewhere_is_heeded()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string definitions = """
            "languageVersion":"2.0","definitions":{"size":{"type":"int","maxValue":3}},"parameters":{"a":{"$ref":"#/definitions/size"}},"outputs":{"o":{"$ref":"#/definitions/size","value":"[parameters('a')]"}}
            """;
        var fits = await cloud.DeployAsync("typed", Deploying.Template("{}", definitions), """{"a":{"value":2}}""");
        Assert.Equal("Int", fits.Text("properties.outputs.o.type"));
        var exceeds = await cloud.DeployAsync("typed", Deploying.Template("{}", definitions), """{"a":{"value":4}}""");
        Assert.Contains("less than or equal to '3'", exceeds.Text("error.message"), StringComparison.Ordinal);
        var nowhere = await cloud.DeployAsync("typed", Deploying.Template("{}", definitions.Replace("{\"$ref\":\"#/definitions/size\"}", "{\"$ref\":\"#/definitions/none\"}", StringComparison.Ordinal)), """{"a":{"value":2}}""");
        Assert.Equal("InvalidTemplate", nowhere.Text("error.code"));
    }
}
