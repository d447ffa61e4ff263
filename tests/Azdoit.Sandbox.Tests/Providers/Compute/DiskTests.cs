namespace Azdoit.Sandbox.Tests.Providers.Compute;

public sealed class DiskTests
{
    private const string Disk = LocalCloud.Group + "/providers/Microsoft.Compute/disks/data";

    private static string Body(int size) => $$$"""{"location":"eastus","sku":{"name":"Premium_LRS"},"properties":{"creationData":{"createOption":"Empty"},"diskSizeGB":{{{size}}}}}""";

    [Fact]
    public async Task A_disk_is_accepted_grows_and_never_shrinks()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var begun = await cloud.PutAsync(Disk, Body(64));
        Assert.Equal(202, begun.Status);
        Assert.NotNull(begun.Header("Azure-AsyncOperation"));
        await cloud.FinishAsync(begun);
        Assert.Equal("Unattached", (await cloud.GetAsync(Disk)).Text("properties.diskState"));

        Assert.Equal("128", (await cloud.EnsureAsync(Disk, Body(128))).Text("properties.diskSizeGB"));
        Assert.Equal((409, "OperationNotAllowed"), await RefusalAsync(cloud.PutAsync(Disk, Body(32))));
        Assert.Equal((400, "InvalidParameter"), await RefusalAsync(cloud.PutAsync(Disk, Body(70000))));
    }

    [Fact]
    public async Task An_attached_disk_is_held_by_its_machine_and_resized_only_when_that_is_deallocated()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Disk, Body(64));
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        await Bodies.EnsureMachineAsync(cloud, "vm-2");
        const string attach = $$$"""{"properties":{"storageProfile":{"dataDisks":[{"lun":0,"createOption":"Attach","managedDisk":{"id":"{{{Disk}}}"} }]} } }""";
        await cloud.FinishAsync(await cloud.PatchAsync(Bodies.Machine("vm-1"), attach));

        Assert.Equal(Bodies.Machine("vm-1"), (await cloud.GetAsync(Disk)).Text("managedBy"));
        Assert.Equal("AttachDiskWhileBeingDetached", (await cloud.PatchAsync(Bodies.Machine("vm-2"), attach)).Code);
        Assert.Equal((409, "OperationNotAllowed"), await RefusalAsync(cloud.DeleteAsync(Disk)));
        Assert.Equal((409, "OperationNotAllowed"), await RefusalAsync(cloud.PutAsync(Disk, Body(128))));
        await cloud.FinishAsync(await cloud.PostAsync(Bodies.Machine("vm-1") + "/deallocate"));
        Assert.Equal("128", (await cloud.EnsureAsync(Disk, Body(128))).Text("properties.diskSizeGB"));

        await cloud.FinishAsync(await cloud.PatchAsync(Bodies.Machine("vm-1"), """{"properties":{"storageProfile":{"dataDisks":[]}}}"""));
        Assert.Equal(202, (await cloud.DeleteAsync(Disk)).Status);
    }

    [Fact]
    public async Task Sizes_and_zones_must_be_offered_in_the_region()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        var elsewhere = Body(8).Replace("eastus", "westus", StringComparison.Ordinal).Replace("\"sku\"", "\"zones\":[\"1\"],\"sku\"", StringComparison.Ordinal);
        Assert.Equal("AvailabilityZoneNotSupported", (await cloud.PutAsync(Disk, elsewhere)).Code);
        var sku = LocalCloud.Subscription + "/providers/Microsoft.Compute/locations/{0}/vmSizes";
        var east = await NamesAsync(cloud, sku.Replace("{0}", "eastus", StringComparison.Ordinal));
        var here = await NamesAsync(cloud, sku.Replace("{0}", "westeurope", StringComparison.Ordinal));
        var missing = here.Except(east).First();
        Assert.Equal((409, "SkuNotAvailable"), await RefusalAsync(cloud.PatchAsync(Bodies.Machine("vm-1"), $$$"""{"properties":{"hardwareProfile":{"vmSize":"{{{missing}}}"} } }""")));
    }

    private static async Task<(int, string?)> RefusalAsync(Task<Answer> answer) => (await answer) is var refused ? (refused.Status, refused.Code) : default;

    private static async Task<List<string>> NamesAsync(LocalCloud cloud, string list) =>
        [.. (await cloud.GetAsync(list)).At("value")!.AsArray().Select(s => s!["name"]!.ToString())];
}
