using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Authorization;

namespace Azdoit.Sandbox.Entra;

/// <summary>What Microsoft Graph changes: applications with their secrets, service principals, users, and groups with their members.</summary>
internal static class GraphDirectory
{
    private const string Applications = "application/", Members = "members/";

    public static IEnumerable<JsonObject> AllApplications(Cloud cloud) => cloud.Documents.Below(Applications).Select(Shown);

    public static ArmReply? Answer(Cloud cloud, string method, string[] words, JsonObject? body, Caller caller) => (method, words) switch
    {
        ("GET", ["applications", var id]) when Find(cloud, id) is { } application => new ArmReply(200, Shown(application)),
        ("GET", ["applications" or "serviceprincipals" or "groups", _, "owners"]) => ArmReply.List([]),
        ("GET", ["applications", _, "federatedidentitycredentials"]) => ArmReply.List([]),
        ("GET", ["groups", var id, "members"]) => ArmReply.List(MembersOf(cloud, id).Select(member => Principal.All(cloud).FirstOrDefault(p => p.ObjectId == member)).OfType<Principal>().Select(GraphRoutes.One)),
        ("POST", ["directoryobjects" or "users", var id, "checkmembergroups"]) => ArmReply.List((body?.Array("groupIds") ?? []).Select(g => $"{g}").Where(g => MembersOf(cloud, g).Contains(id)).Select(g => (JsonNode)g)),
        ("POST", [_, _, "getmembergroups" or "getmemberobjects"]) =>
            ArmReply.List(Principal.All(cloud).Where(p => p.Type == Principal.Group && MembersOf(cloud, p.ObjectId).Contains(words[1])).Select(p => (JsonNode)p.ObjectId)),
        ("GET", _) => null,
        _ when caller.ObjectId != KnownIds.Principal => new ArmError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
        ("POST", ["applications"]) => Register(cloud, body),
        ("PATCH", ["applications", var id]) when Find(cloud, id) is { } application => Change(cloud, application, body),
        ("DELETE", ["applications", var id]) when Find(cloud, id) is { } application => Remove(cloud, application),
        ("POST", ["applications", var id, "addpassword"]) when Find(cloud, id) is { } application => AddSecret(cloud, application.Text("appId") ?? "", body),
        ("POST", ["serviceprincipals", var id, "addpassword"]) when Known(cloud, id) is { } principal => AddSecret(cloud, principal.ClientId, body),
        ("POST", ["applications" or "serviceprincipals", _, "removepassword"]) => new ArmReply(204),
        ("POST", ["serviceprincipals"]) => Enroll(cloud, body),
        ("POST", ["users"]) => Add(cloud, Principal.User, body?.Text("userPrincipalName"), body?.Text("displayName"), ""),
        ("POST", ["groups"]) => Add(cloud, Principal.Group, body?.Text("mailNickname"), body?.Text("displayName"), ""),
        ("PATCH", ["users" or "groups" or "serviceprincipals", var id]) when Known(cloud, id) is { } principal => Rename(cloud, principal, body),
        ("DELETE", ["users" or "groups" or "serviceprincipals", var id]) when Known(cloud, id) is { } principal => Remove(cloud, principal),
        ("POST", ["groups", var id, "members", "$ref"]) when Known(cloud, id) is { } group => Join(cloud, group, body?.Text("@odata.id")?.Split('/')[^1]),
        ("DELETE", ["groups", var id, "members", var member, "$ref"]) => Leave(cloud, id, member),
        _ => null,
    };

    private static Principal? Known(Cloud cloud, string id) =>
        Principal.All(cloud).FirstOrDefault(p => p.ObjectId.Equals(id, StringComparison.OrdinalIgnoreCase) || p.ClientId.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static JsonObject? Find(Cloud cloud, string id) => cloud.Documents.Find(Applications + id);

    private static JsonObject Shown(JsonObject application)
    {
        var shown = application.Clone();
        shown.Remove("secretHash");
        shown["@odata.type"] = "#microsoft.graph.application";
        return shown;
    }

    private static ArmReply Register(Cloud cloud, JsonObject? body)
    {
        if (body?.Text("displayName") is not { Length: > 0 })
        {
            return Invalid("displayName");
        }

        var application = body.Clone();
        application["id"] = cloud.NewId().ToString();
        application["appId"] = cloud.NewId().ToString();
        application["createdDateTime"] = cloud.Now.ToString("O");
        application.Default("identifierUris", new JsonArray());
        application.Default("signInAudience", "AzureADMyOrg");
        application.Default("passwordCredentials", new JsonArray());
        application.Default("keyCredentials", new JsonArray());
        cloud.Keep(Applications + application.Text("id"), application);
        return new ArmReply(201, Shown(application));
    }

    private static ArmReply Change(Cloud cloud, JsonObject application, JsonObject? body)
    {
        var changed = application.Clone();
        changed.Merge(body ?? []);
        cloud.Keep(Applications + application.Text("id"), changed);
        return new ArmReply(204);
    }

    private static ArmReply Remove(Cloud cloud, JsonObject application)
    {
        if (Principal.Find(cloud, application.Text("appId") ?? "") is { } principal)
        {
            Remove(cloud, principal);
        }

        cloud.Forget(Applications + application.Text("id"));
        return new ArmReply(204);
    }

    /// <summary>The secret is made here and shown this once.</summary>
    private static ArmReply AddSecret(Cloud cloud, string appId, JsonObject? body)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var credential = new JsonObject
        {
            ["keyId"] = cloud.NewId().ToString(),
            ["displayName"] = body?.Object("passwordCredential")?.Text("displayName"),
            ["startDateTime"] = cloud.Now.ToString("O"),
            ["endDateTime"] = body?.Object("passwordCredential")?.Text("endDateTime") ?? cloud.Now.AddYears(1).ToString("O"),
        };
        if (cloud.Documents.Below(Applications).FirstOrDefault(a => a.Text("appId") == appId)?.Clone() is { } application)
        {
            application.EnsureArray("passwordCredentials").Add(credential.DeepClone());
            application["secretHash"] = Principal.Hash(secret);
            cloud.Keep(Applications + application.Text("id"), application);
        }

        if (Principal.Find(cloud, appId) is { } principal)
        {
            (principal with { SecretHash = Principal.Hash(secret) }).Keep(cloud);
        }

        credential["secretText"] = secret;
        return new ArmReply(200, credential);
    }

    /// <summary>An application becomes somebody who can sign in.</summary>
    private static ArmReply Enroll(Cloud cloud, JsonObject? body)
    {
        var application = cloud.Documents.Below(Applications).FirstOrDefault(a => a.Text("appId") == body?.Text("appId"));
        return application is null
            ? new ArmError(400, "Request_BadRequest", $"The appId '{body?.Text("appId")}' of the service principal does not reference a valid application object.")
            : Add(cloud, Principal.ServicePrincipal, application.Text("appId"), application.Text("displayName"), application.Text("secretHash") ?? "");
    }

    private static ArmReply Add(Cloud cloud, string type, string? name, string? displayName, string secretHash)
    {
        if (name is not { Length: > 0 } || displayName is not { Length: > 0 })
        {
            return Invalid(name is null ? "mailNickname" : "displayName");
        }

        if (name == KnownIds.Client || (type != Principal.Group && Principal.Find(cloud, name) is not null))
        {
            return new ArmError(409, "Request_MultipleObjectsWithSameKeyValue", $"Another object with the same value for property '{(type == Principal.User ? "userPrincipalName" : "appId")}' already exists.");
        }

        var id = cloud.NewId().ToString();
        // Groups may share a nickname; the name that one signs in with is nobody else's.
        var principal = new Principal(id, type == Principal.Group ? id : name, displayName, type, cloud.Tenant, secretHash);
        principal.Keep(cloud);
        return new ArmReply(201, GraphRoutes.One(principal));
    }

    private static ArmReply Rename(Cloud cloud, Principal principal, JsonObject? body)
    {
        (principal with { DisplayName = body?.Text("displayName") ?? principal.DisplayName }).Keep(cloud);
        return new ArmReply(204);
    }

    private static ArmReply Remove(Cloud cloud, Principal principal)
    {
        foreach (var assignment in cloud.Resources.OfType(RoleAssignments.TypeName).Where(a => a.Properties.Text("principalId") == principal.ObjectId).ToList())
        {
            cloud.Delete(assignment);
        }

        cloud.Forget(Members + principal.ObjectId);
        principal.Forget(cloud);
        return new ArmReply(204);
    }

    private static List<string> MembersOf(Cloud cloud, string group) => [.. (cloud.Documents.Find(Members + group)?.Array("ids") ?? []).Select(id => $"{id}")];

    private static ArmReply Join(Cloud cloud, Principal group, string? member)
    {
        var members = MembersOf(cloud, group.ObjectId);
        if (member is null || (Known(cloud, member) is null && member != KnownIds.Principal))
        {
            return new ArmError(404, "Request_ResourceNotFound", $"Resource '{member}' does not exist or one of its queried reference-property objects are not present.");
        }

        if (members.Contains(member))
        {
            return new ArmError(400, "Request_BadRequest", "One or more added object references already exist for the following modified properties: 'members'.");
        }

        cloud.Keep(Members + group.ObjectId, new JsonObject { ["ids"] = new JsonArray([.. members.Append(member).Select(id => (JsonNode)id)]) });
        return new ArmReply(204);
    }

    private static ArmReply Leave(Cloud cloud, string group, string member)
    {
        cloud.Keep(Members + group, new JsonObject { ["ids"] = new JsonArray([.. MembersOf(cloud, group).Where(id => id != member).Select(id => (JsonNode)id)]) });
        return new ArmReply(204);
    }

    private static ArmError Invalid(string property) => new(400, "Request_BadRequest", $"A value is required for property '{property}' of resource.");
}
