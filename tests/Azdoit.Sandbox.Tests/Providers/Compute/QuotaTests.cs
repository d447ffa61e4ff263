namespace Azdoit.Sandbox.Tests.Providers.Compute;

public sealed class QuotaTests
{
    [Fact]
    public async Task One_core_too_many_fails_as_on_Azure_and_deallocated_machines_count()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { VcpuQuota = 6 });
        await Bodies.EnsureMachineAsync(cloud, "vm-1", "Standard_D4s_v3");
        await cloud.FinishAsync(await cloud.PostAsync(Bodies.Machine("vm-1") + "/deallocate"));
        await cloud.EnsureAsync(Bodies.Nic("vm-2"), Bodies.NicBody());

        var refused = await cloud.PutAsync(Bodies.Machine("vm-2"), Bodies.MachineBody("vm-2", "Standard_D4s_v3"));

        Assert.Equal((409, "OperationNotAllowed"), (refused.Status, refused.Code));
        Assert.Contains("exceeding approved Total Regional Cores quota. Additional details - Deployment Model: Resource Manager, Location: eastus, Current Limit: 6, Current Usage: 4, Additional Required: 4, (Minimum) New Limit Required: 8.",
            refused.Text("error.message")!, StringComparison.Ordinal);
        Assert.Equal(404, (await cloud.GetAsync(Bodies.Machine("vm-2"))).Status);
        Assert.Equal(201, (await cloud.PutAsync(Bodies.Machine("vm-2"), Bodies.MachineBody("vm-2"))).Status);
    }

    [Fact]
    public async Task A_resize_needs_only_the_difference()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { VcpuQuota = 4 });
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        Assert.Equal(200, (await cloud.PatchAsync(Bodies.Machine("vm-1"), """{"properties":{"hardwareProfile":{"vmSize":"Standard_D4s_v3"}}}""")).Status);
        Assert.Equal("OperationNotAllowed", (await cloud.PatchAsync(Bodies.Machine("vm-1"), """{"properties":{"hardwareProfile":{"vmSize":"Standard_D8s_v3"}}}""")).Code);
    }

    [Fact]
    public async Task Usages_count_what_exists_and_the_limit_can_be_set()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        await cloud.PutAsync("/sandbox/settings", """{"vcpu_quota":12}""");

        var usages = (await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.Compute/locations/East%20US/usages")).At("value")!.AsArray();

        foreach (var name in new[] { "cores", "standardDSv3Family" })
        {
            var usage = usages.Single(u => u!["name"]!["value"]!.ToString() == name)!;
            Assert.Equal(("2", "12"), (usage["currentValue"]!.ToString(), usage["limit"]!.ToString()));
        }
    }

    [Fact]
    public async Task Scale_sets_and_clusters_draw_on_the_same_cores()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { VcpuQuota = 8 });
        var set = LocalCloud.Group + "/providers/Microsoft.Compute/virtualMachineScaleSets/set";
        await cloud.EnsureAsync(set, """{"location":"eastus","sku":{"name":"Standard_D2s_v3","capacity":2},"properties":{}}""");
        Assert.Equal(2, (await cloud.GetAsync(set + "/virtualMachines")).At("value")!.AsArray().Count);

        var cluster = LocalCloud.Group + "/providers/Microsoft.ContainerService/managedClusters/aks";
        const string body = """{"location":"eastus","properties":{"dnsPrefix":"aks","agentPoolProfiles":[{"name":"system","count":2,"vmSize":"Standard_D2s_v3"}]}}""";
        var created = await cloud.EnsureAsync(cluster, body);
        Assert.Equal("2", created.Text("properties.agentPoolProfiles.0.count"));
        Assert.Equal(200, (await cloud.GetAsync(LocalCloud.Subscription + "/resourceGroups/MC_dev_aks_eastus")).Status);

        Assert.Equal("OperationNotAllowed", (await cloud.PatchAsync(set, """{"sku":{"capacity":3}}""")).Code);
        Assert.Equal("OperationNotAllowed", (await cloud.PutAsync(cluster + "/agentPools/more", """{"properties":{"count":1,"vmSize":"Standard_D2s_v3"}}""")).Code);
        await cloud.FinishAsync(await cloud.DeleteAsync(cluster));
        Assert.Equal(404, (await cloud.GetAsync(LocalCloud.Subscription + "/resourceGroups/MC_dev_aks_eastus")).Status);
        Assert.Equal(200, (await cloud.PatchAsync(set, """{"sku":{"capacity":4}}""")).Status);
    }
}
