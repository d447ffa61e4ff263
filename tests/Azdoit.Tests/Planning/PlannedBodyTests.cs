using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Tests.Fakes;

namespace Azdoit.Tests.Planning;

/// <summary>What a sentence comes to in bodies and patches, where the words of one resource meet another one or what exists.</summary>
public sealed class PlannedBodyTests
{
    private readonly FakeCloud cloud = new();

    [Theory]
    [InlineData("create a vnet called hub with address space 10.5.0.0/16 and two subnets", "10.5.0.0/24 10.5.1.0/24")]
    [InlineData("create a vnet called hub with two subnets a and b", "10.0.0.0/24 10.0.1.0/24")]
    [InlineData("create a vnet hub with address space 10.5.0.0/16 and a vm in it", "10.5.0.0/24")]
    [InlineData("create a vnet hub with address space 10.5.0.0/26 and two subnets", "10.5.0.0/27 10.5.0.32/27")]
    [InlineData("create 2 vms", "10.0.0.0/24")]
    public async Task Subnets_lie_in_their_network_and_apart(string request, string ranges) =>
        Assert.Equal(ranges, string.Join(' ', Bodies(await PlanAsync(request), "subnet").Select(body => Json.Text(body, "properties.addressPrefix")).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task A_subnet_of_an_existing_network_takes_what_is_free_there()
    {
        Network();

        Assert.Equal("10.5.1.0/24", Json.Text(Bodies(await PlanAsync("create a subnet web in vnet hub"), "subnet").Single(), "properties.addressPrefix"));
        Assert.Contains("is not within 10.5.0.0/16", Assert.Single((await PlanAsync("create a subnet web 10.9.0.0/24 in vnet hub")).Questions).Text);
        Assert.Contains("meets 10.5.0.0/24", Assert.Single((await PlanAsync("create a subnet web 10.5.0.128/25 in vnet hub")).Questions).Text);
    }

    [Fact]
    public async Task A_rule_takes_a_priority_that_is_free()
    {
        cloud.Put("rg-azdoit", ResourceAddress.GroupType, "rg-azdoit");
        cloud.Put("rg-azdoit", "Microsoft.Network/networkSecurityGroups", "n1", Parsed("""{"location":"eastus","properties":{"securityRules":[{"name":"a","properties":{"direction":"Inbound","priority":1443}},{"name":"b","properties":{"direction":"Outbound","priority":1444}}]}}"""));

        Assert.Equal(1444, Json.Number(Bodies(await PlanAsync("open port 443 from 10.0.0.0/8 in nsg n1"), "nsg_rule").Single(), "properties.priority"));
    }

    [Theory]
    [InlineData("create a vm in vnet hub with port 22 open from 10.0.0.0/8", "port")]
    [InlineData("create a web app on plan p1 with sku P1v3", "sku")]
    public async Task A_value_that_nothing_would_have_is_refused_and_not_lost(string request, string parameter)
    {
        Network();
        cloud.Put("rg-azdoit", "Microsoft.Web/serverfarms", "p1");

        var planned = await PlanAsync(request);

        Assert.Null(planned.Plan);
        Assert.Contains(planned.Diagnostics, diagnostic => diagnostic.Code == PlanningCodes.Unheard && diagnostic.Summary.EndsWith(parameter, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("create an nsg web with port 22 from 10.0.0.0/8 and 192.168.0.0/16")]
    [InlineData("create a linux vm with size Standard_D4s_v3, a 64 gb disk, port 22 from 10.0.0.0/8 and a public ip")]
    [InlineData("create an internal load balancer on port 80")]
    [InlineData("create a node.js 22 web app on B1")]
    [InlineData("create a python 3.12 function app")]
    [InlineData("create a serverless sql database with 2 vcores")]
    [InlineData("create a standard sql database")]
    [InlineData("create a premium redis cache P1")]
    [InlineData("create a standard lrs storage account, hot")]
    public async Task A_value_that_is_also_the_assumed_one_is_heard(string request) => Assert.DoesNotContain((await PlanAsync(request)).Diagnostics, diagnostic => diagnostic.Code == PlanningCodes.Unheard);

    [Fact]
    public async Task More_vCores_change_no_tier_and_another_tier_keeps_the_vCores()
    {
        Database("BC_Gen5", 4);

        Assert.Equal("BC_Gen5 8", Sku(await PlanAsync("scale sql database d1 to 8 vcores")));
        Assert.Equal("GP_S_Gen5 4", Sku(await PlanAsync("change sql database d1 to serverless")));
        Assert.Contains((await PlanAsync("scale sql database d1 to 3 vcores")).Diagnostics, diagnostic => diagnostic.Detail?.Contains("BC_Gen5_3") == true);
    }

    [Fact]
    public async Task An_app_runs_on_the_system_of_its_plan()
    {
        cloud.Put("rg-azdoit", ResourceAddress.GroupType, "rg-azdoit");
        cloud.Put("rg-azdoit", "Microsoft.Web/serverfarms", "p1", Parsed("""{"location":"eastus","properties":{"reserved":false}}"""));
        cloud.Put("rg-azdoit", "Microsoft.Web/serverfarms", "p2", Parsed("""{"location":"eastus","properties":{"reserved":true}}"""));

        Assert.False(Json.IsTrue(Bodies(await PlanAsync("create a web app on plan p1"), "webapp").Single(), "properties.reserved"));
        Assert.False(Json.IsTrue(Bodies(await PlanAsync("create a windows app service plan p3 and a web app on it"), "webapp").Single(), "properties.reserved"));
        Assert.True(Json.IsTrue(Bodies(await PlanAsync("create a web app on plan p2"), "webapp").Single(), "properties.reserved"));
        Assert.Contains((await PlanAsync("create a windows web app on plan p2")).Diagnostics, diagnostic => diagnostic.Detail?.Contains("is for linux") == true);
    }

    [Fact]
    public async Task A_change_moves_nothing_to_another_region()
    {
        cloud.Put("rg-azdoit", ResourceAddress.GroupType, "rg-azdoit");
        cloud.Put("rg-azdoit", "Microsoft.KeyVault/vaults", "kv-1", Parsed("""{"location":"eastus","properties":{"sku":{"name":"standard"}}}"""));

        Assert.Null((await PlanAsync("change key vault kv-1 to premium in westeurope")).Plan);
        Assert.NotNull((await PlanAsync("change key vault kv-1 in eastus to premium")).Plan);
    }

    [Fact]
    public async Task A_larger_database_is_priced_as_that()
    {
        var planned = await PlanAsync("create a general purpose sql database with 1 tb");

        var database = Bodies(planned, "sql_db").Single();
        Assert.Contains(KnownKinds.Get("sql_db").MetersOf(database, new("eastus")), demand => demand.Meter == Meters.SqlStorage && demand.Quantity == 1024);
    }

    [Fact]
    public async Task What_Azure_cannot_take_back_has_no_undo()
    {
        cloud.Put("rg-azdoit", ResourceAddress.GroupType, "rg-azdoit");
        cloud.Put("rg-azdoit", "Microsoft.Compute/disks", "d1", Parsed("""{"location":"eastus","sku":{"name":"Premium_LRS"},"properties":{"diskSizeGB":64}}"""));

        Assert.IsType<Undo.None>((await PlanAsync("resize disk d1 to 128 gb")).Plan!.Steps.Single().Undo);
        Assert.IsType<Undo.Restore>((await PlanAsync("change disk d1 to standard ssd")).Plan!.Steps.Single().Undo);
    }

    private void Network()
    {
        cloud.Put("rg-azdoit", ResourceAddress.GroupType, "rg-azdoit");
        cloud.Put("rg-azdoit", "Microsoft.Network/virtualNetworks", "hub", Parsed("""{"location":"eastus","properties":{"addressSpace":{"addressPrefixes":["10.5.0.0/16"]},"subnets":[{"name":"s","properties":{"addressPrefix":"10.5.0.0/24"}}]}}"""));
    }

    private void Database(string name, int cores)
    {
        cloud.Put("rg-azdoit", ResourceAddress.GroupType, "rg-azdoit");
        cloud.Put("rg-azdoit", "Microsoft.Sql/servers", "s1");
        cloud.Put(ResourceAddress.Parse($"{ResourceAddress.ForResource(FakeCloud.Subscription, "rg-azdoit", "Microsoft.Sql/servers", "s1").Id}/databases/d1"), Parsed($$"""{"location":"eastus","sku":{"name":"{{name}}","tier":"BusinessCritical","family":"Gen5","capacity":{{cores}} },"properties":{"maxSizeBytes":34359738368} }"""));
    }

    private static string Sku(PlannedChange planned) =>
        planned.Plan!.Steps.Single().Effect is Effect.Modify change ? $"{Json.Text(change.Patch, "sku.name")} {Json.Number(change.Patch, "sku.capacity")}" : "";

    private static IEnumerable<JsonObject> Bodies(PlannedChange planned, string kind) =>
        planned.Plan!.Steps.Select(step => step.Effect).OfType<Effect.Ensure>().Where(made => made.Kind == kind).Select(made => made.Body);

    private static JsonObject Parsed(string json) => JsonNode.Parse(json)!.AsObject();

    private Task<PlannedChange> PlanAsync(string request) =>
        Planner.PlanAsync(Interpreter.Read(request).Clauses, FakeCloud.Sandbox, new(), cloud, DateTimeOffset.UnixEpoch, CancellationToken.None);
}
