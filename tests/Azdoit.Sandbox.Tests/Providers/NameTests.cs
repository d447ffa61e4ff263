namespace Azdoit.Sandbox.Tests.Providers;

public sealed class NameTests
{
    private const string Providers = LocalCloud.Subscription + "/providers";

    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts", "stoneone", "StorageAccountAlreadyTaken")]
    [InlineData("Microsoft.KeyVault/vaults", "kv-one", "VaultAlreadyExists")]
    [InlineData("Microsoft.Web/sites", "site-one", "Conflict")]
    public async Task Names_that_others_have_are_refused(string type, string name, string code)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.PutAsync("/sandbox/names", $$"""{"type":"{{type}}","name":"{{name}}"}""");
        var refused = await cloud.PutAsync($"{LocalCloud.Group}/providers/{type}/{name}", """
            {"location":"eastus","sku":{"name":"Standard_LRS"},"properties":{"tenantId":"x","sku":{"name":"standard"}}}
            """);
        Assert.Equal((409, code), (refused.Status, refused.Code));
        Assert.Equal(204, (await cloud.DeleteAsync($"/sandbox/names/{type}/{name}")).Status);
        Assert.Empty((await cloud.GetAsync("/sandbox/names")).At("value")!.AsArray());
    }

    [Fact]
    public async Task Each_provider_answers_in_its_own_way()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        foreach (var type in (string[])["Microsoft.Web/sites", "Microsoft.Sql/servers", "Microsoft.ContainerRegistry/registries", "Microsoft.Cache/redis", "Microsoft.DocumentDB/databaseAccounts"])
        {
            await cloud.PutAsync("/sandbox/names", $$"""{"type":"{{type}}","name":"taken"}""");
        }

        Assert.Equal("AlreadyExists", (await AskAsync(cloud, "Microsoft.Web", "taken")).Text("reason"));
        Assert.Equal("true", (await AskAsync(cloud, "Microsoft.Web", "free")).Text("nameAvailable"));
        Assert.Equal("false", (await AskAsync(cloud, "Microsoft.Sql", "taken")).Text("available"));
        Assert.Equal("AlreadyExists", (await AskAsync(cloud, "Microsoft.ContainerRegistry", "taken")).Text("reason"));
        Assert.Equal(409, (await AskAsync(cloud, "Microsoft.Cache", "taken")).Status);
        Assert.Equal("AccountNameInvalid", (await AskAsync(cloud, "Microsoft.Storage", "No Good")).Text("reason"));
        Assert.Equal(200, (await cloud.SendAsync("HEAD", "/providers/Microsoft.DocumentDB/databaseAccountNames/taken")).Status);
        Assert.Equal(404, (await cloud.SendAsync("HEAD", "/providers/Microsoft.DocumentDB/databaseAccountNames/free")).Status);
        Assert.Equal("ReservedResourceName", (await cloud.PostAsync("/providers/Microsoft.Resources/checkResourceName", """{"name":"login-x","type":"T"}""")).Code);
        Assert.Equal("true", (await AskAsync(cloud, "Contoso.Things", "x")).Text("nameAvailable"));
    }

    private static Task<Answer> AskAsync(LocalCloud cloud, string ns, string name) =>
        cloud.PostAsync($"{Providers}/{ns}/checkNameAvailability", $$"""{"name":"{{name}}","type":"T"}""");
}
