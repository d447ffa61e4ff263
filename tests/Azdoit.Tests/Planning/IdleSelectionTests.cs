using System.Text.Json.Nodes;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Tests.Fakes;

namespace Azdoit.Tests.Planning;

/// <summary>What a deletion of idle resources takes: never what a running machine needs.</summary>
public sealed class IdleSelectionTests
{
    private readonly FakeCloud cloud = new() { IsThin = true };

    public IdleSelectionTests()
    {
        cloud.Put("rg-dev", ResourceAddress.GroupType, "rg-dev");
        Put("Microsoft.Compute/virtualMachines", "vm-1", """{ "properties": { "hardwareProfile": { "vmSize": "Standard_B2s" } } }""");
        Put("Microsoft.Compute/disks", "vm-1-os", """{ "managedBy": "/subscriptions/s/vm-1", "properties": { "diskState": "Attached" } }""");
        Put("Microsoft.Network/networkInterfaces", "vm-1-nic", """{ "properties": { "virtualMachine": { "id": "/subscriptions/s/vm-1" } } }""");
        Put("Microsoft.Network/publicIPAddresses", "vm-1-ip", """{ "properties": { "ipConfiguration": { "id": "/subscriptions/s/vm-1-nic" } } }""");
        Put("Microsoft.Compute/disks", "spare", """{ "properties": { "diskState": "Unattached" } }""");
        Put("Microsoft.Contoso/gadgets", "unknown", "{}");
    }

    [Theory]
    [InlineData("delete unused resources in rg-dev")]
    [InlineData("delete idle resources in rg-dev")]
    [InlineData("delete all unattached disks in rg-dev")]
    [InlineData("delete unused disks in rg-dev")]
    public async Task An_unattached_disk_is_all_that_is_idle_beside_a_running_machine(string request)
    {
        var planned = await PlanAsync(request);

        var step = Assert.Single(planned.Plan!.Steps);
        Assert.Equal("delete disk/spare", step.Id.Value);
        Assert.Equal(cloud.All.Single(resource => resource.Address.Name == "spare").Fingerprint, ((Effect.Remove)step.Effect).Fingerprint);
    }

    [Theory]
    [InlineData("delete idle vms in rg-dev")]
    [InlineData("delete unused nics in rg-dev")]
    [InlineData("delete unused public ips in rg-dev")]
    public async Task Nothing_of_a_running_machine_is_idle(string request) => Assert.Empty((await PlanAsync(request)).Plan?.Steps ?? []);

    private void Put(string type, string name, string body) => cloud.Put("rg-dev", type, name, (JsonObject)JsonNode.Parse(body)!);

    private Task<PlannedChange> PlanAsync(string request) =>
        Planner.PlanAsync(Interpreter.Read(request).Clauses, FakeCloud.Sandbox, new(), cloud, DateTimeOffset.UnixEpoch, CancellationToken.None);
}
