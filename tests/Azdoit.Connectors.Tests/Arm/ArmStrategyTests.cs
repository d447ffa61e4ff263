using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Sandbox.Faults;

namespace Azdoit.Connectors.Tests.Arm;

public class ArmStrategyTests
{
    private const string Network = """{ "properties": { "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] } } }""";

    [Fact]
    public async Task A_group_a_network_and_a_subnet_are_made_changed_and_removed()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        var (vnet, subnet) = (cloud.Of("vnet", "vnet-1"), cloud.Of("subnet", "vnet-1", "subnet-1"));

        Assert.Null(await cloud.EnsureAsync(cloud.Group, "{}"));
        Assert.Null(await cloud.EnsureAsync(vnet, Network));
        Assert.Null(await cloud.EnsureAsync(subnet, """{ "properties": { "addressPrefix": "10.0.0.0/24" } }"""));
        Assert.Equal("objective-1", (await cloud.ReadAsync(vnet))?.Owner);
        Assert.Equal("Succeeded", (await cloud.ReadAsync(subnet))?.ProvisioningState);
        Assert.Equal(3, cloud.Receipts.Count);
        Assert.All(cloud.Receipts, receipt => Assert.NotNull(receipt.RequestId));

        Assert.Null(await cloud.ModifyAsync(vnet, """{ "tags": { "env": "test" } }"""));
        Assert.Equal(["azdoit-objective", "env"], (await cloud.ReadAsync(vnet))!.Tags.Keys.Order());

        Assert.Null(await cloud.ModifyAsync(vnet, """{ "tags": { "env": null } }"""));
        Assert.Equal(["azdoit-objective"], (await cloud.ReadAsync(vnet))!.Tags.Keys);

        Assert.Null(await cloud.RemoveAsync(subnet));
        Assert.Null(await cloud.RemoveAsync(subnet));
        Assert.Null(await cloud.RemoveAsync(vnet));
        Assert.Null(await cloud.RemoveAsync(cloud.Group));
        Assert.Null(await cloud.ReadAsync(cloud.Group));
        Assert.Null(await cloud.RemoveAsync(vnet));
    }

    [Fact]
    public async Task A_machine_is_made_stopped_resized_listed_with_its_state_and_removed()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        var machine = await MachineAsync(cloud);

        Assert.Equal("running", StateOf(await cloud.ReadAsync(machine)));
        Assert.Null(await cloud.InvokeAsync(machine, "deallocate", "deallocated"));
        Assert.Null(await cloud.ModifyAsync(machine, """{ "properties": { "hardwareProfile": { "vmSize": "Standard_D4s_v3" } } }"""));

        Assert.True((await cloud.Inventory.ListAsync(KnownKinds.Get("vm"), null, CancellationToken.None)).TryGet(out var all, out _));
        var listed = Assert.Single(all);
        Assert.Equal("deallocated", StateOf(listed));
        Assert.Equal("Standard_D4s_v3", listed.Kind!.Size(listed.Body));

        Assert.Null(await cloud.RemoveAsync(machine));
        Assert.Null(await cloud.ReadAsync(machine));
    }

    [Fact]
    public async Task What_somebody_else_made_in_the_meantime_is_not_changed_and_what_we_made_before_is_completed()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        var vnet = cloud.Of("vnet", "vnet-1");
        Assert.Null(await cloud.EnsureAsync(cloud.Group, "{}"));
        Assert.Null(await cloud.EnsureAsync(vnet, Network, "objective-2"));

        var failure = await cloud.EnsureAsync(vnet, Network, "objective-1");

        Assert.Equal(("resource-exists", RetryClass.AfterRead), (failure?.Code, failure?.Retry));
        Assert.Equal("objective-2", (await cloud.ReadAsync(vnet))?.Owner);
        Assert.Null(await cloud.EnsureAsync(vnet, Network, "objective-2"));
    }

    [Fact]
    public async Task An_operation_that_fails_late_tells_the_clouds_reason_and_asks_for_a_read()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        Assert.Null(await cloud.EnsureAsync(cloud.Group, "{}"));
        cloud.Host.Add(new FaultRule { Method = "PUT", Path = "*/virtualNetworks/*", Phase = FaultPhase.FailsLate, Status = 409, Code = "AllocationFailed", Message = "No room." });

        var failure = await cloud.EnsureAsync(cloud.Of("vnet", "vnet-1"), Network);

        Assert.Equal((FailureCategory.Capacity, RetryClass.AfterRead, "AllocationFailed", "No room."), (failure!.Category, failure.Retry, failure.Code, failure.Message));
    }

    [Fact]
    public async Task A_write_whose_answer_is_lost_may_have_arrived_and_is_not_sent_again()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        cloud.Host.Add(new FaultRule { Method = "PUT", Phase = FaultPhase.ResponseLost, Count = 1 });

        var failure = await cloud.EnsureAsync(cloud.Group, "{}");

        Assert.Equal((FailureCategory.Network, RetryClass.AfterRead, "connection-lost"), (failure!.Category, failure.Retry, failure.Code));
        Assert.NotNull(await cloud.ReadAsync(cloud.Group));
        Assert.Empty(cloud.Receipts);
    }

    [Fact]
    public async Task An_operation_that_never_ends_can_be_left_and_settled_for_later()
    {
        await using var cloud = await SandboxCloud.StartAsync();
        var machine = await MachineAsync(cloud);
        cloud.Host.Add(new FaultRule { Method = "POST", Phase = FaultPhase.NeverFinishes, Count = 1 });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var left = cloud.Receipts.Count;

        var acting = cloud.Strategy.RealizeAsync(
            new Planning.Effect.Invoke { Address = machine, Kind = "vm", Class = EffectClass.Interrupt, Action = "restart", State = "running" },
            receipt =>
            {
                cloud.Receipts.Add(receipt);
                return Task.CompletedTask;
            },
            patience.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => acting);

        var receipt = cloud.Receipts[left];
        Assert.StartsWith("/subscriptions/", receipt.Operation, StringComparison.Ordinal);

        // A later action takes the place of the one that hangs, so that it ends.
        Assert.Null(await cloud.InvokeAsync(machine, "deallocate", "deallocated"));
        Assert.Null(await cloud.Strategy.SettleAsync(receipt, CancellationToken.None));
        Assert.Null(await cloud.Strategy.SettleAsync(new(null, receipt.Operation!.Replace("operations/", "operations/0", StringComparison.Ordinal)), CancellationToken.None));
    }

    private static string? StateOf(ObservedResource? machine) => machine?.Kind?.State(machine.Body);

    private static async Task<ResourceAddress> MachineAsync(SandboxCloud cloud)
    {
        var (subnet, nic, machine) = (cloud.Of("subnet", "vnet-1", "subnet-1"), cloud.Of("nic", "nic-1"), cloud.Of("vm", "vm-1"));
        Assert.Null(await cloud.EnsureAsync(cloud.Group, "{}"));
        Assert.Null(await cloud.EnsureAsync(cloud.Of("vnet", "vnet-1"), Network));
        Assert.Null(await cloud.EnsureAsync(subnet, """{ "properties": { "addressPrefix": "10.0.0.0/24" } }"""));
        Assert.Null(await cloud.EnsureAsync(nic, $$"""{ "properties": { "ipConfigurations": [{ "name": "a", "properties": { "subnet": { "id": "{{subnet.Id}}" } } }] } }"""));
        Assert.Null(await cloud.EnsureAsync(machine, $$"""
            { "properties": {
                "hardwareProfile": { "vmSize": "Standard_D2s_v3" },
                "storageProfile": { "imageReference": { "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server", "version": "latest" }, "osDisk": { "createOption": "FromImage" } },
                "osProfile": { "computerName": "vm-1", "adminUsername": "azureuser", "linuxConfiguration": { "disablePasswordAuthentication": true,
                  "ssh": { "publicKeys": [{ "path": "/home/azureuser/.ssh/authorized_keys", "keyData": "{{References.GeneratedSshKey}}" }] } } },
                "networkProfile": { "networkInterfaces": [{ "id": "{{nic.Id}}" }] } } }
            """));
        return machine;
    }
}
