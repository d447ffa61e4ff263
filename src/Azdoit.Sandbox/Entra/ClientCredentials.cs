using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Entra;

/// <summary>The client-credentials grant, at the paths that Entra ID (v1, v2) and AD FS use.</summary>
internal sealed class ClientCredentials(TokenIssuer issuer, Cloud cloud, string clientSecret)
{
    public const string Path = "/adfs/oauth2/token";

    public async Task<ArmReply> HandleAsync(HttpRequest request, string baseAddress, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return Refuse(400, "invalid_request", "AADSTS900144: The request body must contain the following parameter: 'grant_type'.");
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellation);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or BadHttpRequestException)
        {
            return Refuse(400, "invalid_request", $"AADSTS90014: {malformed.Message}");
        }

        if (form["grant_type"] != "client_credentials")
        {
            return Refuse(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type. The sandbox knows 'client_credentials'.");
        }

        var tenant = request.Path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries)[0] ?? "";
        if (!IsKnown(tenant))
        {
            return Refuse(400, "invalid_request", $"AADSTS90002: Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.");
        }

        var clientId = form["client_id"].ToString();
        if (Find(clientId, out var added) is not { } caller)
        {
            return Refuse(400, "unauthorized_client", $"AADSTS700016: Application with identifier '{clientId}' was not found in the directory '{Subscriptions.DisplayName}'.");
        }

        var secret = form["client_secret"].ToString();
        return added?.HasSecret(secret) ?? IsFirstSecret(secret)
            ? new ArmReply(200, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = (long)TokenIssuer.Lifetime.TotalSeconds,
                ["ext_expires_in"] = (long)TokenIssuer.Lifetime.TotalSeconds,
                ["access_token"] = issuer.Issue(baseAddress, caller, Audience(form)),
            })
            : Refuse(401, "invalid_client", $"AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, for a secret added to app '{clientId}'.");
    }

    /// <summary>"/common/..." and AD FS's own path name no tenant.</summary>
    private bool IsKnown(string tenant)
    {
        lock (cloud.Gate)
        {
            return tenant is "adfs" or "common" or "organizations" || Tenant.Find(cloud, tenant) is not null;
        }
    }

    private Caller? Find(string clientId, out Principal? added)
    {
        lock (cloud.Gate)
        {
            added = clientId == KnownIds.Client ? null : Principal.Find(cloud, clientId);
        }

        return clientId == KnownIds.Client ? Caller.First : added?.Caller;
    }

    private static string? Audience(IFormCollection form)
    {
        const string everything = "/.default";
        var scope = form["scope"].ToString();
        return scope.EndsWith(everything, StringComparison.Ordinal) ? scope[..^everything.Length]
            : form["resource"] is { Count: > 0 } resource ? resource.ToString() : null;
    }

    private bool IsFirstSecret(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(clientSecret));

    private static ArmReply Refuse(int status, string error, string description) =>
        new(status, new JsonObject { ["error"] = error, ["error_description"] = description });
}
