using System.Net.Http.Headers;

namespace Azdoit.Sandbox.Tests.Entra;

public sealed class TokenTests
{
    private const string Subscriptions = "/subscriptions?api-version=2022-12-01";

    [Theory]
    [InlineData(null, "AuthenticationFailed")]
    [InlineData("Basic abc", "AuthenticationFailedInvalidHeader")]
    [InlineData("Bearer abc", "InvalidAuthenticationToken")]
    [InlineData("Bearer a.b.c", "InvalidAuthenticationToken")]
    public async Task Only_its_own_tokens_are_taken(string? authorization, string code)
    {
        await using var cloud = await LocalCloud.StartAsync();
        cloud.Http.DefaultRequestHeaders.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        var refused = await cloud.GetAsync(Subscriptions);
        Assert.Equal((401, code), (refused.Status, refused.Code));
        Assert.StartsWith("Bearer authorization_uri=", refused.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_homes_token_and_an_expired_one_are_refused()
    {
        var clock = new ManualClock();
        await using var cloud = await LocalCloud.StartAsync(new SandboxOptions { Clock = clock });
        await using var other = await LocalCloud.StartAsync();
        var own = cloud.Http.DefaultRequestHeaders.Authorization;
        cloud.Http.DefaultRequestHeaders.Authorization = other.Http.DefaultRequestHeaders.Authorization;
        Assert.Equal("InvalidAuthenticationToken", (await cloud.GetAsync(Subscriptions)).Code);

        cloud.Http.DefaultRequestHeaders.Authorization = own;
        Assert.Equal(200, (await cloud.GetAsync(Subscriptions)).Status);
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal("ExpiredAuthenticationToken", (await cloud.GetAsync(Subscriptions)).Code);
    }

    [Theory]
    [InlineData("/adfs/oauth2/token")]
    [InlineData("/00000000-0000-0000-0000-00000000a2d0/oauth2/v2.0/token")]
    public async Task The_client_secret_buys_a_token(string path)
    {
        await using var cloud = await LocalCloud.StartAsync();
        var right = await AskAsync(cloud, path, "client_credentials", "sandbox", cloud.Host.Endpoint.ClientSecret);
        Assert.Equal("Bearer", right.Text("token_type"));
        cloud.Http.DefaultRequestHeaders.Authorization = new("Bearer", right.Text("access_token"));
        Assert.Equal(200, (await cloud.GetAsync(Subscriptions)).Status);

        var wrong = await AskAsync(cloud, path, "client_credentials", "sandbox", "guess");
        Assert.Equal((401, "invalid_client"), (wrong.Status, wrong.Text("error")));
        Assert.Equal("unauthorized_client", (await AskAsync(cloud, path, "client_credentials", "stranger", "x")).Text("error"));
        Assert.Equal("unsupported_grant_type", (await AskAsync(cloud, path, "password", "sandbox", "x")).Text("error"));
    }

    [Fact]
    public async Task Only_loopback_names_are_served_and_health_is_open()
    {
        await using var cloud = await LocalCloud.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Subscriptions);
        request.Headers.Host = "evil.example";
        using var response = await cloud.Http.SendAsync(request);
        Assert.Equal(403, (int)response.StatusCode);

        cloud.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal("ok", (await cloud.GetAsync("/sandbox/health")).Text("status"));
        Assert.Equal(401, (await cloud.GetAsync("/sandbox/settings")).Status);
        Assert.Equal(401, (await cloud.PostAsync("/sandbox/shutdown")).Status);
    }

    private static async Task<Answer> AskAsync(LocalCloud cloud, string path, string grant, string client, string secret)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", grant), new("client_id", client), new("client_secret", secret)]);
        using var response = await cloud.Http.PostAsync(new Uri(path, UriKind.Relative), form);
        return await Answer.ReadAsync(response);
    }
}
