using System.Text;

namespace Azdoit.Sandbox.Tests;

public sealed class FrontDoorTests
{
    private const string Thing = LocalCloud.Group + "/providers/Contoso.Widgets/things/one";

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"a\":1}{")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("template:{}")]
    public async Task Bodies_that_are_no_JSON_object_are_refused(string body)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var refused = await cloud.PutAsync(Thing, body);
        Assert.Equal((400, "InvalidRequestContent"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Depth_and_size_are_bounded()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var deep = new StringBuilder("{\"location\":\"eastus\",\"properties\":").Append('[', 5000).Append(']', 5000).Append('}');
        Assert.Equal("InvalidRequestContent", (await cloud.PutAsync(Thing, deep.ToString())).Code);
        var huge = $$$"""{"location":"eastus","tags":{"a":"{{{new string('x', 17 << 20)}}}"}}""";
        try
        {
            Assert.Equal("RequestContentTooLarge", (await cloud.PutAsync(Thing, huge)).Code);
        }
        catch (HttpRequestException)
        {
            // Kestrel may close the connection while the client still sends; what counts is that it goes on serving.
        }

        Assert.Equal(404, (await cloud.GetAsync(Thing)).Status);
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/nonsense")]
    [InlineData("GET", "/subscriptions/00000000-0000-0000-0000-0000000a2d01/resourceGroups/dev/../../../../etc/passwd")]
    [InlineData("GET", "/subscriptions/00000000-0000-0000-0000-0000000a2d01/providers/Microsoft.Compute/virtualMachines/x/start/y/z")]
    [InlineData("POST", LocalCloud.Group + "/providers/Microsoft.Compute/virtualMachines/none/start")]
    [InlineData("DELETE", "/subscriptions")]
    [InlineData("TRACE", LocalCloud.Group)]
    [InlineData("PUT", LocalCloud.Group + "/providers/Contoso.Widgets/things/a%3Cb")]
    [InlineData("PUT", LocalCloud.Group + "/providers/Contoso.Widgets/things/a%00b")]
    public async Task Odd_paths_and_methods_get_a_proper_answer(string method, string path)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var refused = await cloud.SendAsync(method, path, method == "PUT" ? """{"location":"eastus"}""" : null);
        Assert.InRange(refused.Status, 400, 499);
    }

    [Fact]
    public async Task Long_paths_many_headers_and_wrong_types_get_a_proper_answer()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal(404, (await cloud.GetAsync(LocalCloud.Group + "/providers/A.B/" + string.Concat(Enumerable.Repeat("t/n/", 500)))).Status);
        using (var request = new HttpRequestMessage(HttpMethod.Get, LocalCloud.Group + "?api-version=2024-03-01"))
        {
            for (var i = 0; i < 500; i++)
            {
                request.Headers.Add($"x-flood-{i}", new string('x', 200));
            }

            using var response = await cloud.Http.SendAsync(request);
            Assert.Equal(431, (int)response.StatusCode);
        }

        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var unsupported = await cloud.Http.PutAsync(new Uri(Thing + "?api-version=2024-03-01", UriKind.Relative), text);
        Assert.Equal(415, (int)unsupported.StatusCode);
    }

    [Fact]
    public async Task Many_clients_at_once_write_and_read_one_consistent_world()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => cloud.EnsureAsync(Bodies.Nic($"nic-{i}"), Bodies.NicBody())));
        var nics = (await cloud.GetAsync(LocalCloud.Group + "/providers/Microsoft.Network/networkInterfaces")).At("value")!.AsArray();
        Assert.Equal(60, nics.Select(n => n!["properties"]!["ipConfigurations"]![0]!["properties"]!["privateIPAddress"]!.ToString()).Distinct().Count());
    }
}
