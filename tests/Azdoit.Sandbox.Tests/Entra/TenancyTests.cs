using System.Net.Http.Headers;

namespace Azdoit.Sandbox.Tests.Entra;

public sealed class TenancyTests
{
    private const string Second = "00000000-0000-0000-0000-0000000b0001";
    private const string Fabrikam = "00000000-0000-0000-0000-0000000b0002";

    [Fact]
    public async Task Two_subscriptions_have_groups_of_the_same_name_that_know_nothing_of_each_other()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal(201, (await cloud.PostAsync("/sandbox/subscriptions", $$"""{"name":"Second","id":"{{Second}}"}""")).Status);
        var other = $"/subscriptions/{Second}/resourceGroups/dev";
        Assert.Equal(404, (await cloud.GetAsync(other)).Status);
        Assert.Equal(201, (await cloud.PutAsync(other, """{"location":"westeurope"}""")).Status);
        await cloud.EnsureAsync($"{other}/providers/Microsoft.Network/virtualNetworks/net", """{"location":"westeurope","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]}}}""");

        Assert.Equal("eastus", (await cloud.GetAsync(LocalCloud.Group)).Text("location"));
        Assert.Empty((await cloud.GetAsync($"{LocalCloud.Group}/resources")).Body!["value"]!.AsArray());
        Assert.Single((await cloud.GetAsync($"{other}/resources")).Body!["value"]!.AsArray());
        Assert.Equal(2, (await cloud.GetAsync("/subscriptions")).Body!["value"]!.AsArray().Count);

        await cloud.FinishAsync(await cloud.DeleteAsync(LocalCloud.Group));
        Assert.Equal(404, (await cloud.GetAsync(LocalCloud.Group)).Status);
        Assert.Single((await cloud.GetAsync($"{other}/resources")).Body!["value"]!.AsArray());
    }

    [Fact]
    public async Task A_principal_of_another_tenant_does_not_get_in()
    {
        await using var cloud = await LocalCloud.StartAsync();
        await cloud.PostAsync("/sandbox/tenants", $$"""{"name":"Fabrikam","id":"{{Fabrikam}}"}""");
        await cloud.PostAsync("/sandbox/subscriptions", $$"""{"name":"Theirs","id":"{{Second}}","tenant":"{{Fabrikam}}"}""");
        var added = await cloud.PostAsync("/sandbox/principals", $$"""{"client_id":"robot","role":"Owner","scope":"/subscriptions/{{Second}}","tenant":"{{Fabrikam}}"}""");
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "robot"), new("client_secret", added.Text("secret"))]);
        using var login = await cloud.Http.PostAsync(new Uri($"/{Fabrikam}/oauth2/v2.0/token", UriKind.Relative), form);
        var token = (await Answer.ReadAsync(login)).Text("access_token");

        cloud.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.Equal("InvalidAuthenticationTokenTenant", (await cloud.GetAsync(LocalCloud.Subscription)).Code);
        Assert.Equal("Theirs", (await cloud.GetAsync($"/subscriptions/{Second}")).Text("displayName"));
        Assert.Single((await cloud.GetAsync("/subscriptions")).Body!["value"]!.AsArray());
    }

    [Theory]
    [InlineData("/adfs/.well-known/openid-configuration", "/adfs/oauth2/token")]
    [InlineData("/common/v2.0/.well-known/openid-configuration", "/common/oauth2/v2.0/token")]
    public async Task Login_libraries_find_the_token_endpoint(string path, string endpoint)
    {
        await using var cloud = await LocalCloud.StartAsync();
        cloud.Http.DefaultRequestHeaders.Authorization = null;
        Assert.EndsWith(endpoint, (await cloud.GetAsync(path)).Text("token_endpoint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cloud_describes_itself_in_each_version_of_the_metadata()
    {
        await using var cloud = await LocalCloud.StartAsync();
        cloud.Http.DefaultRequestHeaders.Authorization = null;
        Assert.EndsWith("/adfs", (string?)(await cloud.GetAsync("/metadata/endpoints?api-version=2015-01-01")).Body!["authentication"]!["loginEndpoint"], StringComparison.Ordinal);
        Assert.Equal("AzureCloud", (string?)(await cloud.GetAsync("/metadata/endpoints?api-version=2022-09-01")).Body!["name"]);
    }

    [Fact]
    public async Task The_identity_endpoint_gives_tokens_to_those_who_know_its_secret()
    {
        await using var cloud = await LocalCloud.StartAsync();
        cloud.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(403, (await cloud.GetAsync("/msi/token?resource=x")).Status);
        Assert.Equal(403, (await cloud.GetAsync("/metadata/identity/oauth2/token?resource=x")).Status);
        var token = (await cloud.GetAsync($"/msi/{cloud.Host.Endpoint.IdentitySecret}/token?resource=x")).Text("access_token");

        cloud.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.Equal(200, (await cloud.GetAsync("/subscriptions")).Status);
    }
}
