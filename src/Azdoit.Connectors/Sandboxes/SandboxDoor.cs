using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Failures;

namespace Azdoit.Connectors.Sandboxes;

/// <summary>The sandbox's own interface beside the cloud's (<c>/sandbox/...</c>): state, faults, snapshots.</summary>
public sealed class SandboxDoor(RunningSandbox running) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = new Uri(running.Session.BaseAddress, "/sandbox/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", running.Session.Token) },
        Timeout = Patience,
    };

    /// <returns>What it answered, empty where it has nothing to say; its refusal as a failure.</returns>
    public async Task<Outcome<JsonObject, Failure>> AskAsync(HttpMethod method, string path, JsonObject? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        try
        {
            using var answer = await http.SendAsync(request, ct);
            var text = await answer.Content.ReadAsStringAsync(ct);
            var json = text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];
            return answer.IsSuccessStatusCode ? json
                : Failed(Json.Text(json, "error.code") ?? "sandbox-refused", Json.Text(json, "error.message") ?? $"The sandbox answered {(int)answer.StatusCode}.");
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException or JsonException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return Failed("sandbox-silent", $"The sandbox does not answer: {wrong.Message}");
        }
    }

    public void Dispose() => http.Dispose();

    private static Failure Failed(string code, string message) => new()
    {
        Category = FailureCategory.Dependency,
        Retry = RetryClass.Never,
        Code = code,
        Message = message,
    };
}
