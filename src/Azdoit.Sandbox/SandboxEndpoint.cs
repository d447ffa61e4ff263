using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox;

/// <summary>What a running sandbox tells clients of the same home, in <c>endpoint.json</c> (mode 0600).</summary>
public sealed record SandboxEndpoint
{
    public const string FileName = "endpoint.json";

    public required string Version { get; init; }

    public required int Pid { get; init; }

    /// <summary>The process's start in a unit of the operating system; compare for equality only.</summary>
    public required string PidStartTime { get; init; }

    /// <summary>Without a trailing slash.</summary>
    public required string BaseAddress { get; init; }

    /// <summary>The same port over TLS, for clients that refuse to send a token without it.</summary>
    public required string SecureAddress { get; init; }

    /// <summary>The certificate that such a client must trust; null for a sandbox in memory.</summary>
    public required string? CertificateFile { get; init; }

    public required string TenantId { get; init; }

    public required string SubscriptionId { get; init; }

    public required string TokenEndpoint { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary>What the managed identity endpoint wants to be told.</summary>
    public required string IdentitySecret { get; init; }

    /// <summary>Valid for 24 hours from <see cref="AccessTokenIssuedAt"/>; the file gets a new one after 12.</summary>
    public required string AccessToken { get; init; }

    public required DateTimeOffset AccessTokenIssuedAt { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The endpoint of the sandbox that runs on this home, or null when none does. The lock, not the file, says whether one runs.</summary>
    public static SandboxEndpoint? Find(string stateDirectory) =>
        HomeLock.IsHeld(stateDirectory) ? Read(stateDirectory) : null;

    internal static SandboxEndpoint? Read(string stateDirectory) =>
        PrivateFile.Read(Path.Combine(stateDirectory, FileName)) is not { } json || json.Text("base_address") is not { } address ? null : new SandboxEndpoint
        {
            Version = json.Text("version") ?? "",
            Pid = (int)(json.Whole("pid") ?? 0),
            PidStartTime = json.Text("pid_start_time") ?? "",
            BaseAddress = address,
            SecureAddress = json.Text("secure_address") ?? "",
            CertificateFile = json.Text("certificate_file"),
            TenantId = json.Text("tenant_id") ?? "",
            SubscriptionId = json.Text("subscription_id") ?? "",
            TokenEndpoint = json.Text("token_endpoint") ?? "",
            ClientId = json.Text("client_id") ?? "",
            ClientSecret = json.Text("client_secret") ?? "",
            IdentitySecret = json.Text("identity_secret") ?? "",
            AccessToken = json.Text("access_token") ?? "",
            AccessTokenIssuedAt = Resource.Time(json.Text("access_token_issued_at")),
            StartedAt = Resource.Time(json.Text("started_at")),
        };

    internal JsonObject ToJson() => new()
    {
        ["version"] = Version,
        ["pid"] = Pid,
        ["pid_start_time"] = PidStartTime,
        ["base_address"] = BaseAddress,
        ["secure_address"] = SecureAddress,
        ["certificate_file"] = CertificateFile,
        ["tenant_id"] = TenantId,
        ["subscription_id"] = SubscriptionId,
        ["token_endpoint"] = TokenEndpoint,
        ["client_id"] = ClientId,
        ["client_secret"] = ClientSecret,
        ["identity_secret"] = IdentitySecret,
        ["access_token"] = AccessToken,
        ["access_token_issued_at"] = AccessTokenIssuedAt.ToString("O"),
        ["started_at"] = StartedAt.ToString("O"),
    };

    // The record's own text would print the secrets.
    public override string ToString() => $"{BaseAddress} (pid {Pid}, version {Version})";
}
