namespace Azdoit.Sandbox.Tests.Arm;

public sealed class ActivityLogTests
{
    private const string Log = LocalCloud.Subscription + "/providers/Microsoft.Insights/eventtypes/management/values?$filter=eventTimestamp ge '2020-01-01T00:00:00Z'";

    [Fact]
    public async Task Writes_are_told_with_their_ends_under_one_correlation()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var begun = await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.FinishAsync(begun);
        var correlation = begun.Header("x-ms-correlation-request-id");
        var told = await cloud.GetAsync($"{Log} and correlationId eq '{correlation}'");
        Assert.Equal(["Succeeded", "Accepted"], told.At("value")!.AsArray().Select(e => e!["status"]!["value"]!.ToString()));
        Assert.Equal("Microsoft.Network/virtualNetworks/write", told.Text("value.0.operationName.value"));
        Assert.Equal(("sandbox", "dev", Bodies.Network), (told.Text("value.0.caller"), told.Text("value.0.resourceGroupName"), told.Text("value.0.resourceId")));
    }

    [Fact]
    public async Task Refusals_are_told_and_reads_are_not()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.GetAsync(LocalCloud.Group);
        await cloud.PutAsync(LocalCloud.Group + "/providers/Microsoft.Storage/storageAccounts/NO", """{"location":"eastus"}""");
        var told = await cloud.GetAsync($"{Log} and resourceGroupName eq 'dev'");
        Assert.Equal(2, told.At("value")!.AsArray().Count);
        Assert.Equal("Failed", told.Text("value.0.status.value"));
        Assert.Contains("AccountNameInvalid", told.Text("value.0.properties.statusMessage"), StringComparison.Ordinal);
        Assert.Empty((await cloud.GetAsync($"{Log} and eventTimestamp le '2020-01-02T00:00:00Z'")).At("value")!.AsArray());
        Assert.Single((await cloud.GetAsync($"{Log} and resourceProvider eq 'Microsoft.Storage'")).At("value")!.AsArray());
    }
}
