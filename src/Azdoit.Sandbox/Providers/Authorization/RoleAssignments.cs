using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization;

/// <summary>Who has which role where. What is assigned at a scope holds below it.</summary>
internal sealed class RoleAssignments() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Authorization/roleAssignments";

    private const string FirstName = "00000000-0000-0000-0000-0000000a2d03";

    /// <summary>The assignment that every home begins with: the first principal is Owner of everything.</summary>
    public static ArmId First { get; } = new($"/providers/{TypeName}/{FirstName}", TypeName, FirstName, null, null);

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("GET", TypeName, (cloud, request, _) => List(cloud, request)),
    ];

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    /// <summary>The roles that a principal has at a scope.</summary>
    public static IEnumerable<Role> Of(Cloud cloud, string principal, string scope) =>
        cloud.Resources.OfType(TypeName)
            .Where(a => principal.Equals(a.Properties.Text("principalId"), StringComparison.OrdinalIgnoreCase) && Scope.Covers(Scope.Of(a.Id), scope))
            .Select(a => RoleDefinitions.Find(cloud, a.Properties.Text("roleDefinitionId") ?? "")).OfType<Role>();

    /// <summary>Assigns without asking anybody: how a home begins, and what the admin route does.</summary>
    public static void Assign(Cloud cloud, ArmId id, string role, Caller to, string principalType)
    {
        var assignment = new Resource(id, JsonText.NewObject(), JsonText.NewObject(), cloud.Now);
        assignment.Properties["roleDefinitionId"] = $"/providers/{RoleDefinitions.TypeName}/{role}";
        assignment.Properties["principalId"] = to.ObjectId;
        assignment.Properties["principalType"] = principalType;
        Complete(cloud, assignment.Properties, id);
        cloud.Save(assignment);
    }

    public override ArmError? Prepare(Draft draft)
    {
        var (cloud, properties) = (draft.Cloud, draft.Properties);
        if (!Guid.TryParse(draft.Id.Name, out _))
        {
            return new ArmError(400, "InvalidRoleAssignmentId", $"The role assignment ID '{draft.Id.Name}' is not valid. The role assignment ID must be a GUID.");
        }

        var (role, principal) = (properties.Text("roleDefinitionId") ?? "", properties.Text("principalId") ?? "");
        if (RoleDefinitions.Find(cloud, role) is null)
        {
            return new ArmError(404, "RoleDefinitionDoesNotExist", $"The specified role definition with ID '{role[(role.LastIndexOf('/') + 1)..]}' does not exist.");
        }

        if (!Guid.TryParse(principal, out _))
        {
            return new ArmError(400, "InvalidPrincipalId", $"A valid principal ID must be provided for role assignment; '{principal}' is not one.");
        }

        // Azure looks a principal up only when the request does not say what it is.
        properties.Default("principalType", TypeOf(cloud, principal));
        if (properties.Text("principalType") is null)
        {
            return new ArmError(400, "PrincipalNotFound",
                $"Principal {principal.Replace("-", "", StringComparison.Ordinal)} does not exist in the directory {KnownIds.Tenant}. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype");
        }

        if (draft.Existing is { } before && (!Same(before.Properties.Text("principalId"), principal) || !SameRole(before, role)))
        {
            return new ArmError(409, "RoleAssignmentUpdateNotPermitted", "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
        }

        var scope = Scope.Of(draft.Id);
        if (cloud.Resources.OfType(TypeName).FirstOrDefault(a => a.Id.Key != draft.Id.Key
            && Same(a.Properties.Text("principalId"), principal) && SameRole(a, role) && Same(Scope.Of(a.Id), scope)) is { } twin)
        {
            return new ArmError(409, "RoleAssignmentExists",
                $"The role assignment already exists. The ID of the existing role assignment is {twin.Id.Name.Replace("-", "", StringComparison.Ordinal)}.");
        }

        draft.Keep("createdOn", "createdBy");
        Complete(cloud, properties, draft.Id);
        return null;
    }

    public override JsonNode? DeletedBody(Cloud cloud, Resource resource) => cloud.Render(resource);

    private static void Complete(Cloud cloud, JsonObject properties, ArmId id)
    {
        var now = cloud.Now.ToString("O");
        properties["scope"] = Scope.Of(id);
        properties.Default("createdOn", now);
        properties["updatedOn"] = now;
        properties.Default("createdBy", KnownIds.Principal);
        properties.Default("updatedBy", KnownIds.Principal);
    }

    /// <summary>At the scope, above it and below it, unless the filter asks for less.</summary>
    private static ArmReply List(Cloud cloud, ArmRequest request)
    {
        var (scope, wanted) = (request.Path.Scope, ODataTerms.Parse(request.Parameter("$filter")));
        var principal = wanted.Value("principalId") ?? wanted.Value("assignedTo");
        var found = cloud.Resources.OfType(TypeName)
            .Where(a => Scope.Covers(Scope.Of(a.Id), scope) || (!wanted.Calls("atScope") && Scope.Covers(scope, Scope.Of(a.Id))))
            .Where(a => principal is null || Same(a.Properties.Text("principalId"), principal));
        return Paging.Page(request, found, cloud.Render);
    }

    /// <summary>What kind of principal this is, as far as the sandbox knows it: one of its own, or the identity of a resource.</summary>
    private static string? TypeOf(Cloud cloud, string objectId) =>
        Same(objectId, KnownIds.Principal) ? Principal.ServicePrincipal
        : Principal.All(cloud).FirstOrDefault(p => Same(p.ObjectId, objectId)) is { } known ? known.Type
        : cloud.Resources.All.Any(r => Same(r.Body.Object("identity")?.Text("principalId"), objectId) || Same(r.Body.Object("properties")?.Text("principalId"), objectId))
            ? Principal.ServicePrincipal : null;

    private static bool SameRole(Resource assignment, string role) =>
        assignment.Properties.Text("roleDefinitionId") is { } id && Same(id[(id.LastIndexOf('/') + 1)..], role[(role.LastIndexOf('/') + 1)..]);

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
