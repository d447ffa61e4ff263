using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Tests.Arm;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Verification;

namespace Azdoit.Connectors.Tests.Catalog;

/// <summary>What the catalogue writes is what the cloud takes, and what the cloud answers is what the catalogue understands.</summary>
public sealed class CatalogueInTheSandboxTests
{
    public static TheoryData<string> Ids => [.. KnownKinds.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_plain_resource_is_made_stands_as_wished_is_listed_and_goes(string id)
    {
        await using var cloud = await SandboxCloud.StartAsync();
        var kind = KnownKinds.Get(id);
        var (address, body) = await MakeAsync(cloud, kind, Least(kind));

        var standing = Expectation.Judge(new Effect.Ensure { Address = address, Kind = id, Class = EffectClass.Create, Body = body }, new Found(await cloud.ReadAsync(address)));
        Holds(standing);
        Assert.Contains(await ListedAsync(cloud, kind), resource => resource.Address.Equals(address));
        Assert.Equal(kind, (await cloud.ReadAsync(address))!.Kind);

        Assert.Null(await cloud.RemoveAsync(address));
        Assert.Null(await cloud.ReadAsync(address));
    }

    [Theory]
    [InlineData("disk", "resize", "disk_size_gb", 256)]
    [InlineData("disk", "update", "sku", "Premium_LRS")]
    [InlineData("vmss", "scale", "count", 3)]
    [InlineData("vmss", "resize", "to_size", "Standard_D4s_v3")]
    [InlineData("vm", "resize", "to_size", "Standard_D4s_v3")]
    [InlineData("storage", "update", "redundancy", "GRS")]
    [InlineData("storage", "update", "access_tier", "Cool")]
    [InlineData("nsg_rule", "update", "source", "10.0.0.0/8")]
    [InlineData("aks", "scale", "node_count", 4)]
    [InlineData("aks", "update", "tier", "Standard")]
    [InlineData("nodepool", "scale", "node_count", 1)]
    [InlineData("nodepool", "scale", "max_count", 5)]
    [InlineData("keyvault", "update", "sku", "premium")]
    [InlineData("acr", "update", "sku", "Standard")]
    [InlineData("appservice_plan", "scale", "count", 3)]
    [InlineData("appservice_plan", "resize", "sku", "P1v3")]
    [InlineData("webapp", "update", "runtime", "python")]
    [InlineData("sql_db", "scale", "sku", "S3")]
    [InlineData("sql_db", "scale", "sku", "GP_Gen5_4")]
    [InlineData("postgres", "resize", "to_size", "Standard_D2ds_v5")]
    [InlineData("postgres", "update", "disk_size_gb", 64)]
    [InlineData("redis", "resize", "size", "C1")]
    public async Task A_change_stands_as_wished(string id, string verb, string parameter, object value)
    {
        await using var cloud = await SandboxCloud.StartAsync();
        var kind = KnownKinds.Get(id);
        var (address, _) = await MakeAsync(cloud, kind, Least(kind));
        var said = value is int number ? ParameterSet.Empty.With(parameter, number) : ParameterSet.Empty.With(parameter, (string)value);
        var patch = ((OperationForm.Modify)kind.Find(verb)!.Form).Patch((await cloud.ReadAsync(address))!.Body, said);

        Assert.Null(await cloud.ModifyAsync(address, patch.ToJsonString()));

        var standing = Expectation.Judge(new Effect.Modify { Address = address, Kind = id, Class = EffectClass.Change, Patch = patch }, new Found(await cloud.ReadAsync(address)));
        Holds(standing);
    }

    [Theory]
    [InlineData("vm", "stop", "start", "deallocate", "start", "restart")]
    [InlineData("vmss", "stop", "start", "deallocate", "start", "restart")]
    [InlineData("aks", "stop", "start")]
    [InlineData("webapp", "stop", "start", "restart")]
    [InlineData("functionapp", "stop", "start", "restart")]
    [InlineData("postgres", "stop", "start", "restart")]
    public async Task An_action_leads_to_its_state(string id, params string[] verbs)
    {
        await using var cloud = await SandboxCloud.StartAsync();
        var kind = KnownKinds.Get(id);
        var (address, _) = await MakeAsync(cloud, kind, Least(kind));
        foreach (var verb in verbs)
        {
            var invoke = (OperationForm.Invoke)kind.Find(verb)!.Form;
            Assert.Null(await cloud.InvokeAsync(address, invoke.Name, invoke.State));
            Assert.Equal(invoke.State, kind.State((await cloud.ReadAsync(address))!.Body));
        }
    }

    private static void Holds(Standing standing) =>
        Assert.True(standing is Standing.Holds, standing is Standing.Differs differs ? string.Join("; ", differs.Differences) : standing.GetType().Name);

    /// <summary>The resource with everything that it brings along, as the planner would make it.</summary>
    private static async Task<(ResourceAddress Address, JsonObject Body)> MakeAsync(SandboxCloud cloud, ResourceKind kind, ParameterSet said)
    {
        Assert.Null(await cloud.EnsureAsync(cloud.Group, "{}"));
        Dictionary<string, ResourceAddress> roles = [];
        foreach (var implied in kind.Implies(kind.WithDefaults(said)))
        {
            var brought = KnownKinds.Get(implied.Kind);
            var parent = implied.ParentRole is { } role ? roles[role] : cloud.Group;
            roles[implied.Role] = (await MakeOneAsync(cloud, brought, implied.Parameters, parent, roles)).Address;
        }

        var home = kind.ParentKind is not { } parentKind ? cloud.Group
            : roles.TryGetValue(kind.ParentParameter!, out var impliedParent) ? impliedParent
            : (await MakeAsync(cloud, KnownKinds.Get(parentKind), Least(KnownKinds.Get(parentKind)))).Address;
        return await MakeOneAsync(cloud, kind, said, home, roles);
    }

    private static async Task<(ResourceAddress Address, JsonObject Body)> MakeOneAsync(
        SandboxCloud cloud, ResourceKind kind, ParameterSet said, ResourceAddress parent, IReadOnlyDictionary<string, ResourceAddress> roles)
    {
        var address = kind.Id == "group" ? ResourceAddress.ForGroup(cloud.Group.Subscription, "rg-2") : kind.AddressIn(parent, $"{kind.Naming.Stem}{kind.Naming.Separator}3f9a0c");
        var body = kind.Body(new Blueprint
        {
            Address = address,
            Region = new("eastus"),
            Tenant = cloud.Host.Endpoint.TenantId,
            Parameters = said,
            Roles = roles,

            // Making a key pair takes seconds, and is tested elsewhere.
            SshPublicKey = "ssh-ed25519 none",
        });
        Assert.Null(await cloud.EnsureAsync(address, body.ToJsonString()));
        return (address, body);
    }

    private static async Task<IReadOnlyList<ObservedResource>> ListedAsync(SandboxCloud cloud, ResourceKind kind) =>
        (await cloud.Inventory.ListAsync(kind, null, CancellationToken.None)).TryGet(out var all, out var failure) ? all : throw new InvalidOperationException(failure.Message);

    private static ParameterSet Least(ResourceKind kind) =>
        kind.Parameters.Where(parameter => parameter.Required)
            .Aggregate(ParameterSet.Empty, (said, parameter) => said.With(parameter.Name, parameter.Form == ParameterForm.Port ? "443" : "given"));
}
