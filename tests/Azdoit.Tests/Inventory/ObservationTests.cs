using System.Text.Json.Nodes;
using Azdoit.Inventory;

namespace Azdoit.Tests.Inventory;

public sealed class ObservationTests
{
    private const string Group = "/subscriptions/s/resourceGroups/rg-a/providers/";

    [Theory]
    [InlineData("zone", "1", true)]
    [InlineData("zone", "2", false)]
    [InlineData("os", "linux", true)]
    [InlineData("os", "windows", false)]
    [InlineData("vcpus", "4", true)]
    [InlineData("memory_gb", "8", false)]
    public void A_machine_tells_its_zone_system_and_capacity(string parameter, string wanted, bool fits) => Assert.Equal(fits, Observation.Fits(
        Observed("Microsoft.Compute/virtualMachines/vm-1", """{ "zones": ["1"], "properties": { "hardwareProfile": { "vmSize": "Standard_D4s_v3" }, "storageProfile": { "osDisk": { "osType": "Linux" } } } }"""), parameter, wanted));

    [Theory]
    [InlineData("1.31", true)]
    [InlineData("1.31.2", true)]
    [InlineData("1.3", false)]
    public void A_version_may_be_said_in_part(string wanted, bool fits) => Assert.Equal(fits, Observation.Fits(
        Observed("Microsoft.ContainerService/managedClusters/aks-1", """{ "properties": { "kubernetesVersion": "1.31.2" } }"""), "version", wanted));

    [Theory]
    [InlineData("sku", "Premium", true)]
    [InlineData("sku", "Standard", false)]
    public void A_sku_may_be_said_without_its_redundancy(string parameter, string wanted, bool fits) => Assert.Equal(fits, Observation.Fits(
        Observed("Microsoft.Compute/disks/d-1", """{ "sku": { "name": "Premium_LRS" } }"""), parameter, wanted));

    [Fact]
    public void What_a_body_does_not_hold_fits_nothing() =>
        Assert.False(Observation.Fits(Observed("Microsoft.Compute/virtualMachines/vm-1", "{}"), "zone", "1"));

    private static ObservedResource Observed(string path, string body) => new(ResourceAddress.Parse(Group + path), JsonNode.Parse(body)!.AsObject());
}
