using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Authorization;

namespace Azdoit.Sandbox.Admin;

/// <summary>
/// Adds who else can sign in: <c>POST principals {"client_id", "name", "type", "secret", "role", "scope", "tenant"}</c>, where everything but the first may be left out.
/// A secret that is not given is made, and shown this once.
/// </summary>
internal static class Principals
{
    public static IEnumerable<AdminRoute> Routes { get; } =
    [
        new("GET", "principals", (cloud, _, _) => ArmReply.List(Principal.All(cloud).Select(p => Describe(p)))),
        new("POST", "principals", (cloud, _, body) => Add(cloud, body)),
        new("DELETE", "principals", (cloud, clientId, _) => Remove(cloud, clientId)),
    ];

    private static ArmReply Add(Cloud cloud, JsonObject body)
    {
        var type = body.Text("type") ?? Principal.ServicePrincipal;
        if (body.Text("client_id") is not { Length: > 0 } clientId || clientId == KnownIds.Client || !Principal.Types.Contains(type))
        {
            return Errors.InvalidContent($"client_id must be given and not be '{KnownIds.Client}'; type must be one of {string.Join(", ", Principal.Types)}");
        }

        var role = body.Text("role") is { } asked
            ? BuiltInRoles.All.FirstOrDefault(r => r.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)) ?? RoleDefinitions.Find(cloud, asked)
            : null;
        if (role is null && body.Text("role") is not null)
        {
            return Errors.InvalidContent($"There is no role '{body.Text("role")}'.");
        }

        if (Tenant.Find(cloud, body.Text("tenant") ?? KnownIds.Tenant) is not { } tenant)
        {
            return Errors.InvalidContent($"There is no tenant '{body.Text("tenant")}'.");
        }

        var secret = body.Text("secret") ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var principal = new Principal(body.Text("object_id") ?? cloud.NewId().ToString(), clientId, body.Text("name") ?? clientId, type, tenant.Id, Principal.Hash(secret));
        principal.Keep(cloud);
        var scope = (body.Text("scope") ?? $"/subscriptions/{cloud.Subscription}").TrimEnd('/');
        if (role is not null && ArmId.Parse($"{scope}/providers/{RoleAssignments.TypeName}/{cloud.NewId()}") is { } id)
        {
            RoleAssignments.Assign(cloud, id, role.Id, principal.Caller, type);
        }

        var described = Describe(principal);
        if (body.Text("secret") is null)
        {
            described["secret"] = secret;
        }

        return new ArmReply(201, described);
    }

    private static ArmReply Remove(Cloud cloud, string clientId)
    {
        if (Principal.Find(cloud, clientId) is not { } principal)
        {
            return new ArmReply(204);
        }

        foreach (var assignment in cloud.Resources.OfType(RoleAssignments.TypeName).Where(a => a.Properties.Text("principalId") == principal.ObjectId).ToList())
        {
            cloud.Delete(assignment);
        }

        principal.Forget(cloud);
        return new ArmReply(204);
    }

    private static JsonObject Describe(Principal principal) => new()
    {
        ["client_id"] = principal.ClientId,
        ["object_id"] = principal.ObjectId,
        ["name"] = principal.DisplayName,
        ["type"] = principal.Type,
        ["tenant"] = principal.Tenant,
    };
}
