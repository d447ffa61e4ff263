namespace Azdoit.Sandbox.Tests.Providers.Authorization;

public sealed class LockTests
{
    private const string Address = LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip";
    private const string AddressBody = """{"location":"eastus","sku":{"name":"Standard"},"properties":{"publicIPAllocationMethod":"Static"}}""";

    [Theory]
    [InlineData(LocalCloud.Subscription)]
    [InlineData(LocalCloud.Group)]
    [InlineData(Address)]
    public async Task What_must_not_be_deleted_can_still_be_changed(string scope)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Address, AddressBody);
        var put = await LockAsync(cloud, scope, "CanNotDelete");
        Assert.Equal((201, "CanNotDelete"), (put.Status, put.Text("properties.level")));

        var refused = await cloud.DeleteAsync(Address);
        Assert.Equal((409, "ScopeLocked"), (refused.Status, refused.Code));
        Assert.Equal($"The scope '{Address}' cannot perform delete operation because following scope(s) are locked: '{scope}'. Please remove the lock and try again.", refused.Text("error.message"));
        Assert.Equal(200, (await cloud.PutAsync(Address, AddressBody)).Status);

        Assert.Equal(200, (await cloud.DeleteAsync(scope + "/providers/Microsoft.Authorization/locks/hold")).Status);
        Assert.Equal(202, (await cloud.DeleteAsync(Address)).Status);
    }

    [Fact]
    public async Task What_may_only_be_read_takes_no_write_and_no_action()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        await LockAsync(cloud, LocalCloud.Group, "readonly");
        Assert.Equal("ScopeLocked", (await cloud.PutAsync(Address, AddressBody)).Code);
        Assert.Equal("ScopeLocked", (await cloud.PatchAsync(Bodies.Machine("vm-1"), """{"tags":{"a":"b"}}""")).Code);
        Assert.Equal("ScopeLocked", (await cloud.PostAsync(Bodies.Machine("vm-1") + "/deallocate")).Code);
        Assert.Equal(200, (await cloud.GetAsync(Bodies.Machine("vm-1"))).Status);
    }

    [Fact]
    public async Task A_group_with_a_locked_part_cannot_be_deleted()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Address, AddressBody);
        await LockAsync(cloud, Address, "CanNotDelete");
        var refused = await cloud.DeleteAsync(LocalCloud.Group);
        Assert.Equal((409, "ScopeLocked"), (refused.Status, refused.Code));
        Assert.Contains($"locked: '{Address}'", refused.Text("error.message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locks_are_listed_at_their_scope_and_above_it()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Address, AddressBody);
        await LockAsync(cloud, Address, "CanNotDelete");
        Assert.Equal("hold", (await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.Authorization/locks")).Text("value.0.name"));
        Assert.Equal("hold", (await cloud.GetAsync(Address + "/providers/Microsoft.Authorization/locks")).Text("value.0.name"));
        Assert.Equal(400, (await LockAsync(cloud, Address, "Sometimes")).Status);
    }

    private static Task<Answer> LockAsync(LocalCloud cloud, string scope, string level) =>
        cloud.PutAsync(scope + "/providers/Microsoft.Authorization/locks/hold", $$$"""{"properties":{"level":"{{{level}}}","notes":"kept"}}""");
}
