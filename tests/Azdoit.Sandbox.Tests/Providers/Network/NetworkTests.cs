namespace Azdoit.Sandbox.Tests.Providers.Network;

public sealed class NetworkTests
{
    private const string Ip = LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip";
    private const string Rules = LocalCloud.Group + "/providers/Microsoft.Network/networkSecurityGroups/nsg";

    [Fact]
    public async Task Subnets_are_children_that_the_network_shows_inline()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var network = await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        Assert.Equal(Bodies.Subnet, network.Text("properties.subnets.0.id"));
        await cloud.EnsureAsync(Bodies.Network + "/subnets/third", """{"properties":{"addressPrefix":"10.0.2.0/24"}}""");

        await cloud.EnsureAsync(Bodies.Network, """{"location":"eastus","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]}}}""");
        Assert.Equal(3, (await cloud.GetAsync(Bodies.Network + "/subnets")).At("value")!.AsArray().Count);
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        Assert.Equal(404, (await cloud.GetAsync(Bodies.Network + "/subnets/third")).Status);
    }

    [Theory]
    [InlineData("10.1.0.0/24", "NetcfgInvalidSubnet")]
    [InlineData("10.0.0.128/25", "NetcfgSubnetRangesOverlap")]
    [InlineData("10.0.5.0", "InvalidAddressPrefixFormat")]
    [InlineData("10.0.5.0/30", "NetcfgInvalidSubnet")]
    public async Task A_subnet_must_fit(string prefix, string code)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        var refused = await cloud.PutAsync(Bodies.Network + "/subnets/new", $$$"""{"properties":{"addressPrefix":"{{{prefix}}}"}}""");
        Assert.Equal((400, code), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Interfaces_get_addresses_and_hold_what_they_use()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.EnsureAsync(Ip, """{"location":"eastus","sku":{"name":"Standard"}}""");
        await cloud.EnsureAsync(Rules, """{"location":"eastus"}""");
        var body = $$$"""
            {"location":"eastus","properties":{"networkSecurityGroup":{"id":"{{{Rules}}}"},"ipConfigurations":[
             {"name":"a","properties":{"subnet":{"id":"{{{Bodies.Subnet.ToLowerInvariant()}}}"},"publicIPAddress":{"id":"{{{Ip}}}"} } }]} }
            """;
        var nic = await cloud.EnsureAsync(Bodies.Nic("one"), body);
        Assert.Equal("10.0.0.4", nic.Text("properties.ipConfigurations.0.properties.privateIPAddress"));
        var second = await cloud.EnsureAsync(Bodies.Nic("two"), Bodies.NicBody());
        Assert.Equal("10.0.0.5", second.Text("properties.ipConfigurations.0.properties.privateIPAddress"));
        Assert.Equal("PublicIPAddressInUse", (await cloud.PutAsync(Bodies.Nic("three"), body)).Code);

        Assert.Equal("InUseSubnetCannotBeDeleted", (await cloud.DeleteAsync(Bodies.Subnet)).Code);
        Assert.Equal("InUseSubnetCannotBeDeleted", (await cloud.DeleteAsync(Bodies.Network)).Code);
        Assert.Equal("PublicIPAddressCannotBeDeleted", (await cloud.DeleteAsync(Ip)).Code);
        Assert.Equal("InUseNetworkSecurityGroupCannotBeDeleted", (await cloud.DeleteAsync(Rules)).Code);
        Assert.Equal(nic.Text("properties.ipConfigurations.0.id"), (await cloud.GetAsync(Ip)).Text("properties.ipConfiguration.id"));
        Assert.Equal(nic.Text("properties.ipConfigurations.0.id"), (await cloud.GetAsync(Bodies.Subnet)).Text("properties.ipConfigurations.0.id"));

        await cloud.FinishAsync(await cloud.DeleteAsync(Bodies.Nic("one")));
        await cloud.FinishAsync(await cloud.DeleteAsync(Bodies.Nic("two")));
        Assert.Equal(202, (await cloud.DeleteAsync(Ip)).Status);
        Assert.Equal(202, (await cloud.DeleteAsync(Bodies.Network)).Status);
    }

    [Fact]
    public async Task An_interface_on_a_missing_subnet_fails_as_on_Azure()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var refused = await cloud.PutAsync(Bodies.Nic("nic"), Bodies.NicBody());
        Assert.Equal((400, "InvalidResourceReference"), (refused.Status, refused.Code));
        Assert.Contains("was not found. Please make sure that the referenced resource exists", refused.Text("error.message")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.3", "PrivateIPAddressInReservedRange")]
    [InlineData("10.0.1.9", "PrivateIPAddressNotInSubnet")]
    [InlineData("10.0.0.4", "PrivateIPAddressInUse")]
    public async Task A_static_address_must_be_free(string address, string code)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.EnsureAsync(Bodies.Nic("first"), Bodies.NicBody());
        var body = Bodies.NicBody().Replace("\"subnet\"", $"\"privateIPAllocationMethod\":\"Static\",\"privateIPAddress\":\"{address}\",\"subnet\"", StringComparison.Ordinal);
        Assert.Equal(code, (await cloud.PutAsync(Bodies.Nic("second"), body)).Code);
    }

    [Fact]
    public async Task Security_groups_show_default_rules_and_check_their_own()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Rules, """{"location":"eastus"}""");
        await cloud.EnsureAsync(Rules + "/securityRules/ssh", Rule(100));
        var group = await cloud.GetAsync(Rules);
        Assert.Equal("ssh", group.Text("properties.securityRules.0.name"));
        Assert.Equal(6, group.At("properties.defaultSecurityRules")!.AsArray().Count);
        Assert.Equal("SecurityRuleConflict", (await cloud.PutAsync(Rules + "/securityRules/other", Rule(100))).Code);
        Assert.Equal("SecurityRuleInvalidPriority", (await cloud.PutAsync(Rules + "/securityRules/other", Rule(99))).Code);
        Assert.Equal("SecurityRuleInvalidPortRange", (await cloud.PutAsync(Rules + "/securityRules/other", Rule(101).Replace("22", "70000", StringComparison.Ordinal))).Code);
    }

    private static string Rule(int priority) => $$$"""
        {"properties":{"priority":{{{priority}}},"direction":"Inbound","access":"Allow","protocol":"Tcp","sourceAddressPrefix":"*",
         "sourcePortRange":"*","destinationAddressPrefix":"*","destinationPortRange":"22"}}
        """;

    [Fact]
    public async Task Every_dynamic_public_address_is_another_one_and_is_seen_when_it_is_used()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        var seen = new HashSet<string?>();
        foreach (var name in (string[])["one", "two"])
        {
            var address = $"{LocalCloud.Group}/providers/Microsoft.Network/publicIPAddresses/{name}";
            Assert.Null((await cloud.EnsureAsync(address, """{"location":"eastus"}""")).Text("properties.ipAddress"));
            await cloud.EnsureAsync(Bodies.Nic(name), Bodies.NicBody().Replace("\"properties\":{\"subnet\"", $$"""
                "properties":{"publicIPAddress":{"id":"{{address}}"},"subnet"
                """, StringComparison.Ordinal));
            seen.Add((await cloud.GetAsync(address)).Text("properties.ipAddress"));
        }

        Assert.DoesNotContain(null, seen);
        Assert.Equal(2, seen.Count);
    }
}
