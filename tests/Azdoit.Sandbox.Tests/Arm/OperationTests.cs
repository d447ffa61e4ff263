namespace Azdoit.Sandbox.Tests.Arm;

public sealed class OperationTests
{
    private readonly ManualClock _clock = new();

    private SandboxOptions Slow => new() { Clock = _clock, LatencyFactor = 1 };

    [Fact]
    public async Task A_create_passes_through_Creating_and_ends_by_the_clock()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(Slow);
        var begun = await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        Assert.Equal(201, begun.Status);
        Assert.Equal("Creating", begun.Text("properties.provisioningState"));
        Assert.Equal("4", begun.Header("Retry-After"));

        var poll = new Uri(begun.Header("Azure-AsyncOperation")!).PathAndQuery;
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("InProgress", (await cloud.GetAsync(poll)).Text("status"));
        Assert.Equal("Creating", (await cloud.GetAsync(Bodies.Network)).Text("properties.provisioningState"));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Succeeded", (await cloud.GetAsync(Bodies.Network)).Text("properties.provisioningState"));
        Assert.Equal("Succeeded", (await cloud.GetAsync(poll)).Text("status"));
        var update = await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        Assert.Equal(200, update.Status);
        Assert.Equal("Updating", update.Text("properties.provisioningState"));
    }

    [Fact]
    public async Task A_storage_account_is_accepted_with_a_location_that_becomes_the_account()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(Slow);
        var begun = await cloud.PutAsync(LocalCloud.Group + "/providers/Microsoft.Storage/storageAccounts/acc123", """{"location":"eastus","sku":{"name":"standard_lrs"},"kind":"StorageV2"}""");
        Assert.Equal(202, begun.Status);
        Assert.Null(begun.Header("Azure-AsyncOperation"));
        var location = new Uri(begun.Header("Location")!).PathAndQuery;
        Assert.Equal(202, (await cloud.GetAsync(location)).Status);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var done = await cloud.GetAsync(location);
        Assert.Equal(200, done.Status);
        Assert.Equal("https://acc123.blob.core.windows.net/", done.Text("properties.primaryEndpoints.blob"));
    }

    [Fact]
    public async Task A_later_operation_overtakes_an_earlier_one()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(Slow);
        var first = await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        var second = await cloud.DeleteAsync(Bodies.Network);
        var third = await cloud.DeleteAsync(Bodies.Network);

        var overtaken = await cloud.GetAsync(new Uri(first.Header("Azure-AsyncOperation")!).PathAndQuery);
        Assert.Equal("Canceled", overtaken.Text("status"));
        Assert.Equal("OperationPreempted", overtaken.Code);
        Assert.Equal(second.Header("Location"), third.Header("Location"));
        Assert.Equal("AnotherOperationInProgress", (await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets)).Code);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(404, (await cloud.GetAsync(Bodies.Network)).Status);
    }

    [Fact]
    public async Task A_fast_operation_is_waited_for_by_its_first_poll()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var begun = await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        Assert.Equal("Creating", begun.Text("properties.provisioningState"));
        Assert.Equal("Succeeded", (await cloud.GetAsync(new Uri(begun.Header("Azure-AsyncOperation")!).PathAndQuery)).Text("status"));
    }

    [Fact]
    public async Task An_unknown_operation_is_not_found()
    {
        await using var cloud = await LocalCloud.StartAsync();
        Assert.Equal("OperationNotFound", (await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.Compute/locations/eastus/operations/none")).Code);
    }
}
