namespace Azdoit.Sandbox.Tests.Providers.Network;

public sealed class LoadBalancerTests
{
    private const string Ip = LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip";
    private const string Balancer = LocalCloud.Group + "/providers/Microsoft.Network/loadBalancers/lb";

    private static string Body(string pool, string sku = "Standard") => $$$"""
        {"location":"eastus","sku":{"name":"{{{sku}}}"},"properties":{
         "frontendIPConfigurations":[{"name":"front","properties":{"publicIPAddress":{"id":"{{{Ip}}}"} } }],
         "backendAddressPools":[{"name":"back"}],"probes":[{"name":"alive","properties":{"protocol":"Tcp","port":80} }],
         "loadBalancingRules":[{"name":"http","properties":{"protocol":"Tcp","frontendPort":80,"backendPort":80,
           "frontendIPConfiguration":{"id":"{{{Balancer}}}/frontendIPConfigurations/front"},"backendAddressPool":{"id":"{{{Balancer}}}/backendAddressPools/{{{pool}}}"} } }]} }
        """;

    [Fact]
    public async Task Parts_get_ids_and_rules_must_name_parts_that_are_there()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal("InvalidResourceReference", (await cloud.PutAsync(Balancer, Body("back"))).Code);
        await cloud.EnsureAsync(Ip, """{"location":"eastus","sku":{"name":"Standard"}}""");
        Assert.Equal("InvalidResourceReference", (await cloud.PutAsync(Balancer, Body("none"))).Code);
        Assert.Equal("DifferentSkuLoadBalancersAndPublicIPAddressNotAllowed", (await cloud.PutAsync(Balancer, Body("back", "Basic"))).Code);

        var created = await cloud.EnsureAsync(Balancer, Body("back"));
        Assert.Equal(Balancer + "/backendAddressPools/back", created.Text("properties.backendAddressPools.0.id"));
        Assert.Equal(Balancer + "/frontendIPConfigurations/front", (await cloud.GetAsync(Ip)).Text("properties.ipConfiguration.id"));
        Assert.Equal("PublicIPAddressCannotBeDeleted", (await cloud.DeleteAsync(Ip)).Code);
    }

    [Fact]
    public async Task Usages_count_the_networks_of_a_region()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        var usages = (await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.Network/locations/eastus/usages")).At("value")!.AsArray();
        Assert.Equal("1", usages.Single(u => u!["name"]!["value"]!.ToString() == "VirtualNetworks")!["currentValue"]!.ToString());
    }
}
