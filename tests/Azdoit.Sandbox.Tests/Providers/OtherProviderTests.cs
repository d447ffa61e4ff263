namespace Azdoit.Sandbox.Tests.Providers;

public sealed class OtherProviderTests
{
    private const string P = LocalCloud.Group + "/providers/";

    [Theory]
    [InlineData("Microsoft.KeyVault/vaults/kv-1", """{"location":"eastus","properties":{"sku":{"name":"standard"},"tenantId":"00000000-0000-0000-0000-00000000a2d0"}}""", "vaultUri", "https://kv-1.vault.azure.net/")]
    [InlineData("Microsoft.ContainerRegistry/registries/registry1", """{"location":"eastus","sku":{"name":"Basic"}}""", "loginServer", "registry1.azurecr.io")]
    [InlineData("Microsoft.Web/serverfarms/plan", """{"location":"eastus","sku":{"name":"P1v3"}}""", "status", "Ready")]
    [InlineData("Microsoft.Web/sites/app", """{"location":"eastus","properties":{"siteConfig":{"appSettings":[]}}}""", "defaultHostName", "app.azurewebsites.net")]
    [InlineData("Microsoft.Sql/servers/sql-1", """{"location":"eastus","properties":{"administratorLogin":"boss","administratorLoginPassword":"Abcdefg123"}}""", "fullyQualifiedDomainName", "sql-1.database.windows.net")]
    [InlineData("Microsoft.DBforPostgreSQL/flexibleServers/pg-1", """{"location":"eastus","sku":{"name":"Standard_B1ms","tier":"Burstable"},"properties":{"administratorLogin":"boss","administratorLoginPassword":"Abcdefg123"}}""", "state", "Ready")]
    [InlineData("Microsoft.Cache/redis/cache", """{"location":"eastus","properties":{"sku":{"name":"Standard","family":"C","capacity":1}}}""", "sslPort", "6380")]
    [InlineData("Microsoft.DocumentDB/databaseAccounts/cosmos-1", """{"location":"eastus","properties":{"locations":[{"locationName":"eastus"}]}}""", "documentEndpoint", "https://cosmos-1.documents.azure.com:443/")]
    [InlineData("Microsoft.OperationalInsights/workspaces/logs", """{"location":"eastus"}""", "retentionInDays", "30")]
    public async Task Each_gets_its_defaults_keeps_no_secret_and_settles(string type, string body, string property, string value)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var created = await cloud.EnsureAsync(P + type, body);
        Assert.Equal(value, created.Text("properties." + property));
        Assert.Equal("Succeeded", created.Text("properties.provisioningState"));
        Assert.DoesNotContain("Abcdefg123", created.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("appSettings", created.ToString(), StringComparison.Ordinal);

        var again = await cloud.EnsureAsync(P + type, body);
        Assert.Equal(created.Text("properties." + property), again.Text("properties." + property));
        await cloud.FinishAsync(await cloud.DeleteAsync(P + type));
        Assert.Equal(404, (await cloud.GetAsync(P + type)).Status);
    }

    [Fact]
    public async Task Storage_names_are_checked_and_keys_are_given_only_by_their_action()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string account = P + "Microsoft.Storage/storageAccounts/acc1";
        const string body = """{"location":"eastus","sku":{"name":"Standard_GRS"},"kind":"StorageV2"}""";
        Assert.Equal("AccountNameInvalid", (await cloud.PutAsync(P + "Microsoft.Storage/storageAccounts/Bad-Name", body)).Code);
        Assert.Equal("westus", (await cloud.EnsureAsync(account, body)).Text("properties.secondaryLocation"));
        await cloud.EnsureAsync(account + "/blobServices/default/containers/images", """{"properties":{}}""");
        Assert.Equal("ContainerNameInvalid", (await cloud.PutAsync(account + "/blobServices/default/containers/No", "{}")).Code);

        var check = LocalCloud.Subscription + "/providers/Microsoft.Storage/checkNameAvailability";
        Assert.Equal("AlreadyExists", (await cloud.PostAsync(check, """{"name":"acc1"}""")).Text("reason"));
        Assert.Equal("true", (await cloud.PostAsync(check, """{"name":"acc2"}""")).Text("nameAvailable"));
        await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/two", """{"location":"eastus"}""");
        Assert.Equal("StorageAccountInAnotherResourceGroup", (await cloud.PutAsync(account.Replace("/dev/", "/two/", StringComparison.Ordinal), body)).Code);

        var keys = await cloud.PostAsync(account + "/listKeys");
        Assert.Equal(keys.Text("keys.0.value"), (await cloud.PostAsync(account + "/listKeys")).Text("keys.0.value"));
        var rotated = await cloud.PostAsync(account + "/regenerateKey", """{"keyName":"key1"}""");
        Assert.NotEqual(keys.Text("keys.0.value"), rotated.Text("keys.0.value"));
        Assert.Equal(keys.Text("keys.1.value"), rotated.Text("keys.1.value"));
        Assert.Equal(200, (await cloud.DeleteAsync(account)).Status);
    }

    [Fact]
    public async Task What_stands_on_another_resource_needs_it_and_holds_it()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string plan = P + "Microsoft.Web/serverfarms/plan", site = P + "Microsoft.Web/sites/app";
        const string body = $$$"""{"location":"eastus","properties":{"serverFarmId":"{{{plan}}}"}}""";
        Assert.Equal("NotFound", (await cloud.PutAsync(site, body)).Code);
        await cloud.EnsureAsync(plan, """{"location":"eastus","sku":{"name":"B1"}}""");
        await cloud.EnsureAsync(site, body);
        Assert.Equal("Conflict", (await cloud.DeleteAsync(plan)).Code);
        await cloud.PostAsync(site + "/stop");
        Assert.Equal("Stopped", (await cloud.GetAsync(site)).Text("properties.state"));
        Assert.Equal("ParentResourceNotFound", (await cloud.PutAsync(P + "Microsoft.Sql/servers/none/databases/db", """{"location":"eastus"}""")).Code);
        Assert.Equal("PasswordNotComplex", (await cloud.PutAsync(P + "Microsoft.Sql/servers/s", """{"location":"eastus","properties":{"administratorLogin":"boss","administratorLoginPassword":"short"}}""")).Code);
    }
}
