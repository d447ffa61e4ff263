using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Sandbox.Faults;

namespace Azdoit.Connectors.Tests.Arm;

public class ArmInventoryTests
{
    private const string Network = """{ "properties": { "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] } } }""";

    private const string Account = """{ "sku": { "name": "Standard_LRS" }, "kind": "StorageV2", "properties": {} }""";

    [Fact]
    public async Task Kinds_children_groups_and_everything_can_be_listed_in_a_group_and_in_all()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        Assert.Null(await cloud.EnsureAsync(cloud.Group, "{}"));
        Assert.Null(await cloud.EnsureAsync(cloud.Of("vnet", "vnet-1"), Network));
        Assert.Null(await cloud.EnsureAsync(cloud.Of("subnet", "vnet-1", "subnet-1"), """{ "properties": { "addressPrefix": "10.0.0.0/24" } }"""));

        Assert.Equal(["rg-1"], await NamesAsync(cloud, "group", null));
        Assert.Equal(["rg-1"], await NamesAsync(cloud, "group", "rg-1"));
        Assert.Equal(["vnet-1"], await NamesAsync(cloud, "vnet", null));
        Assert.Equal(["vnet-1"], await NamesAsync(cloud, "vnet", "RG-1"));
        Assert.Equal(["subnet-1"], await NamesAsync(cloud, "subnet", null));
        Assert.Equal(["vnet-1"], await NamesAsync(cloud, null, null));
        Assert.Empty(await NamesAsync(cloud, "vm", null));
        Assert.Empty(await NamesAsync(cloud, "vm", "no-such-group"));
        Assert.Empty(await NamesAsync(cloud, null, "no-such-group"));
        Assert.Empty(await NamesAsync(cloud, "group", "no-such-group"));
    }

    [Fact]
    public async Task A_list_of_many_pages_is_whole()
    {
        await using var server = new RudeServer();
        var address = server.Address.GetLeftPart(UriPartial.Authority);
        for (var page = 1; page <= 3; page++)
        {
            var next = page < 3 ? $", \"nextLink\": \"{address}/subscriptions/s/resources?page={page + 1}\"" : "";
            server.Then(200, $$"""{ "value": [{ "id": "/subscriptions/s/resourceGroups/g/providers/A.B/c/r-{{page}}" }]{{next}} }""");
        }

        using var client = new ArmClient(new FixedAccess(server.Address, "token"), SandboxCloud.Settings());

        Assert.True((await new ArmInventory(client, "s").ListAsync(null, null, CancellationToken.None)).TryGet(out var all, out _));

        Assert.Equal(["r-1", "r-2", "r-3"], all.Select(resource => resource.Address.Name));
    }

    [Fact]
    public async Task A_type_that_the_catalogue_does_not_know_is_read_with_a_version_that_its_provider_lists()
    {
        await using var server = new RudeServer()
            .Then(200, """{ "resourceTypes": [{ "resourceType": "things", "apiVersions": ["2026-01-01-preview", "2023-01-01", "2025-05-05"] }] }""")
            .Then(200, """{ "id": "/subscriptions/s/resourceGroups/g/providers/Contoso.Things/things/t", "properties": {} }""");
        using var client = new ArmClient(new FixedAccess(server.Address, "token"), SandboxCloud.Settings());
        var thing = ResourceAddress.ForResource("s", "g", "Contoso.Things/things", "t");

        Assert.True((await new ArmInventory(client, "s").ReadAsync(thing, CancellationToken.None)).TryGet(out var found, out _));

        Assert.Equal(thing, found.Resource?.Address);
        Assert.Contains("api-version=2025-05-05 ", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usages_are_read_and_a_provider_without_them_has_none()
    {
        await using var cloud = await SandboxCloud.StartAsync();

        Assert.True((await cloud.Inventory.UsagesAsync("Microsoft.Compute", new Region("eastus"), CancellationToken.None)).TryGet(out var usages, out _));
        Assert.Equal(350, usages.Single(usage => usage.Quota == "cores").Limit);
        Assert.True((await cloud.Inventory.UsagesAsync("Microsoft.Nothing", new Region("eastus"), CancellationToken.None)).TryGet(out var none, out _));
        Assert.Empty(none);
    }

    [Fact]
    public async Task A_global_name_is_free_until_it_is_taken()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        var kind = KnownKinds.Get("storage");
        Assert.Null(await cloud.EnsureAsync(cloud.Group, "{}"));

        Assert.True(await IsFreeAsync(cloud, kind, "contoso12345"));
        Assert.Null(await cloud.EnsureAsync(cloud.Of("storage", "contoso12345"), Account));
        Assert.False(await IsFreeAsync(cloud, kind, "contoso12345"));
        Assert.True(await IsFreeAsync(cloud, KnownKinds.Get("vm"), "vm-1"));
    }

    [Theory]
    [InlineData(404, """{ "error": { "code": "ResourceNotFound", "message": "m" } }""", true)]
    [InlineData(404, """{ "Code": "NotFound", "Message": "m" }""", true)]
    [InlineData(404, """{ "error": { "code": "SubscriptionNotFound", "message": "m" } }""", false)]
    [InlineData(404, "<html>proxy</html>", false)]
    [InlineData(403, """{ "error": { "code": "AuthorizationFailed", "message": "m" } }""", false)]
    public async Task Only_the_clouds_own_word_means_that_there_is_nothing(int status, string body, bool absent)
    {
        await using var server = new RudeServer().Then(status, body);
        using var client = new ArmClient(new FixedAccess(server.Address, "token"), SandboxCloud.Settings());

        var answer = await new ArmInventory(client, "s").ReadAsync(ResourceAddress.ForGroup("s", "g"), CancellationToken.None);

        Assert.Equal(absent, answer.TryGet(out var found, out _));
        Assert.Null(found.Resource);
    }

    [Fact]
    public async Task A_read_outlives_a_storm()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        Assert.Null(await cloud.EnsureAsync(cloud.Group, "{}"));
        cloud.Host.Add(new FaultRule { Method = "GET", Phase = FaultPhase.Error, Status = 500, Count = 2 });
        cloud.Host.Add(new FaultRule { Method = "GET", Phase = FaultPhase.ResponseLost, Count = 1 });

        Assert.NotNull(await cloud.ReadAsync(cloud.Group));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(SandboxCloud cloud, string? kind, string? group) =>
        (await cloud.Inventory.ListAsync(kind is null ? null : KnownKinds.Get(kind), group, CancellationToken.None)).TryGet(out var all, out var failure)
            ? all.Select(resource => resource.Address.Name).ToList()
            : throw new InvalidOperationException($"{failure.Code}: {failure.Message}");

    private static async Task<bool> IsFreeAsync(SandboxCloud cloud, ResourceKind kind, string name) =>
        (await cloud.Inventory.IsNameFreeAsync(kind, name, CancellationToken.None)).TryGet(out var free, out var failure)
            ? free
            : throw new InvalidOperationException($"{failure.Code}: {failure.Message}");
}
