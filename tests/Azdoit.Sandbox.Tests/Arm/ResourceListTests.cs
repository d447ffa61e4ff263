namespace Azdoit.Sandbox.Tests.Arm;

public sealed class ResourceListTests
{
    [Fact]
    public async Task Pages_hold_together_and_each_resource_comes_once()
    {
        await using var cloud = await WithThingsAsync(7);
        var names = new List<string>();
        var pages = 0;
        for (var next = LocalCloud.Subscription + "/resources?$top=3&api-version=2024-03-01"; next is not null; pages++)
        {
            var page = await cloud.GetAsync(next);
            names.AddRange(page.At("value")!.AsArray().Select(r => r!["name"]!.ToString()));
            next = page.Text("nextLink") is { } link ? new Uri(link).PathAndQuery : null;
        }

        Assert.Equal(3, pages);
        Assert.Equal(["t0", "t1", "t2", "t3", "t4", "t5", "t6"], names);
    }

    [Theory]
    [InlineData("resourceType eq 'contoso.widgets/THINGS'", 3)]
    [InlineData("name eq 't1' and resourceGroup eq 'DEV'", 1)]
    [InlineData("tagName eq 'number' and tagValue eq '2'", 1)]
    [InlineData("location eq 'westus'", 0)]
    public async Task Filters_choose(string filter, int count)
    {
        await using var cloud = await WithThingsAsync(3);
        var found = await cloud.GetAsync($"{LocalCloud.Subscription}/resources?$filter={Uri.EscapeDataString(filter)}");
        Assert.Equal(count, found.At("value")!.AsArray().Count);
    }

    [Theory]
    [InlineData("$filter=name%20like%20'x'", "InvalidFilterInQueryString")]
    [InlineData("$filter=name%20eq%20'x", "InvalidFilterInQueryString")]
    [InlineData("$top=0", "InvalidTopQueryParameter")]
    public async Task Wrong_queries_are_refused(string query, string code)
    {
        await using var cloud = await LocalCloud.StartAsync();
        Assert.Equal(code, (await cloud.GetAsync($"{LocalCloud.Subscription}/resources?{query}")).Code);
    }

    [Fact]
    public async Task Locations_providers_and_sizes_are_listed_from_the_facts()
    {
        await using var cloud = await LocalCloud.StartAsync();
        var locations = (await cloud.GetAsync(LocalCloud.Subscription + "/locations")).At("value")!.AsArray();
        Assert.Contains(locations, l => l!["displayName"]!.ToString() == "West Europe");
        var compute = await cloud.GetAsync(LocalCloud.Subscription + "/providers/microsoft.compute");
        Assert.Equal("Registered", compute.Text("registrationState"));
        Assert.Contains(compute.At("resourceTypes")!.AsArray(), t => t!["resourceType"]!.ToString() == "virtualMachines");
        Assert.Equal("InvalidResourceNamespace", (await cloud.GetAsync(LocalCloud.Subscription + "/providers/No.Such")).Code);

        var skus = await cloud.GetAsync($"{LocalCloud.Subscription}/providers/Microsoft.Compute/skus?$filter=location%20eq%20'eastus'");
        var d4 = skus.At("value")!.AsArray().Single(s => s!["name"]!.ToString() == "Standard_D4s_v3")!;
        Assert.Equal("standardDSv3Family", d4["family"]!.ToString());
        Assert.Contains(d4["capabilities"]!.AsArray(), c => c!["name"]!.ToString() == "vCPUs" && c["value"]!.ToString() == "4");
        Assert.NotEmpty((await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.Compute/locations/eastus/vmSizes")).At("value")!.AsArray());
    }

    private static async Task<LocalCloud> WithThingsAsync(int count)
    {
        var cloud = await LocalCloud.WithGroupAsync();
        for (var i = count - 1; i >= 0; i--)
        {
            await cloud.EnsureAsync($"{LocalCloud.Group}/providers/Contoso.Widgets/things/t{i}", $$$"""{"location":"eastus","tags":{"number":"{{{i}}}"}}""");
        }

        return cloud;
    }
}
