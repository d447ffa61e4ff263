using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Entra;

/// <summary>How a login library finds the token endpoint.</summary>
internal static class Discovery
{
    public static ArmReply Configuration(string path, string address)
    {
        var isVersion2 = path.Contains("/v2.0/", StringComparison.OrdinalIgnoreCase);
        var tenant = path.Split('/', StringSplitOptions.RemoveEmptyEntries)[0];
        var isAdfs = tenant.Equals("adfs", StringComparison.OrdinalIgnoreCase);
        var root = $"{address}/{tenant}";
        var oauth = $"{root}/oauth2{(isVersion2 ? "/v2.0" : "")}";
        return new ArmReply(200, new JsonObject
        {
            ["issuer"] = isAdfs ? root : isVersion2 ? $"{root}/v2.0" : $"{root}/",
            ["authorization_endpoint"] = $"{oauth}/authorize",
            ["token_endpoint"] = $"{oauth}/token",
            ["device_authorization_endpoint"] = $"{oauth}/devicecode",
            ["jwks_uri"] = isAdfs ? $"{root}/discovery/keys" : $"{root}/discovery{(isVersion2 ? "/v2.0" : "")}/keys",
            ["response_types_supported"] = new JsonArray("code", "token"),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("HS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post"),
            ["cloud_instance_name"] = new Uri(address).Authority,
            ["tenant_region_scope"] = null,
        });
    }

    public static ArmReply Instance(HttpRequest request, string address)
    {
        var host = new Uri(address).Authority;
        var asked = Uri.TryCreate(request.Query["authorization_endpoint"].ToString(), UriKind.Absolute, out var endpoint) ? endpoint.AbsolutePath : "";
        var tenant = asked.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "common";
        return new ArmReply(200, new JsonObject
        {
            ["tenant_discovery_endpoint"] = $"{address}/{tenant}/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new JsonArray(new JsonObject
            {
                ["preferred_network"] = host,
                ["preferred_cache"] = host,
                ["aliases"] = new JsonArray(host),
            }),
        });
    }

    /// <summary>The tokens are for this sandbox alone, signed with a key that nobody else needs to know.</summary>
    public static ArmReply Keys() => new(200, new JsonObject { ["keys"] = new JsonArray() });
}
