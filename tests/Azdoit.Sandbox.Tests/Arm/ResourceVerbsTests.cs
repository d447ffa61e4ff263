namespace Azdoit.Sandbox.Tests.Arm;

public sealed class ResourceVerbsTests
{
    private const string Thing = LocalCloud.Group + "/providers/Contoso.Widgets/things/One";

    [Fact]
    public async Task Any_type_can_be_written_read_merged_and_deleted_in_any_casing()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var created = await cloud.PutAsync(Thing, """{"location":"westeurope","properties":{"size":1,"gone":null,"inner":{"a":1,"b":2}},"tags":{"k":"v"}}""");
        Assert.Equal(201, created.Status);
        Assert.NotNull(created.Header("x-ms-request-id"));
        Assert.Equal("Succeeded", (await cloud.FinishAsync(created)).Text("status"));

        var read = await cloud.GetAsync(Thing.ToUpperInvariant().Replace("//", "/", StringComparison.Ordinal));
        Assert.Equal(Thing, read.Text("id"));
        Assert.Equal("""{"size":1,"inner":{"a":1,"b":2},"provisioningState":"Succeeded"}""", read.At("properties")!.ToJsonString());

        await cloud.FinishAsync(await cloud.PatchAsync(Thing, """{"properties":{"inner":{"a":null,"c":3}},"tags":{"x":"y"}}"""));
        read = await cloud.GetAsync(Thing);
        Assert.Equal("""{"b":2,"c":3}""", read.At("properties.inner")!.ToJsonString());
        Assert.Equal("""{"x":"y"}""", read.At("tags")!.ToJsonString());

        await cloud.FinishAsync(await cloud.DeleteAsync(Thing));
        Assert.Equal("ResourceNotFound", (await cloud.GetAsync(Thing)).Code);
    }

    [Fact]
    public async Task Children_of_any_depth_need_their_parent_and_go_with_it()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal("ParentResourceNotFound", (await cloud.PutAsync(Thing + "/parts/p", """{"properties":{}}""")).Code);
        await cloud.EnsureAsync(Thing, """{"location":"eastus"}""");
        await cloud.EnsureAsync(Thing + "/parts/p", """{"properties":{}}""");
        await cloud.EnsureAsync(Thing + "/parts/p/screws/s", """{"properties":{"length":3}}""");
        await cloud.EnsureAsync(Thing + "/providers/Microsoft.Insights/diagnosticSettings/d", """{"properties":{}}""");
        Assert.Equal("One", (await cloud.GetAsync(LocalCloud.Group + "/resources")).Text("value.0.name"));
        Assert.Equal("p", (await cloud.GetAsync(Thing + "/parts")).Text("value.0.name"));

        await cloud.FinishAsync(await cloud.DeleteAsync(Thing));
        Assert.Equal("ResourceNotFound", (await cloud.GetAsync(Thing + "/parts/p/screws/s")).Code);
    }

    [Fact]
    public async Task Api_versions_must_be_there_and_well_formed()
    {
        await using var cloud = await LocalCloud.StartAsync();
        Assert.Equal("MissingApiVersionParameter", (await cloud.GetAsync("/subscriptions?x=api-version")).Code);
        Assert.Equal("InvalidApiVersionParameter", (await cloud.GetAsync("/subscriptions?api-version=latest")).Code);
        Assert.Equal("InvalidApiVersionParameter", (await cloud.GetAsync("/subscriptions?api-version=2024-13-01")).Code);
        Assert.Equal(200, (await cloud.GetAsync("/subscriptions?api-version=2019-11-01-preview")).Status);
    }

    [Fact]
    public async Task Conditions_on_the_entity_tag_are_kept()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Thing, """{"location":"eastus"}""");
        var tag = (await cloud.GetAsync(Thing)).Header("ETag")!;

        Assert.Equal(412, await PutWhen("If-None-Match", "*"));
        Assert.Equal(412, await PutWhen("If-Match", "W/\"stale\""));
        Assert.Equal(200, await PutWhen("If-Match", tag));
        Assert.Equal(412, await PutWhen("If-Match", tag));

        async Task<int> PutWhen(string header, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, Thing + "?api-version=2024-03-01") { Content = new StringContent("""{"location":"eastus"}""") };
            request.Content.Headers.ContentType = new("application/json");
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await cloud.Http.SendAsync(request);
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public async Task An_identity_gets_a_principal_and_keeps_it()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string body = """{"location":"eastus","identity":{"type":"SystemAssigned"}}""";
        var first = await cloud.EnsureAsync(Thing, body);
        var second = await cloud.EnsureAsync(Thing, body);
        Assert.NotNull(first.Text("identity.principalId"));
        Assert.Equal(first.Text("identity.principalId"), second.Text("identity.principalId"));
    }

    [Fact]
    public async Task A_resource_stays_where_it_is()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Thing, """{"location":"eastus"}""");
        Assert.Equal("InvalidResourceLocation", (await cloud.PutAsync(Thing, """{"location":"westus"}""")).Code);
        Assert.Equal("LocationNotAvailableForResourceType", (await cloud.PutAsync(Thing, """{"location":"atlantis"}""")).Code);
    }
}
