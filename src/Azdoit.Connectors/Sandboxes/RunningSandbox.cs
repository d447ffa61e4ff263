using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Processes;

namespace Azdoit.Connectors.Sandboxes;

/// <summary>What the sandbox of a home wrote about itself into <c>endpoint.json</c>.</summary>
public sealed record RunningSandbox
{
    public const string FileName = "endpoint.json";

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(24);

    public required ArmSession Session { get; init; }

    public required string Tenant { get; init; }

    public required string Subscription { get; init; }

    public required string Version { get; init; }

    public required ProcessIdentity Process { get; init; }

    public required SandboxLogin Login { get; init; }

    /// <summary>Null when there is no such file, or it is not whole.</summary>
    public static RunningSandbox? Read(string stateDirectory)
    {
        try
        {
            var path = Path.Combine(stateDirectory, FileName);
            return File.Exists(path) && JsonNode.Parse(File.ReadAllBytes(path)) is JsonObject json ? From(json) : null;
        }
        catch (Exception unreadable) when (FileTrouble.Is(unreadable) || unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static RunningSandbox? From(JsonObject json) =>
        Uri.TryCreate(Json.Text(json, "base_address"), UriKind.Absolute, out var address) && address.IsLoopback
        && Json.Text(json, "access_token") is { } token
        && DateTimeOffset.TryParse(Json.Text(json, "access_token_issued_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var issued)
        && Json.Number(json, "pid") is { } pid
            ? new()
            {
                Session = new(address, token, issued + TokenLifetime),
                Tenant = Json.Text(json, "tenant_id") ?? "",
                Subscription = Json.Text(json, "subscription_id") ?? "",
                Version = Json.Text(json, "version") ?? "",
                Process = new((int)pid, Json.Text(json, "pid_start_time") ?? ""),
                Login = new(
                    Json.Text(json, "secure_address") ?? "",
                    Json.Text(json, "certificate_file") ?? "",
                    Json.Text(json, "client_id") ?? "",
                    Json.Text(json, "client_secret") ?? "",
                    Json.Text(json, "identity_secret") ?? ""),
            }
            : null;
}
