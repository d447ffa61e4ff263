using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Entra;

/// <summary>The little of Microsoft Graph that Resource Manager's clients ask: who I am, and what principal a name or id stands for.</summary>
internal static class GraphRoutes
{
    private const string Root = "/v1.0/";

    public static bool Serves(string path) => path.StartsWith(Root, StringComparison.OrdinalIgnoreCase);

    public static ArmReply Handle(Cloud cloud, HttpRequest request, string path, JsonObject? body, Caller caller)
    {
        List<Principal> known;
        List<Tenant> tenants;
        lock (cloud.Gate)
        {
            known = [First, .. Principal.All(cloud)];
            tenants = [.. Tenant.All(cloud)];
        }

        var words = path[Root.Length..].ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (request.Method, words) switch
        {
            ("GET", ["me"]) when known.Find(p => p.ObjectId == caller.ObjectId) is { } me => new ArmReply(200, One(me)),
            ("GET", [("serviceprincipals" or "users" or "groups") and var kind]) =>
                ArmReply.List(known.Where(p => kind.StartsWith(p.Type, StringComparison.OrdinalIgnoreCase) && Matches(p, request.Query["$filter"].ToString())).Select(One)),
            ("GET", ["applications"]) => ArmReply.List([]),
            ("GET", ["serviceprincipals" or "users" or "groups" or "directoryobjects", var id]) when known.Find(p => p.ObjectId.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found =>
                new ArmReply(200, One(found)),
            ("GET", ["organization"]) => ArmReply.List(tenants.Where(t => t.Id == caller.Tenant).Select(t => new JsonObject { ["id"] = t.Id, ["displayName"] = t.DisplayName })),
            ("POST", ["directoryobjects", "getbyids"]) => ArmReply.List(known.Where(p => Asked(body).Contains(p.ObjectId, StringComparer.OrdinalIgnoreCase)).Select(One)),
            _ => new ArmError(404, "Request_ResourceNotFound", $"Resource '{words.LastOrDefault()}' does not exist or one of its queried reference-property objects are not present."),
        };
    }

    private static Principal First => new(KnownIds.Principal, KnownIds.Client, Subscriptions.DisplayName, Principal.ServicePrincipal, KnownIds.Tenant, "");

    private static IEnumerable<string> Asked(JsonObject? body) => (body?.Array("ids") ?? []).Select(id => id?.ToString() ?? "");

    /// <summary>Filters name a principal by one of its ids or its display name; which property they mean does not matter for that.</summary>
    private static bool Matches(Principal principal, string filter) => filter.Length == 0
        || Array.Exists([principal.ObjectId, principal.ClientId, principal.DisplayName], word => filter.Contains($"'{word}'", StringComparison.OrdinalIgnoreCase));

    private static JsonObject One(Principal principal) => new()
    {
        ["@odata.type"] = $"#microsoft.graph.{char.ToLowerInvariant(principal.Type[0])}{principal.Type[1..]}",
        ["id"] = principal.ObjectId,
        ["appId"] = principal.ClientId,
        ["displayName"] = principal.DisplayName,
        ["servicePrincipalNames"] = new JsonArray(principal.ClientId),
        ["servicePrincipalType"] = "Application",
        ["userPrincipalName"] = principal.ClientId,
        ["appOwnerOrganizationId"] = principal.Tenant,
    };
}
