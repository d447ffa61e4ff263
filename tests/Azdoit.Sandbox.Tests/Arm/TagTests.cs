namespace Azdoit.Sandbox.Tests.Arm;

public sealed class TagTests
{
    private const string Address = LocalCloud.Group + "/providers/Microsoft.Network/publicIPAddresses/ip";
    private const string Tags = "/providers/Microsoft.Resources/tags/default";

    [Fact]
    public async Task Tags_are_merged_replaced_and_deleted_on_their_own()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Address, """{"location":"eastus","tags":{"a":"1","b":"2"}}""");
        Assert.Equal("""{"a":"1","b":"3","c":"4"}""", await PatchAsync(cloud, "Merge", """{"b":"3","c":"4"}"""));
        Assert.Equal("""{"a":"1","b":"3"}""", await PatchAsync(cloud, "Delete", """{"b":"other","c":"4"}"""));
        Assert.Equal("""{"x":"y"}""", await PatchAsync(cloud, "Replace", """{"x":"y"}"""));
        Assert.Equal("y", (await cloud.GetAsync(Address)).Text("tags.x"));
        Assert.Equal(200, (await cloud.PutAsync(Address + Tags, """{"properties":{"tags":{"only":"this"}}}""")).Status);
        Assert.Equal(200, (await cloud.DeleteAsync(Address + Tags)).Status);
        Assert.Equal("{}", (await cloud.GetAsync(Address + Tags)).At("properties.tags")!.ToJsonString());
        Assert.Equal(400, (await cloud.PatchAsync(Address + Tags, """{"operation":"Guess","properties":{"tags":{}}}""")).Status);
        Assert.Equal(404, (await cloud.GetAsync(Address + "2" + Tags)).Status);
    }

    [Theory]
    [InlineData(LocalCloud.Subscription)]
    [InlineData(LocalCloud.Group)]
    public async Task Groups_and_subscriptions_have_tags_too(string scope)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.PatchAsync(scope + Tags, """{"operation":"Merge","properties":{"tags":{"team":"core"}}}""");
        Assert.Equal("core", (await cloud.GetAsync(scope + Tags)).Text("properties.tags.team"));
    }

    [Fact]
    public async Task Tag_names_are_counted()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Address, """{"location":"eastus","tags":{"env":"dev"}}""");
        await cloud.EnsureAsync(Address + "2", """{"location":"eastus","tags":{"env":"prod"}}""");
        var list = await cloud.GetAsync(LocalCloud.Subscription + "/tagNames");
        Assert.Equal(("env", "2", "dev"), (list.Text("value.0.tagName"), list.Text("value.0.count.value"), list.Text("value.0.values.0.tagValue")));
    }

    private static async Task<string> PatchAsync(LocalCloud cloud, string operation, string tags) =>
        (await cloud.PatchAsync(Address + Tags, $$$"""{"operation":"{{{operation}}}","properties":{"tags":{{{tags}}} } }""")).At("properties.tags")!.ToJsonString();
}
