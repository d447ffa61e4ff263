using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Processes;
using Azdoit.Diagnostics;

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

    /// <summary>Takes away what a sandbox that is gone, or that runs on another home, left in this one.</summary>
    /// <returns>Null when it is gone.</returns>
    public static Diagnostic? Forget(string stateDirectory)
    {
        var path = Path.Combine(stateDirectory, FileName);
        try
        {
            if (File.Exists(path) && IsFree(stateDirectory))
            {
                File.Delete(path);
            }

            return null;
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Writing(path, wrong);
        }
    }

    /// <summary>
    /// Whether it runs on this home. A home that was copied while it ran brings the file along; one that goes by another name (a link, a
    /// new place) has its lock.
    /// </summary>
    public bool IsOf(string stateDirectory) =>
        Login.CertificateFile.StartsWith(stateDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !IsFree(stateDirectory);

    /// <summary>There is a lock, and nobody has it.</summary>
    private static bool IsFree(string stateDirectory)
    {
        var path = Path.Combine(stateDirectory, "lock");
        try
        {
            using var taken = File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
            return taken is not null;
        }
        catch (Exception held) when (FileTrouble.Is(held))
        {
            return false;
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
