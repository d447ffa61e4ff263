using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Entra;

/// <summary>What clients ask before they have a token: where to log in, and the login itself. Nothing here tells anything about the cloud's contents.</summary>
internal sealed class LoginRoutes(HomeKeys keys, Cloud cloud, TokenIssuer issuer, TimeProvider clock)
{
    private readonly ClientCredentials _credentials = new(issuer, cloud, keys.ClientSecret);
    private readonly IdentityEndpoint _identity = new(keys, issuer, clock);

    /// <summary>Null when the path is none of these and wants a token.</summary>
    public Func<HttpRequest, string, CancellationToken, Task<ArmReply>>? Find(string method, string path)
    {
        if (path.StartsWith("/subscriptions", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return (method, path) switch
        {
            ("POST", _) when Ends("/oauth2/token") || Ends("/oauth2/v2.0/token") => _credentials.HandleAsync,
            ("GET", _) when Ends("/.well-known/openid-configuration") => (_, address, _) => Task.FromResult(Discovery.Configuration(path, address)),
            ("GET", _) when Ends("/discovery/instance") => (request, address, _) => Task.FromResult(Discovery.Instance(request, address)),
            ("GET", _) when Ends("/discovery/keys") || Ends("/discovery/v2.0/keys") => (_, _, _) => Task.FromResult(Discovery.Keys()),
            ("GET", "/metadata/endpoints") => (request, address, _) => Task.FromResult(CloudMetadata.Get(request, address)),
            ("GET", "/metadata/aliases.json") => (_, _, _) => Task.FromResult(CloudMetadata.ImageAliases()),
            ("GET" or "POST", _) when IdentityEndpoint.Serves(path) => _identity.HandleAsync,
            _ => null,
        };

        bool Ends(string tail) => path.EndsWith(tail, StringComparison.OrdinalIgnoreCase);
    }
}
