using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Entra;

/// <summary>The part of Microsoft Graph that Resource Manager's clients ask: who I am, what principal a name or id stands for, and who is there.</summary>
internal static class GraphRoutes
{
    private const string Root = "/v1.0/";

    public static bool Serves(string path) => path.StartsWith(Root, StringComparison.OrdinalIgnoreCase);

    public static ArmReply Handle(Cloud cloud, HttpRequest request, string path, JsonObject? body, Caller caller)
    {
        List<Principal> known = [First, .. Principal.All(cloud)];
        List<Tenant> tenants = [.. Tenant.All(cloud)];
        var words = path[Root.Length..].ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return GraphDirectory.Answer(cloud, request.Method, words, body, caller) ?? (request.Method, words) switch
        {
            ("GET", ["me"]) when known.Find(p => p.ObjectId == caller.ObjectId) is { } me => new ArmReply(200, One(me)),
            ("GET", [("serviceprincipals" or "users" or "groups") and var kind]) =>
                ArmReply.List(known.Where(p => kind.StartsWith(p.Type, StringComparison.OrdinalIgnoreCase) && Matches(request.Query["$filter"].ToString(), p.ObjectId, p.ClientId, p.DisplayName)).Select(One)),
            ("GET", ["applications"]) => ArmReply.List(GraphDirectory.AllApplications(cloud).Where(a => Matches(request.Query["$filter"].ToString(), a.Text("id"), a.Text("appId"), a.Text("displayName")))),
            ("GET", ["serviceprincipals" or "users" or "groups" or "directoryobjects", var id]) when known.Find(p => p.ObjectId.Equals(id, StringComparison.OrdinalIgnoreCase) || p.ClientId.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found =>
                new ArmReply(200, One(found)),
            ("GET", ["me", "ownedobjects"]) => ArmReply.List(known.Where(p => p.Type == Principal.ServicePrincipal).Select(One)),
            ("GET", ["organization"]) => ArmReply.List(tenants.Where(t => t.Id == caller.Tenant).Select(t => new JsonObject { ["id"] = t.Id, ["displayName"] = t.DisplayName })),
            ("POST", ["directoryobjects", "getbyids"]) => ArmReply.List(known.Where(p => Asked(body).Contains(p.ObjectId, StringComparer.OrdinalIgnoreCase)).Select(One)),
            _ => new ArmError(404, "Request_ResourceNotFound", $"Resource '{words.LastOrDefault()}' does not exist or one of its queried reference-property objects are not present."),
        };
    }

    private static Principal First => new(KnownIds.Principal, KnownIds.Client, Subscriptions.DisplayName, Principal.ServicePrincipal, KnownIds.Tenant, "");

    private static IEnumerable<string> Asked(JsonObject? body) => (body?.Array("ids") ?? []).Select(id => id?.ToString() ?? "");

    /// <summary>Filters name a principal by one of its ids or its display name; which property they mean does not matter for that.</summary>
    private static bool Matches(string filter, params string?[] words) => filter.Length == 0
        || Array.Exists(words, word => filter.Contains($"'{word}'", StringComparison.OrdinalIgnoreCase)
            || (filter.StartsWith("startswith", StringComparison.OrdinalIgnoreCase) && word?.StartsWith(filter.Split('\'')[1], StringComparison.OrdinalIgnoreCase) == true));

    public static JsonObject One(Principal principal) => new()
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
