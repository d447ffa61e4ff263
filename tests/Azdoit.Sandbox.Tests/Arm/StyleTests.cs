namespace Azdoit.Sandbox.Tests.Arm;

public sealed class StyleTests
{
    private const string P = LocalCloud.Group + "/providers/";

    [Theory]
    [InlineData("Microsoft.Compute/sshPublicKeys/one", 201, 200, 200)]
    [InlineData("Microsoft.Compute/diskAccesses/one", 202, 202, 202)]
    [InlineData("Microsoft.Insights/activityLogAlerts/one", 201, 200, 200)]
    [InlineData("Microsoft.Unknown/things/one", 201, 200, 202)]
    public async Task A_type_without_a_model_answers_as_its_clients_expect(string type, int created, int updated, int deleted)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string body = """{"location":"eastus","properties":{}}""";
        var first = await cloud.PutAsync(P + type, body);
        Assert.Equal(created, first.Status);
        await cloud.FinishAsync(first);
        var second = await cloud.PutAsync(P + type, body);
        Assert.Equal(updated, second.Status);
        await cloud.FinishAsync(second);
        Assert.Equal(deleted, (await cloud.DeleteAsync(P + type)).Status);
    }

    [Fact]
    public async Task A_part_that_stands_from_the_beginning_is_there_until_it_is_written_and_only_where_its_owner_is()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string server = P + "Microsoft.Sql/servers/sql-standing";
        const string encryption = server + "/databases/db/transparentDataEncryption/current";
        Assert.Equal(404, (await cloud.GetAsync(encryption)).Status);
        await cloud.EnsureAsync(server, """{"location":"eastus","properties":{"administratorLogin":"boss","administratorLoginPassword":"Abcdefg123"}}""");
        await cloud.EnsureAsync(server + "/databases/db", """{"location":"eastus","sku":{"name":"S0"}}""");
        Assert.Equal("Enabled", (await cloud.GetAsync(encryption)).Text("properties.state"));
        Assert.Equal("Enabled", (await cloud.GetAsync(server + "/databases/db/transparentDataEncryption")).Text("value.0.properties.state"));
        await cloud.EnsureAsync(encryption, """{"properties":{"state":"Disabled"}}""");
        Assert.Equal("Disabled", (await cloud.GetAsync(encryption)).Text("properties.state"));
        Assert.Null((await cloud.GetAsync(server + "/databases/db/transparentDataEncryption")).Text("value.1.id"));
    }

    [Fact]
    public async Task A_renamed_database_takes_its_parts_along_and_a_pool_stays_while_it_is_used()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string server = P + "Microsoft.Sql/servers/sql-pooled";
        await cloud.EnsureAsync(server, """{"location":"eastus","properties":{"administratorLogin":"boss","administratorLoginPassword":"Abcdefg123"}}""");
        await cloud.EnsureAsync(server + "/elasticPools/pool", """{"location":"eastus","sku":{"name":"StandardPool","capacity":100}}""");
        await cloud.EnsureAsync(server + "/databases/db", $$$"""{"location":"eastus","properties":{"elasticPoolId":"{{{server}}}/elasticPools/pool"}}""");
        await cloud.EnsureAsync(server + "/databases/db/auditingSettings/default", """{"properties":{"state":"Enabled"}}""");
        Assert.Equal("ElasticPoolNotEmpty", (await cloud.DeleteAsync(server + "/elasticPools/pool")).Code);
        Assert.Equal("db", (await cloud.GetAsync(server + "/elasticPools/pool/databases")).Text("value.0.name"));
        Assert.Equal(200, (await cloud.PostAsync(server + "/databases/db/move", $$$"""{"id":"{{{server}}}/databases/db2"}""")).Status);
        Assert.Equal(404, (await cloud.GetAsync(server + "/databases/db")).Status);
        Assert.Equal("Enabled", (await cloud.GetAsync(server + "/databases/db2/auditingSettings/default")).Text("properties.state"));
    }

    [Fact]
    public async Task Lists_take_or_within_and()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(P + "Microsoft.Unknown/things/one", """{"location":"eastus"}""");
        const string list = LocalCloud.Subscription + "/resources?$filter=name eq 'one' and (resourceType eq 'Microsoft.Unknown/things' or resourceType eq 'Microsoft.Unknown/others')";
        Assert.Equal("one", (await cloud.GetAsync(list)).Text("value.0.name"));
        Assert.Null((await cloud.GetAsync(list.Replace("'one'", "'two'", StringComparison.Ordinal))).Text("value.0.name"));
        Assert.Equal("InvalidFilterInQueryString", (await cloud.GetAsync(list + " or")).Code);
    }

    [Fact]
    public async Task Slots_swap_their_settings_but_not_those_that_stay()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string site = P + "Microsoft.Web/sites/slotted";
        await cloud.EnsureAsync(P + "Microsoft.Web/serverfarms/plan", """{"location":"eastus","sku":{"name":"S1"}}""");
        await cloud.EnsureAsync(site, """{"location":"eastus","properties":{"serverFarmId":"plan"}}""");
        await cloud.EnsureAsync(site + "/slots/staging", """{"location":"eastus","properties":{}}""");
        await cloud.PutAsync(site + "/config/slotConfigNames", """{"properties":{"appSettingNames":["STAYS"]}}""");
        await cloud.PutAsync(site + "/config/appsettings", """{"properties":{"A":"old","STAYS":"production"}}""");
        await cloud.PutAsync(site + "/slots/staging/config/appsettings", """{"properties":{"A":"new","STAYS":"staging"}}""");
        Assert.Equal(200, (await cloud.FinishAsync(await cloud.PostAsync(site + "/slots/staging/slotsswap", """{"targetSlot":"production"}"""))).Status);
        var production = await cloud.PostAsync(site + "/config/appsettings/list");
        Assert.Equal(("new", "production"), (production.Text("properties.A"), production.Text("properties.STAYS")));
    }

    [Fact]
    public async Task Management_groups_hold_each_other_and_subscriptions()
    {
        await using var cloud = await LocalCloud.StartAsync();
        const string groups = "/providers/Microsoft.Management/managementGroups";
        await cloud.FinishAsync(await cloud.PutAsync(groups + "/top", """{"properties":{"displayName":"Top"}}"""));
        await cloud.FinishAsync(await cloud.PutAsync(groups + "/low", $$$$$"""{"properties":{"details":{"parent":{"id":"{{{{{groups}}}}}/top"}}}}"""));
        Assert.Equal(200, (await cloud.SendAsync("PUT", $"{groups}/low{LocalCloud.Subscription}")).Status);
        var tree = await cloud.GetAsync(groups + "/top?$expand=children&$recurse=true");
        Assert.Equal(("low", LocalCloud.Subscription), (tree.Text("properties.children.0.name"), tree.Text("properties.children.0.children.0.id")));
        Assert.Equal(400, (await cloud.DeleteAsync(groups + "/top")).Status);
        Assert.Equal(400, (await cloud.PutAsync(groups + "/top", $$$$$"""{"properties":{"details":{"parent":{"id":"{{{{{groups}}}}}/low"}}}}""")).Status);
    }
}
