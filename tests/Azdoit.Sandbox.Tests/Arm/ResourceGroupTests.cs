namespace Azdoit.Sandbox.Tests.Arm;

public sealed class ResourceGroupTests
{
    [Fact]
    public async Task A_group_is_created_updated_listed_and_keeps_its_first_casing()
    {
        await using var cloud = await LocalCloud.StartAsync();
        var created = await cloud.PutAsync(LocalCloud.Subscription + "/resourcegroups/My-Group", """{"location":"East US","tags":{"a":"1"}}""");
        Assert.Equal(201, created.Status);
        Assert.Equal(LocalCloud.Subscription + "/resourceGroups/My-Group", created.Text("id"));
        Assert.Equal("eastus", created.Text("location"));
        Assert.Equal("Succeeded", created.Text("properties.provisioningState"));

        var again = await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/my-group/", """{"location":"eastus"}""");
        Assert.Equal(200, again.Status);
        Assert.Equal("My-Group", again.Text("name"));
        Assert.Equal("My-Group", (await cloud.GetAsync(LocalCloud.Subscription + "/resourcegroups")).Text("value.0.name"));
        Assert.Equal("2", (await cloud.PatchAsync(LocalCloud.Subscription + "//resourceGroups/MY-GROUP", """{"tags":{"b":"2"}}""")).Text("tags.b"));
        Assert.Equal(204, (await cloud.SendAsync("HEAD", LocalCloud.Subscription + "/resourceGroups/my-group")).Status);
        Assert.Equal(404, (await cloud.SendAsync("HEAD", LocalCloud.Subscription + "/resourceGroups/other")).Status);
    }

    [Fact]
    public async Task Deleting_a_group_takes_the_contents_along_and_the_clock_alone_ends_it()
    {
        var clock = new ManualClock();
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { Clock = clock, ShortestOperation = TimeSpan.FromSeconds(10) });
        await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.PutAsync(Bodies.Nic("nic"), Bodies.NicBody());
        clock.Advance(TimeSpan.FromSeconds(11));

        var begun = await cloud.DeleteAsync(LocalCloud.Group);
        Assert.Equal(202, begun.Status);
        Assert.Equal("10", begun.Header("Retry-After"));
        var operation = new Uri(begun.Header("Location")!).PathAndQuery;
        Assert.Equal(202, (await cloud.GetAsync(operation)).Status);
        Assert.Equal("Deleting", (await cloud.GetAsync(LocalCloud.Group)).Text("properties.provisioningState"));
        Assert.Equal("ResourceGroupBeingDeleted", (await cloud.PutAsync(Bodies.Nic("late"), Bodies.NicBody())).Code);

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("ResourceGroupNotFound", (await cloud.GetAsync(Bodies.Network)).Code);
        Assert.Equal(200, (await cloud.GetAsync(operation)).Status);
    }

    [Fact]
    public async Task A_group_whose_network_is_used_from_outside_keeps_what_is_used()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.EnsureAsync(LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip", """{"location":"eastus"}""");
        var outside = LocalCloud.Subscription + "/resourceGroups/outside";
        await cloud.PutAsync(outside, """{"location":"eastus"}""");
        await cloud.EnsureAsync(outside + "/providers/Microsoft.Network/networkInterfaces/nic", Bodies.NicBody());

        var end = await cloud.FinishAsync(await cloud.DeleteAsync(LocalCloud.Group));

        Assert.Equal("ResourceGroupDeletionBlocked", end.Code);
        Assert.Equal(200, (await cloud.GetAsync(Bodies.Subnet)).Status);
        Assert.Equal(404, (await cloud.GetAsync(LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip")).Status);
    }

    [Fact]
    public async Task Wrong_groups_are_refused_with_Azures_codes()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal("InvalidResourceGroupLocation", (await cloud.PutAsync(LocalCloud.Group, """{"location":"westus"}""")).Code);
        Assert.Equal("LocationNotAvailableForResourceGroup", (await cloud.PutAsync(LocalCloud.Group, """{"location":"atlantis"}""")).Code);
        Assert.Equal("LocationRequired", (await cloud.PutAsync(LocalCloud.Group, "{}")).Code);
        Assert.Equal("InvalidResourceGroup", (await cloud.PutAsync(LocalCloud.Subscription + "/resourceGroups/ends.", """{"location":"westus"}""")).Code);
        Assert.Equal("ResourceGroupNotFound", (await cloud.DeleteAsync(LocalCloud.Subscription + "/resourceGroups/none")).Code);
        Assert.Equal("SubscriptionNotFound", (await cloud.GetAsync("/subscriptions/11111111-1111-1111-1111-111111111111/resourcegroups")).Code);
        Assert.Equal("InvalidSubscriptionId", (await cloud.GetAsync("/subscriptions/x/resourcegroups")).Code);
    }
}
