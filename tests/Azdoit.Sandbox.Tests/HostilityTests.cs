using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Azdoit.Sandbox.Tests;

/// <summary>Whatever comes in, the answer is a proper refusal and the next request is served.</summary>
public sealed class HostilityTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("sandbox-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"location\":1e400}")]
    [InlineData("{\"location\":\"eastus\",\"properties\":{\"n\":-1e999}}")]
    [InlineData("\uFEFF{\"location\":\"eastus\"}")]
    [InlineData("{\"location\":{\"$ref\":\"#\"}}")]
    [InlineData("{\"location\":[[[[]]]],\"tags\":7}")]
    public async Task Malformed_bodies(string body)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.InRange((await cloud.PutAsync(Bodies.Network, body)).Status, 400, 499);
        Assert.InRange((await cloud.PutAsync(LocalCloud.Group + "2", body)).Status, 400, 499);
        await StillServesAsync(cloud);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public async Task Deep_nesting(char open, char close)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var body = open == '['
            ? $"{{\"location\":\"eastus\",\"properties\":{{\"x\":{new string(open, 200_000)}{new string(close, 200_000)}}}}}"
            : string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string(close, 100_000);
        Assert.Equal(400, (await cloud.PutAsync(Bodies.Network, body)).Status);
        await StillServesAsync(cloud);
    }

    [Fact]
    public async Task Bodies_of_fifty_megabytes()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        using var content = new ByteArrayContent(new byte[50 << 20]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Put, Bodies.Network + "?api-version=2024-03-01") { Content = content };
        request.Headers.ExpectContinue = true;
        using var answer = await cloud.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await StillServesAsync(cloud);
    }

    [Theory]
    [InlineData("/subscriptions/../../etc/passwd")]
    [InlineData("/subscriptions/%2e%2e/%2e%2e/keys.json")]
    [InlineData("/subscriptions/00000000-0000-0000-0000-0000000a2d01/resourceGroups/%00")]
    [InlineData("/subscriptions/00000000-0000-0000-0000-0000000a2d01/resourceGroups/a%2Fb")]
    [InlineData("/subscriptions/00000000-0000-0000-0000-0000000a2d01/resourceGroups/dev/providers")]
    [InlineData("/subscriptions/00000000-0000-0000-0000-0000000a2d01/resourceGroups/dev/providers/x/y/z/providers/providers/providers")]
    [InlineData("/providers/providers/providers")]
    [InlineData("/x//////")]
    [InlineData("/sandbox/../subscriptions")]
    [InlineData("/sandbox/faults/%2e%2e%2f")]
    public async Task Tricks_with_paths(string path)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        foreach (var method in (string[])["GET", "PUT", "PATCH", "POST", "HEAD", "OPTIONS", "TRACE"])
        {
            Assert.InRange((await cloud.SendAsync(method, path, method is "PUT" or "PATCH" or "POST" ? "{}" : null)).Status, 200, 499);
        }

        await StillServesAsync(cloud);
    }

    [Fact]
    public async Task Paths_without_end()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal(404, (await cloud.GetAsync(LocalCloud.Group + "/providers/N" + string.Concat(Enumerable.Repeat("/t/n", 1000)))).Status);
        Assert.InRange((await cloud.GetAsync("/" + new string('a', 100_000))).Status, 400, 499);
        await StillServesAsync(cloud);
    }

    [Theory]
    [InlineData("text/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Other_content_types(string type)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        using var content = new StringContent("a=b", Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await cloud.Http.PutAsync(new Uri(Bodies.Network + "?api-version=2024-03-01", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    /// <summary>A number that could be kept and not be written again would spoil every later request, and the process.</summary>
    [Fact]
    public async Task Numbers_without_end()
    {
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { StateDirectory = _home });
        foreach (var number in (string[])["1e999", new string('9', 400), "-1E+400", "9223372036854775808", "1000000000000000000", "1e-999", "-0"])
        {
            foreach (var (type, body) in ((string, string)[])
            [
                ("Microsoft.Web/things", $$$"""{"location":"eastus","properties":{"n":{{{number}}}}}"""),
                ("Microsoft.Compute/disks", $$$"""{"location":"eastus","properties":{"creationData":{"createOption":"Empty"},"diskSizeGB":{{{number}}}}}"""),
                ("Microsoft.Compute/virtualMachineScaleSets", $$$"""{"location":"eastus","sku":{"name":"Standard_D2s_v3","capacity":{{{number}}}},"properties":{}}"""),
            ])
            {
                Assert.InRange((await cloud.PutAsync($"{LocalCloud.Group}/providers/{type}/one", body)).Status, 200, 499);
                await StillServesAsync(cloud);
            }
        }
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\n{\"location\":\"eastus\"}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n")]
    [InlineData("Content-Length: 21\r\nContent-Length: 5\r\n\r\n{\"location\":\"eastus\"}")]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("Content-Type: text/xml\r\nContent-Length: 21\r\n\r\n{\"location\":\"eastus\"}")]
    [InlineData("Content-Encoding: gzip\r\nContent-Length: 21\r\n\r\n{\"location\":\"eastus\"}")]
    [InlineData("Host: evil.example\r\nContent-Length: 2\r\n\r\n{}")]
    public async Task Bodies_and_headers_that_contradict_themselves(string rest)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var answer = await RawAsync(cloud, $"PUT {LocalCloud.Group}?api-version=2021-04-01 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {cloud.Host.Endpoint.AccessToken}\r\nContent-Type: application/json\r\n{rest}");
        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        await StillServesAsync(cloud);
    }

    [Fact]
    public async Task Who_expects_to_be_told_to_go_on_and_then_does_not()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var answer = await RawAsync(cloud, $"PUT {LocalCloud.Group}?api-version=2021-04-01 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {cloud.Host.Endpoint.AccessToken}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 21\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 100", answer, StringComparison.Ordinal);
        await StillServesAsync(cloud);
    }

    [Fact]
    public async Task Many_who_begin_and_say_no_more_keep_nobody_else_waiting()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var silent = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 200; i++)
            {
                var client = new TcpClient();
                silent.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, cloud.Host.BaseAddress.Port);
                await client.GetStream().WriteAsync(i % 2 == 0 ? "GET / HTTP/1.1\r\nHost: loc"u8.ToArray() : [0x16, 0x03, 0x01]);
            }

            await StillServesAsync(cloud);
        }
        finally
        {
            silent.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task Floods_of_headers()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var flood = new StringBuilder("GET / HTTP/1.1\r\nHost: localhost\r\n");
        for (var i = 0; i < 5000; i++)
        {
            flood.Append("x-flood-").Append(i).Append(": ").Append('a', 100).Append("\r\n");
        }

        Assert.StartsWith("HTTP/1.1 431", await RawAsync(cloud, flood.Append("\r\n").ToString()), StringComparison.Ordinal);
        await StillServesAsync(cloud);
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n")]
    [InlineData("PUT /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("PUT /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task What_is_not_http(string text)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var answer = await RawAsync(cloud, text);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 505", StringComparison.Ordinal), answer);
        await StillServesAsync(cloud);
    }

    private static async Task<string> RawAsync(LocalCloud cloud, string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, cloud.Host.BaseAddress.Port);
        var stream = client.GetStream();
        var buffer = new byte[512];
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
            return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }
        catch (IOException)
        {
            // The door was closed while we still talked.
            return "";
        }
    }

    private static async Task StillServesAsync(LocalCloud cloud) => Assert.Equal(200, (await cloud.GetAsync(LocalCloud.Group)).Status);
}
