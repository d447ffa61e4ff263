namespace Azdoit.Sandbox.Tests.Arm;

public sealed class ResourceMoveTests
{
    private const string Target = LocalCloud.Subscription + "/resourceGroups/other";

    [Fact]
    public async Task What_hangs_together_moves_together()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.EnsureAsync(Bodies.Nic("one"), Bodies.NicBody());
        Assert.Equal("ResourceGroupNotFound", (await AskAsync(cloud, Bodies.Network)).Code);
        await cloud.PutAsync(Target, """{"location":"eastus"}""");
        Assert.Equal("MoveResourcesNotFound", (await AskAsync(cloud, Bodies.Network + "2")).Code);
        var incomplete = await AskAsync(cloud, Bodies.Network);
        Assert.Equal(("MissingMoveDependentResources", Bodies.Nic("one")), (incomplete.Code, incomplete.Text("error.details.0.target")));
        Assert.Equal(204, (await AskAsync(cloud, Bodies.Network, Bodies.Nic("one"))).Status);
        Assert.Equal(304, await KnownAsync(cloud));
    }

    [Fact]
    public async Task What_is_moved_is_in_the_other_group_and_whoever_names_it_names_it_there()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        await cloud.EnsureAsync(Bodies.Nic("one"), Bodies.NicBody());
        await cloud.PutAsync(Target, """{"location":"eastus"}""");

        var begun = await cloud.PostAsync(LocalCloud.Group + "/moveResources", $$$"""{"targetResourceGroup":"{{{Target}}}","resources":["{{{Bodies.Network}}}","{{{Bodies.Nic("one")}}}"]}""");
        Assert.Equal(202, begun.Status);
        Assert.Equal(200, (await cloud.FinishAsync(begun)).Status);

        Assert.Equal(404, (await cloud.GetAsync(Bodies.Network)).Status);
        var nic = await cloud.GetAsync(Bodies.Nic("one").Replace(LocalCloud.Group, Target, StringComparison.Ordinal));
        Assert.StartsWith(Target + "/", nic.Text("properties.ipConfigurations.0.properties.subnet.id"), StringComparison.Ordinal);
        Assert.Equal("Succeeded", (await cloud.GetAsync(Bodies.Network.Replace(LocalCloud.Group, Target, StringComparison.Ordinal))).Text("properties.subnets.0.properties.provisioningState"));
    }

    private static async Task<int> KnownAsync(LocalCloud cloud)
    {
        cloud.Http.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", (await cloud.GetAsync(Bodies.Network)).Header("ETag"));
        return (await cloud.GetAsync(Bodies.Network)).Status;
    }

    private static Task<Answer> AskAsync(LocalCloud cloud, params string[] ids) => cloud.PostAsync(LocalCloud.Group + "/validateMoveResources",
        $$$"""{"targetResourceGroup":"{{{Target}}}","resources":[{{{string.Join(',', ids.Select(i => $"\"{i}\""))}}}]}""");
}
