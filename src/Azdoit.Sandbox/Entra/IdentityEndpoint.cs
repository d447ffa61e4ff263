using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Entra;

/// <summary>
/// The managed identity endpoint in its three styles: App Service (a secret in a header), Cloud Shell (which knows no secret, so that it stands in the path),
/// and that of a virtual machine, which anything on the machine may ask: with the secret as its client id.
/// </summary>
internal sealed class IdentityEndpoint(HomeKeys keys, TokenIssuer issuer, TimeProvider clock)
{
    public const string Path = "/msi/token";

    private const string MachinePath = "/metadata/identity/oauth2/token";

    public static bool Serves(string path) =>
        path.StartsWith("/msi/", StringComparison.OrdinalIgnoreCase) || path.Equals(MachinePath, StringComparison.OrdinalIgnoreCase);

    public static string SecretOf(HomeKeys keys) => Convert.ToHexStringLower(keys.Derive("identity endpoint", 24));

    public async Task<ArmReply> HandleAsync(HttpRequest request, string baseAddress, CancellationToken cancellation)
    {
        var asked = request.Query["resource"].ToString();
        if (request.HasFormContentType)
        {
            asked = (await request.ReadFormAsync(cancellation))["resource"].ToString();
        }

        if (asked.Length == 0)
        {
            return Refuse(400, "invalid_request", "Required query variable 'resource' is missing.");
        }

        if (!KnowsSecret(request))
        {
            return Refuse(403, "access_denied", "The secret of the identity endpoint is missing or wrong. 'azdoit sandbox env' prints it.");
        }

        var expires = clock.GetUtcNow() + TokenIssuer.Lifetime;
        return new ArmReply(200, new JsonObject
        {
            ["access_token"] = issuer.Issue(baseAddress, Caller.First, asked),
            ["client_id"] = Caller.First.ClientId,
            ["expires_in"] = ((long)TokenIssuer.Lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            ["expires_on"] = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = asked,
            ["token_type"] = "Bearer",
        });
    }

    private bool KnowsSecret(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        string[] given = path.Equals(MachinePath, StringComparison.OrdinalIgnoreCase)
            ? [request.Query["client_id"].ToString()]
            : [request.Headers["X-IDENTITY-HEADER"].ToString(), request.Headers["secret"].ToString(), path.Split('/') is [_, _, var part, _] ? part : ""];
        var secret = Encoding.UTF8.GetBytes(SecretOf(keys));
        return Array.Exists(given, word => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(word), secret));
    }

    private static ArmReply Refuse(int status, string error, string description) =>
        new(status, new JsonObject { ["error"] = error, ["error_description"] = description });
}
