namespace Azdoit.Sandbox.Tests.Providers.Authorization;

public sealed class PolicyTests
{
    private const string Definitions = "/providers/Microsoft.Authorization/policyDefinitions/";
    private const string AllowedLocations = Definitions + "e56962a6-4747-49cd-b67b-bf8b01975c4c";
    private const string AllowedSizes = Definitions + "cccc23c7-8427-4f53-ad12-b6a63eb452b3";
    private const string RequireTag = Definitions + "871b6d14-10aa-478d-b590-94f262ecfa99";
    private const string RequireTagOnGroups = Definitions + "96670d01-0a4d-4649-9c89-2d3abc0a5025";
    private const string Address = LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip";

    [Fact]
    public async Task A_location_that_is_not_allowed_is_denied_with_the_policy_named()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await AssignAsync(cloud, LocalCloud.Subscription, "eu", AllowedLocations, """{"listOfAllowedLocations":{"value":["westeurope"]}}""");
        var refused = await cloud.PutAsync(Address, Body("eastus"));
        Assert.Equal((403, "RequestDisallowedByPolicy", "ip"), (refused.Status, refused.Code, refused.Text("error.target")));
        Assert.StartsWith("Resource 'ip' was disallowed by policy. Policy identifiers: '[{\"policyAssignment\":{\"name\":", refused.Text("error.message"), StringComparison.Ordinal);
        Assert.Equal("PolicyViolation", refused.Text("error.additionalInfo.0.type"));
        Assert.Equal(AllowedLocations, refused.Text("error.additionalInfo.0.info.policyDefinitionId"));
        Assert.Equal("NotIn", refused.Text("error.additionalInfo.0.info.evaluationDetails.evaluatedExpressions.0.operator"));
        Assert.Equal(201, (await cloud.PutAsync(Address, Body("westeurope"))).Status);
    }

    [Fact]
    public async Task Sizes_and_tags_are_required()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        await AssignAsync(cloud, LocalCloud.Group, "sizes", AllowedSizes, """{"listOfAllowedSKUs":{"value":["Standard_B2s"]}}""");
        Assert.Equal("RequestDisallowedByPolicy", (await cloud.PutAsync(Bodies.Machine("vm-1"), Bodies.MachineBody("vm-1"))).Code);
        await cloud.DeleteAsync(LocalCloud.Group + "/providers/Microsoft.Authorization/policyAssignments/sizes");
        await AssignAsync(cloud, LocalCloud.Group, "tagged", RequireTag, """{"tagName":{"value":"owner"}}""");
        Assert.Equal(403, (await cloud.PutAsync(Address, Body("eastus"))).Status);
        Assert.Equal(201, (await cloud.PutAsync(Address, Body("eastus", """{"owner":"me"}"""))).Status);
        Assert.Equal(403, (await cloud.PatchAsync(Address, """{"tags":{"other":"x"}}""")).Status);
    }

    [Fact]
    public async Task Groups_are_judged_too()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await AssignAsync(cloud, LocalCloud.Subscription, "tagged", RequireTagOnGroups, """{"tagName":{"value":"owner"}}""");
        Assert.Equal(403, (await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/g2", """{"location":"eastus"}""")).Status);
        Assert.Equal(201, (await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/g2", """{"location":"eastus","tags":{"owner":"me"}}""")).Status);
    }

    [Fact]
    public async Task Exempt_scopes_and_assignments_that_are_not_enforced_let_pass_but_show()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await AssignAsync(cloud, LocalCloud.Subscription, "a", RequireTag, """{"tagName":{"value":"owner"}}""", $"\"notScopes\":[\"{LocalCloud.Group}\"]");
        await AssignAsync(cloud, LocalCloud.Subscription, "b", RequireTag, """{"tagName":{"value":"owner"}}""", "\"enforcementMode\":\"DoNotEnforce\"");
        await cloud.EnsureAsync(Address, Body("eastus"));
        var states = await cloud.PostAsync(LocalCloud.Subscription + "/providers/Microsoft.PolicyInsights/policyStates/latest/queryResults");
        Assert.Equal(("1", "b", "NonCompliant"), (states.Body!["@odata.count"]!.ToString(), states.Text("value.0.policyAssignmentName"), states.Text("value.0.complianceState")));
        Assert.Equal("1", (await cloud.PostAsync(LocalCloud.Group + "/providers/Microsoft.PolicyInsights/policyStates/latest/summarize")).Text("value.0.results.nonCompliantResources"));
    }

    [Fact]
    public async Task Tags_are_appended_and_inherited()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.PatchAsync(LocalCloud.Group, """{"tags":{"cost":"42"}}""");
        await AssignAsync(cloud, LocalCloud.Group, "append", Definitions + "2a0e14a6-b0a6-4fab-991a-187a4f81c498", """{"tagName":{"value":"env"},"tagValue":{"value":"dev"}}""");
        await AssignAsync(cloud, LocalCloud.Group, "inherit", Definitions + "ea3f2387-9b95-492a-a190-fcdc54f7b070", """{"tagName":{"value":"cost"}}""");
        var made = await cloud.EnsureAsync(Address, Body("eastus"));
        Assert.Equal(("dev", "42"), (made.Text("tags.env"), made.Text("tags.cost")));
    }

    [Theory]
    [InlineData("""{"field":"Microsoft.Network/publicIPAddresses/sku.name","equals":"Standard"}""", true)]
    [InlineData("""{"field":"Microsoft.Network/publicIPAddresses/publicIPAllocationMethod","in":["Dynamic"]}""", false)]
    [InlineData("""{"field":"name","like":"i*"}""", true)]
    [InlineData("""{"anyOf":[{"field":"name","equals":"x"},{"not":{"field":"tags.env","exists":"true"}}]}""", true)]
    [InlineData("""{"allOf":[{"field":"type","notEquals":"Microsoft.Network/publicIPAddresses"},{"field":"name","equals":"ip"}]}""", false)]
    [InlineData("""{"value":"[concat(field('name'), '-', toUpper('x'))]","equals":"ip-X"}""", true)]
    [InlineData("""{"value":"[resourceGroup().location]","notIn":["eastus"]}""", false)]
    [InlineData("""{"value":"[broken(","equals":"x"}""", false)]
    public async Task Custom_rules_mean_what_they_say(string rule, bool denied)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string definition = LocalCloud.Subscription + Definitions + "mine";
        Assert.Equal(201, (await cloud.PutAsync(definition, $$$$"""
            {"properties":{"mode":"All","parameters":{"effect":{"type":"String","defaultValue":"Deny"}},
             "policyRule":{"if":{{{{rule}}}},"then":{"effect":"[parameters('effect')]"} } } }
            """)).Status);
        await AssignAsync(cloud, LocalCloud.Group, "mine", definition, "{}");
        Assert.Equal(denied ? 403 : 201, (await cloud.PutAsync(Address, Body("eastus"))).Status);
        Assert.Equal("PolicyDefinitionInUse", (await cloud.DeleteAsync(definition)).Code);
    }

    [Fact]
    public async Task Assignments_need_a_definition_and_its_parameters()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal("PolicyDefinitionNotFound", (await PutAsync(cloud, LocalCloud.Group, "a", Definitions + "none", "{}", "")).Code);
        Assert.Equal("MissingPolicyParameter", (await PutAsync(cloud, LocalCloud.Group, "a", RequireTag, "{}", "")).Code);
        Assert.Equal("UndefinedPolicyParameter", (await PutAsync(cloud, LocalCloud.Group, "a", RequireTag, """{"tagName":{"value":"x"},"more":{"value":1}}""", "")).Code);
        Assert.Equal("Allowed locations", (await cloud.GetAsync(AllowedLocations)).Text("properties.displayName"));
    }

    private static string Body(string location, string tags = "{}") =>
        $$$"""{"location":"{{{location}}}","tags":{{{tags}}},"sku":{"name":"Standard"},"properties":{"publicIPAllocationMethod":"Static"}}""";

    private static async Task AssignAsync(LocalCloud cloud, string scope, string name, string definition, string parameters, string more = "")
    {
        var made = await PutAsync(cloud, scope, name, definition, parameters, more);
        Assert.True(made.Status == 201, made.ToString());
    }

    private static Task<Answer> PutAsync(LocalCloud cloud, string scope, string name, string definition, string parameters, string more) =>
        cloud.PutAsync($"{scope}/providers/Microsoft.Authorization/policyAssignments/{name}",
            $$$$"""{"properties":{"policyDefinitionId":"{{{{definition}}}}","parameters":{{{{parameters}}}}{{{{(more.Length > 0 ? "," + more : "")}}}}}}""");
}
