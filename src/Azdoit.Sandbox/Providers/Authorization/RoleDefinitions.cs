using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization;

/// <summary>Azure's roles, which are the same at every scope, and custom ones, which are kept where they were made.</summary>
internal sealed class RoleDefinitions() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Authorization/roleDefinitions";

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("GET", TypeName, (cloud, request, _) => List(cloud, request)),
        new("GET", TypeName + "/*", Get),
    ];

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    /// <summary>By the id in a role assignment, or by its last part.</summary>
    public static Role? Find(Cloud cloud, string id)
    {
        var name = id[(id.LastIndexOf('/') + 1)..];
        return BuiltInRoles.All.FirstOrDefault(r => r.Id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Custom(cloud).FirstOrDefault(r => r.Id.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    public override ArmError? Prepare(Draft draft)
    {
        if (!Guid.TryParse(draft.Id.Name, out _))
        {
            return new ArmError(400, "InvalidRoleDefinitionId", $"The role definition ID '{draft.Id.Name}' is not valid. The role definition ID must be a GUID.");
        }

        var name = draft.Properties.Text("roleName");
        if (string.IsNullOrEmpty(name) || !draft.Properties.Objects("permissions").Any())
        {
            return new ArmError(400, "InvalidRoleDefinitionRequest", "The request to write a role definition needs 'roleName' and 'permissions'.");
        }

        if (All(draft.Cloud).Any(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !r.Id.Equals(draft.Id.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return new ArmError(409, "RoleDefinitionWithSameNameExists", "A custom role with the same name already exists in this directory. Use a different name");
        }

        draft.Properties["type"] = "CustomRole";
        draft.Properties.Default("assignableScopes", new JsonArray(JsonValue.Create($"/subscriptions/{draft.Cloud.Subscription}")));
        return null;
    }

    public override JsonNode? DeletedBody(Cloud cloud, Resource resource) => cloud.Render(resource);

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) =>
        cloud.Resources.OfType(RoleAssignments.TypeName).Where(a => a.Properties.Text("roleDefinitionId")?.EndsWith(resource.Id.Name, StringComparison.OrdinalIgnoreCase) == true);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) =>
        new(400, "RoleDefinitionHasAssignments", "There are existing role assignments referencing role (code: RoleDefinitionHasAssignments).");

    /// <summary>The role as it is seen from a scope: its id begins there.</summary>
    public static JsonObject Render(Role role, string scope)
    {
        return new JsonObject
        {
            ["id"] = $"{scope.TrimEnd('/')}/providers/{TypeName}/{role.Id}",
            ["type"] = TypeName,
            ["name"] = role.Id,
            ["properties"] = new JsonObject
            {
                ["roleName"] = role.Name,
                ["type"] = role.IsBuiltIn ? "BuiltInRole" : "CustomRole",
                ["description"] = role.Description,
                ["assignableScopes"] = Texts(role.Scopes),
                ["permissions"] = new JsonArray(Permissions(role)),
            },
        };
    }

    public static JsonObject Permissions(Role role) => new()
    {
        ["actions"] = Texts(role.Actions),
        ["notActions"] = Texts(role.NotActions),
        ["dataActions"] = Texts(role.DataActions),
        ["notDataActions"] = new JsonArray(),
    };

    private static IEnumerable<Role> All(Cloud cloud) => BuiltInRoles.All.Concat(Custom(cloud));

    private static IEnumerable<Role> Custom(Cloud cloud) => cloud.Resources.OfType(TypeName).Select(r => new Role(
        r.Id.Name, r.Properties.Text("roleName") ?? "", r.Properties.Text("description") ?? "",
        [.. r.Properties.Objects("permissions").SelectMany(p => Words(p, "actions"))],
        [.. r.Properties.Objects("permissions").SelectMany(p => Words(p, "notActions"))])
    {
        DataActions = [.. r.Properties.Objects("permissions").SelectMany(p => Words(p, "dataActions"))],
        Scopes = [.. Words(r.Properties, "assignableScopes")],
        IsBuiltIn = false,
    });

    private static ArmReply Get(Cloud cloud, ArmRequest request, Resource? custom) =>
        Find(cloud, request.Path.Names[^1]) is { } role ? new ArmReply(200, Render(role, SubscriptionOf(request)))
            : new ArmError(404, "RoleDefinitionDoesNotExist", $"The specified role definition with ID '{request.Path.Names[^1]}' does not exist.");

    private static ArmReply List(Cloud cloud, ArmRequest request)
    {
        var wanted = ODataTerms.Parse(request.Parameter("$filter"));
        return ArmReply.List(All(cloud)
            .Where(r => wanted.Value("roleName") is not { } name || name.Equals(r.Name, StringComparison.OrdinalIgnoreCase))
            .Where(r => wanted.Value("type") is not { } type || type.Equals(r.IsBuiltIn ? "BuiltInRole" : "CustomRole", StringComparison.OrdinalIgnoreCase))
            .Select(r => Render(r, SubscriptionOf(request))));
    }

    private static string SubscriptionOf(ArmRequest request) => request.Path.Subscription is { } id ? $"/subscriptions/{id}" : "/";

    private static IEnumerable<string> Words(JsonObject json, string name) => json.Array(name)?.Select(n => n?.ToString() ?? "") ?? [];

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t))]);
}
