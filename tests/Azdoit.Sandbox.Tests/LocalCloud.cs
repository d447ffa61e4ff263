using System.Net.Http.Headers;
using System.Text;

namespace Azdoit.Sandbox.Tests;

/// <summary>A sandbox in this process and a client that holds its token.</summary>
internal sealed class LocalCloud : IAsyncDisposable
{
    public const string Subscription = "/subscriptions/00000000-0000-0000-0000-0000000a2d01";
    public const string Group = Subscription + "/resourceGroups/dev";

    private LocalCloud(SandboxHost host)
    {
        Host = host;
        Http = new HttpClient { BaseAddress = host.BaseAddress };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Endpoint.AccessToken);
    }

    public SandboxHost Host { get; }

    public HttpClient Http { get; }

    public static async Task<LocalCloud> StartAsync(SandboxOptions? options = null) =>
        await SandboxHost.StartAsync(options ?? new SandboxOptions(), CancellationToken.None) is SandboxStart.Started started
            ? new LocalCloud(started.Host)
            : throw new InvalidOperationException("The sandbox did not start.");

    /// <summary>A sandbox with the group "dev" in East US.</summary>
    public static async Task<LocalCloud> WithGroupAsync(SandboxOptions? options = null)
    {
        var cloud = await StartAsync(options);
        await cloud.PutAsync(Group, """{"location":"eastus"}""");
        return cloud;
    }

    public Task<Answer> GetAsync(string path) => SendAsync("GET", path);

    public Task<Answer> DeleteAsync(string path) => SendAsync("DELETE", path);

    public Task<Answer> PutAsync(string path, string body) => SendAsync("PUT", path, body);

    public Task<Answer> PatchAsync(string path, string body) => SendAsync("PATCH", path, body);

    public Task<Answer> PostAsync(string path, string? body = null) => SendAsync("POST", path, body);

    public async Task<Answer> SendAsync(string method, string path, string? body = null)
    {
        var target = path.Contains("api-version", StringComparison.Ordinal) || path.StartsWith("/sandbox", StringComparison.Ordinal) ? path
            : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "api-version=2024-03-01";
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Writes, and follows the operation to its end.</summary>
    public async Task<Answer> FinishAsync(Answer begun)
    {
        var url = begun.Header("Azure-AsyncOperation");
        while (url is not null)
        {
            var poll = await GetAsync(new Uri(url).PathAndQuery);
            if (poll.Text("status") != "InProgress")
            {
                return poll;
            }
        }

        for (url = begun.Header("Location"); url is not null;)
        {
            var poll = await GetAsync(new Uri(url).PathAndQuery);
            if (poll.Status != 202)
            {
                return poll;
            }
        }

        return begun;
    }

    public async Task<Answer> EnsureAsync(string path, string body)
    {
        var begun = await PutAsync(path, body);
        Assert.True(begun.Status is 200 or 201 or 202, begun.ToString());
        var end = await FinishAsync(begun);
        Assert.True(end.Text("status") is null or "Succeeded", end.ToString());
        return await GetAsync(path);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }
}
