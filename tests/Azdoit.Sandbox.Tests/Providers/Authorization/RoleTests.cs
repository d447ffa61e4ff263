using System.Net.Http.Headers;

namespace Azdoit.Sandbox.Tests.Providers.Authorization;

public sealed class RoleTests
{
    private const string Reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    private const string Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    private const string Address = LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip";
    private const string AddressBody = """{"location":"eastus","sku":{"name":"Standard"},"properties":{"publicIPAllocationMethod":"Static"}}""";

    [Fact]
    public async Task A_reader_reads_and_is_told_what_is_missing()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Address, AddressBody);
        var id = await SignInAsync(cloud, "auditor", "Reader", LocalCloud.Group);
        Assert.Equal(200, (await cloud.GetAsync(Address)).Status);
        var refused = await cloud.PutAsync(Address, AddressBody);
        Assert.Equal((403, "AuthorizationFailed"), (refused.Status, refused.Code));
        Assert.Equal($"The client 'auditor' with object id '{id}' does not have authorization to perform action 'Microsoft.Network/publicIPAddresses/write' over scope '{Address}' or the scope is invalid. If access was recently granted, please refresh your credentials.", refused.Text("error.message"));
        Assert.Equal(403, (await cloud.DeleteAsync(LocalCloud.Group)).Status);
        Assert.Equal("*/read", (await cloud.GetAsync(LocalCloud.Group + "/providers/Microsoft.Authorization/permissions")).Text("value.0.actions.0"));
    }

    [Fact]
    public async Task Roles_hold_below_their_scope_and_lists_show_what_may_be_read()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/other", """{"location":"eastus"}""");
        await cloud.EnsureAsync(Address, AddressBody);
        await SignInAsync(cloud, "dev", "Contributor", LocalCloud.Group);
        Assert.Equal(200, (await cloud.PutAsync(Address, AddressBody)).Status);
        Assert.Equal(403, (await cloud.GetAsync(LocalCloud.Subscription + "/resourceGroups/other")).Status);
        Assert.Single((await cloud.GetAsync(LocalCloud.Subscription + "/resourcegroups")).At("value")!.AsArray());
        Assert.Single((await cloud.GetAsync(LocalCloud.Subscription + "/resources")).At("value")!.AsArray());
        Assert.Equal(403, (await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.Network/publicIPAddresses")).Status);
    }

    [Fact]
    public async Task A_contributor_gives_no_roles_and_an_administrator_of_access_gives_nothing_else()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var dev = await SignInAsync(cloud, "dev", "Contributor", LocalCloud.Subscription);
        Assert.Equal(403, (await AssignAsync(cloud, LocalCloud.Group, Reader, dev)).Status);
        await SignInAsync(cloud, "warden", "User Access Administrator", LocalCloud.Subscription);
        Assert.Equal(201, (await AssignAsync(cloud, LocalCloud.Group, Reader, dev)).Status);
        Assert.Equal(403, (await cloud.PutAsync(Address, AddressBody)).Status);
    }

    [Fact]
    public async Task Who_links_to_a_network_must_be_allowed_to_join_it()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/mine", """{"location":"eastus"}""");
        await SignInAsync(cloud, "dev", "Contributor", LocalCloud.Subscription + "/resourceGroups/mine");
        var refused = await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/mine/providers/Microsoft.Network/networkInterfaces/nic", Bodies.NicBody());
        Assert.Equal((403, "LinkedAuthorizationFailed"), (refused.Status, refused.Code));
        Assert.Contains("'Microsoft.Network/virtualNetworks/subnets/join/action'", refused.Text("error.message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assignments_are_made_once_found_by_principal_and_taken_back()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var added = (await cloud.PostAsync("/sandbox/principals", """{"client_id":"app"}""")).Text("object_id")!;
        var made = await AssignAsync(cloud, LocalCloud.Group, Contributor, added);
        Assert.Equal((201, LocalCloud.Group, "ServicePrincipal"), (made.Status, made.Text("properties.scope"), made.Text("properties.principalType")));
        Assert.Equal("RoleAssignmentExists", (await AssignAsync(cloud, LocalCloud.Group, Contributor, added, "22222222-2222-2222-2222-222222222222")).Code);
        Assert.Equal("RoleDefinitionDoesNotExist", (await AssignAsync(cloud, LocalCloud.Group, "22222222-2222-2222-2222-222222222222", added)).Code);
        Assert.Equal("PrincipalNotFound", (await AssignAsync(cloud, LocalCloud.Group, Reader, "33333333-3333-3333-3333-333333333333")).Code);

        var list = $"{LocalCloud.Group}/providers/Microsoft.Authorization/roleAssignments";
        Assert.Equal(2, (await cloud.GetAsync(list)).At("value")!.AsArray().Count);
        Assert.Single((await cloud.GetAsync($"{list}?$filter=principalId eq '{added}'")).At("value")!.AsArray());
        Assert.Single((await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.Authorization/roleAssignments?$filter=atScope()")).At("value")!.AsArray());
        Assert.Equal(made.Text("name"), (await cloud.DeleteAsync(made.Text("id")!)).Text("name"));
        Assert.Equal(204, (await cloud.DeleteAsync(made.Text("id")!)).Status);
    }

    [Fact]
    public async Task Built_in_roles_have_their_real_ids_and_custom_ones_are_obeyed()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string definitions = LocalCloud.Subscription + "/providers/Microsoft.Authorization/roleDefinitions";
        Assert.Equal(Reader, (await cloud.GetAsync(definitions + "?$filter=roleName eq 'Reader'")).Text("value.0.name"));
        Assert.Equal("Owner", (await cloud.GetAsync(definitions + "/8e3af657-a8ff-443c-a75c-2fe8c4bcb635")).Text("properties.roleName"));
        const string operatorId = "44444444-4444-4444-4444-444444444444";
        Assert.Equal(201, (await cloud.PutAsync($"{definitions}/{operatorId}", """
            {"properties":{"roleName":"Operator","permissions":[{"actions":["*/read","Microsoft.Network/*"],"notActions":["Microsoft.Network/*/delete"]}]}}
            """)).Status);
        await SignInAsync(cloud, "op", operatorId, LocalCloud.Group);
        Assert.Equal(201, (await cloud.PutAsync(Address, AddressBody)).Status);
        Assert.Equal(403, (await cloud.DeleteAsync(Address)).Status);
    }

    [Fact]
    public async Task Wrong_secrets_and_strangers_get_no_token()
    {
        await using var cloud = await LocalCloud.StartAsync();
        await cloud.PostAsync("/sandbox/principals", """{"client_id":"app"}""");
        Assert.Equal("invalid_client", (await TokenAsync(cloud, "app", "no")).Text("error"));
        Assert.Equal("unauthorized_client", (await TokenAsync(cloud, "nobody", "no")).Text("error"));
    }

    private static Task<Answer> AssignAsync(LocalCloud cloud, string scope, string role, string principal, string name = "11111111-1111-1111-1111-111111111111") =>
        cloud.PutAsync($"{scope}/providers/Microsoft.Authorization/roleAssignments/{name}", $$$"""
            {"properties":{"roleDefinitionId":"{{{LocalCloud.Subscription}}}/providers/Microsoft.Authorization/roleDefinitions/{{{role}}}","principalId":"{{{principal}}}"}}
            """);

    /// <summary>Adds a principal with a role and goes on as that principal.</summary>
    private static async Task<string> SignInAsync(LocalCloud cloud, string client, string role, string scope)
    {
        var added = await cloud.PostAsync("/sandbox/principals", $$"""{"client_id":"{{client}}","role":"{{role}}","scope":"{{scope}}"}""");
        Assert.Equal(201, added.Status);
        var token = await TokenAsync(cloud, client, added.Text("secret")!);
        cloud.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Text("access_token"));
        return added.Text("object_id")!;
    }

    private static async Task<Answer> TokenAsync(LocalCloud cloud, string client, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = secret });
        using var response = await cloud.Http.PostAsync(new Uri("/adfs/oauth2/token", UriKind.Relative), form);
        return await Answer.ReadAsync(response);
    }
}
