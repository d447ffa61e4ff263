using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Tests.Providers.Compute;

public sealed class VirtualMachineTests
{
    [Fact]
    public async Task A_machine_comes_up_running_with_defaults_added_and_secrets_dropped()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var machine = await Bodies.EnsureMachineAsync(cloud, "vm-1");

        Assert.Equal("Succeeded", machine.Text("properties.provisioningState"));
        Assert.Equal("eastus", machine.Text("location"));
        Assert.NotNull(machine.Text("properties.vmId"));
        Assert.NotNull(machine.Text("properties.timeCreated"));
        Assert.Null(machine.Text("properties.osProfile.customData"));
        Assert.Null(machine.Text("properties.instanceView"));
        Assert.Equal(Bodies.Machine("vm-1"), machine.Text("id"));

        var expanded = await cloud.GetAsync(Bodies.Machine("vm-1") + "?$expand=instanceView");
        Assert.Equal("PowerState/running", expanded.Text("properties.instanceView.statuses.1.code"));

        var disk = await cloud.GetAsync(machine.Text("properties.storageProfile.osDisk.managedDisk.id")!);
        Assert.Equal("30", disk.Text("properties.diskSizeGB"));
        Assert.Equal(Bodies.Machine("vm-1"), disk.Text("managedBy"));
        Assert.Equal(Bodies.Machine("vm-1"), (await cloud.GetAsync(Bodies.Nic("vm-1"))).Text("properties.virtualMachine.id"));
    }

    [Theory]
    [InlineData("deallocate", "deallocated")]
    [InlineData("powerOff", "stopped")]
    [InlineData("restart", "running")]
    public async Task Power_actions_end_in_their_state(string action, string state)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");

        var begun = await cloud.PostAsync($"{Bodies.Machine("vm-1")}/{action}");
        Assert.Equal(202, begun.Status);
        Assert.NotNull(begun.Header("Location"));
        Assert.Equal("Succeeded", (await cloud.FinishAsync(begun)).Text("status"));

        var view = await cloud.GetAsync(Bodies.Machine("vm-1") + "/instanceView");
        Assert.Equal($"PowerState/{state}", view.Text("statuses.1.code"));
    }

    [Fact]
    public async Task A_machine_sent_back_without_read_only_fields_keeps_them()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var before = await Bodies.EnsureMachineAsync(cloud, "vm-1");

        var after = await cloud.EnsureAsync(Bodies.Machine("vm-1"), """{"location":"eastus","properties":{"hardwareProfile":{"vmSize":"Standard_D4s_v3"}}}""");

        Assert.Equal("Standard_D4s_v3", after.Text("properties.hardwareProfile.vmSize"));
        Assert.Equal("Canonical", after.Text("properties.storageProfile.imageReference.publisher"));
        Assert.Equal(before.Text("properties.vmId"), after.Text("properties.vmId"));
        Assert.Equal(before.Text("properties.storageProfile.osDisk.name"), after.Text("properties.storageProfile.osDisk.name"));
    }

    [Fact]
    public async Task The_same_body_twice_changes_nothing()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var first = await Bodies.EnsureMachineAsync(cloud, "vm-1");
        var second = await cloud.EnsureAsync(Bodies.Machine("vm-1"), Bodies.MachineBody("vm-1"));
        Assert.True(JsonNode.DeepEquals(first.At("properties"), second.At("properties")), $"{first}\n{second}");
    }

    [Theory]
    [InlineData("Detach", 1, 1)]
    [InlineData("Delete", 0, 1)]
    public async Task Deleting_a_machine_takes_its_disk_only_when_told_so(string option, int disks, int nics)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1", extra: $",\"deleteOption\":\"{option}\"");

        await cloud.FinishAsync(await cloud.DeleteAsync(Bodies.Machine("vm-1")));

        Assert.Equal("ResourceNotFound", (await cloud.GetAsync(Bodies.Machine("vm-1"))).Code);
        Assert.Equal(204, (await cloud.DeleteAsync(Bodies.Machine("vm-1"))).Status);
        Assert.Equal(disks, (await cloud.GetAsync(LocalCloud.Group + "/providers/Microsoft.Compute/disks")).At("value")!.AsArray().Count);
        Assert.Equal(nics, (await cloud.GetAsync(LocalCloud.Group + "/providers/Microsoft.Network/networkInterfaces")).At("value")!.AsArray().Count);
    }

    [Fact]
    public async Task What_Azure_refuses_is_refused_with_its_codes()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        await cloud.EnsureAsync(Bodies.Nic("vm-2"), Bodies.NicBody());
        var url = Bodies.Machine("vm-2");

        Assert.Equal("InvalidParameter", (await cloud.PutAsync(url, Bodies.MachineBody("vm-2", "Standard_Nothing"))).Code);
        Assert.Equal("InvalidResourceReference", (await cloud.PutAsync(url, Bodies.MachineBody("missing"))).Code);
        Assert.Equal("NicInUse", (await cloud.PutAsync(url, Bodies.MachineBody("vm-1"))).Code);
        Assert.Equal("InvalidParameter", (await cloud.PutAsync(url, Bodies.MachineBody("vm-2").Replace(Bodies.PublicKey, "nonsense", StringComparison.Ordinal))).Code);
        Assert.Equal("LocationRequired", (await cloud.PutAsync(url, """{"properties":{}}""")).Code);
        Assert.Equal("PropertyChangeNotAllowed",
            (await cloud.PutAsync(Bodies.Machine("vm-1"), Bodies.MachineBody("vm-1").Replace("Canonical", "Other", StringComparison.Ordinal))).Code);
        Assert.Equal("ResourceNotFound", (await cloud.GetAsync(url)).Code);
    }
}
