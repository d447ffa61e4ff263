namespace Azdoit.Tests;

public sealed class ResourceAddressTests
{
    [Theory]
    [InlineData("/subscriptions/s", ResourceAddress.SubscriptionType, "s", null)]
    [InlineData("/subscriptions/s/resourceGroups/g", ResourceAddress.GroupType, "g", "/subscriptions/s")]
    [InlineData("/subscriptions/s/resourcegroups/g/providers/Microsoft.Compute/virtualMachines/v", "Microsoft.Compute/virtualMachines", "v", "/subscriptions/s/resourceGroups/g")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n/subnets/a/", "Microsoft.Network/virtualNetworks/subnets", "a", "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n")]
    public void An_id_is_read_into_its_parts(string id, string type, string name, string? parent)
    {
        Assert.True(ResourceAddress.TryParse(id, out var address));
        Assert.Equal((type, name), (address.Type, address.Name));
        Assert.Equal(parent is null ? null : ResourceAddress.Parse(parent), address.Parent);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("/subscriptions")]
    [InlineData("/subscriptions//resourceGroups/g")]
    [InlineData("subscriptions/s/resourceGroups/g")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines")]
    public void What_is_no_id_is_refused(string? text) => Assert.False(ResourceAddress.TryParse(text, out _));

    [Fact]
    public void Case_does_not_tell_two_addresses_apart() =>
        Assert.Equal(ResourceAddress.ForGroup("S", "Dev"), ResourceAddress.ForGroup("s", "DEV"));
}
