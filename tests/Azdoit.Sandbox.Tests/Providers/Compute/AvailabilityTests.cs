namespace Azdoit.Sandbox.Tests.Providers.Compute;

public sealed class AvailabilityTests
{
    private const string Skus = LocalCloud.Subscription + "/providers/Microsoft.Compute/skus?$filter=location eq 'eastus'";

    [Fact]
    public async Task A_size_that_the_subscription_may_not_use_is_listed_as_such_and_refused()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await ReadyAsync(cloud);
        Assert.Equal(200, (await cloud.SendAsync("PUT", "/sandbox/restrictions", """{"location":"eastus","size":"Standard_D2s_v3"}""")).Status);
        var sku = (await cloud.GetAsync(Skus)).At("value")!.AsArray().Single(s => s!["name"]!.ToString() == "Standard_D2s_v3")!;
        Assert.Equal(("Location", "NotAvailableForSubscription"), (sku["restrictions"]![0]!["type"]!.ToString(), sku["restrictions"]![0]!["reasonCode"]!.ToString()));
        var refused = await cloud.PutAsync(Bodies.Machine("vm-1"), Bodies.MachineBody("vm-1"));
        Assert.Equal((409, "SkuNotAvailable"), (refused.Status, refused.Code));
        Assert.Equal(201, (await cloud.PutAsync(Bodies.Machine("vm-1"), Bodies.MachineBody("vm-1", "Standard_D2s_v5"))).Status);
    }

    [Fact]
    public async Task A_restriction_may_be_of_one_zone()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await ReadyAsync(cloud);
        await cloud.SendAsync("PUT", "/sandbox/restrictions", """{"location":"eastus","size":"Standard_D*","zones":["2"]}""");
        var refused = await cloud.PutAsync(Bodies.Machine("vm-1"), Zoned("2"));
        Assert.Equal((409, "SkuNotAvailable"), (refused.Status, refused.Code));
        Assert.Contains("in location 'eastus' zones '2' for subscription", refused.Text("error.message"), StringComparison.Ordinal);
        Assert.Equal(201, (await cloud.PutAsync(Bodies.Machine("vm-1"), Zoned("1"))).Status);
    }

    [Theory]
    [InlineData(null, "AllocationFailed")]
    [InlineData("3", "ZonalAllocationFailed")]
    public async Task A_shortage_shows_only_when_the_operation_ends(string? zone, string code)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await ReadyAsync(cloud);
        await cloud.SendAsync("PUT", "/sandbox/restrictions", """{"location":"eastus","size":"Standard_D2s_v3","shortage":true}""");
        Assert.Empty((await cloud.GetAsync(Skus)).At("value")!.AsArray().Single(s => s!["name"]!.ToString() == "Standard_D2s_v3")!["restrictions"]!.AsArray());
        var end = await cloud.FinishAsync(await cloud.PutAsync(Bodies.Machine("vm-1"), zone is null ? Bodies.MachineBody("vm-1") : Zoned(zone)));
        Assert.Equal(("Failed", code), (end.Text("status"), end.Code));
        await cloud.DeleteAsync("/sandbox/restrictions");
        Assert.Equal("Succeeded", (await cloud.EnsureAsync(Bodies.Machine("vm-1"), zone is null ? Bodies.MachineBody("vm-1") : Zoned(zone))).Text("properties.provisioningState"));
    }

    [Fact]
    public async Task A_deallocated_machine_may_not_find_its_hardware_again()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        await cloud.SendAsync("PUT", "/sandbox/restrictions", """{"location":"eastus","shortage":true}""");
        Assert.Equal("Succeeded", (await cloud.FinishAsync(await cloud.PostAsync(Bodies.Machine("vm-1") + "/start"))).Text("status"));
        await cloud.FinishAsync(await cloud.PostAsync(Bodies.Machine("vm-1") + "/deallocate"));
        Assert.Equal("AllocationFailed", (await cloud.FinishAsync(await cloud.PostAsync(Bodies.Machine("vm-1") + "/start"))).Code);
        Assert.Equal("PowerState/deallocated", (await cloud.GetAsync(Bodies.Machine("vm-1") + "/instanceView")).Text("statuses.1.code"));
    }

    [Fact]
    public async Task Quotas_are_set_by_the_names_of_the_usage_lists()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await ReadyAsync(cloud);
        await cloud.SendAsync("PUT", "/sandbox/quotas", """{"location":"eastus","name":"standardDSv3Family","limit":1}""");
        await cloud.SendAsync("PUT", "/sandbox/quotas", """{"name":"StorageAccounts","limit":0}""");
        await cloud.SendAsync("PUT", "/sandbox/quotas", """{"location":"eastus","name":"PublicIPAddresses","limit":0}""");
        var refused = await cloud.PutAsync(Bodies.Machine("vm-1"), Bodies.MachineBody("vm-1"));
        Assert.Equal("OperationNotAllowed", refused.Code);
        Assert.Contains("exceeding approved standardDSv3Family Cores quota", refused.Text("error.message"), StringComparison.Ordinal);
        Assert.Contains("Current Limit: 1, Current Usage: 0, Additional Required: 2", refused.Text("error.message"), StringComparison.Ordinal);
        Assert.Equal("MaxStorageAccountsCountPerSubscriptionExceeded", (await cloud.PutAsync(LocalCloud.Group + "/providers/Microsoft.Storage/storageAccounts/abc123", """{"location":"westus2","sku":{"name":"Standard_LRS"}}""")).Code);
        Assert.Equal("PublicIPCountLimitReached", (await cloud.PutAsync(LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip", """{"location":"eastus"}""")).Code);
        Assert.Equal("0", (await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.Storage/locations/eastus/usages")).Text("value.0.limit"));
    }

    private static async Task ReadyAsync(LocalCloud cloud)
    {
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.EnsureAsync(Bodies.Nic("vm-1"), Bodies.NicBody());
    }

    private static string Zoned(string zone) => Bodies.MachineBody("vm-1").Replace("\"tags\"", $"\"zones\":[\"{zone}\"],\"tags\"", StringComparison.Ordinal);
}
