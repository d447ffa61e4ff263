using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Authorization;

/// <summary>Asks whether a role of the caller allows what a request wants, and what it links to.</summary>
internal sealed class RoleGuard : Guard
{
    private const string Network = "Microsoft.Network/";

    public override ArmError? Refuse(Cloud cloud, ArmRequest request, Access access) =>
        Allows(cloud, request.Caller, access.Operation, access.Scope) ? null : new ArmError(403, "AuthorizationFailed",
            $"The client '{request.Caller.ClientId}' with object id '{request.Caller.ObjectId}' does not have authorization to perform action '{access.Operation}' over scope '{access.Scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.");

    public override Predicate<string>? Sight(Cloud cloud, ArmRequest request) =>
        Allows(cloud, request.Caller, "*/read", "/") ? null : scope => Allows(cloud, request.Caller, "Microsoft.Resources/subscriptions/resourceGroups/read", scope);

    /// <summary>Whoever puts an interface into a subnet must be allowed to join that subnet.</summary>
    public override ArmError? Amend(ArmRequest request, Draft draft)
    {
        var (cloud, caller) = (draft.Cloud, request.Caller);
        var missing = Linked(cloud, draft.Body).FirstOrDefault(r => r.Id.Key != draft.Id.Key && !Allows(cloud, caller, $"{r.Id.Type}/join/action", r.Id.Text));
        return missing is null ? null : new ArmError(403, "LinkedAuthorizationFailed",
            $"The client '{caller.ClientId}' with object id '{caller.ObjectId}' has permission to perform action '{draft.Id.Type}/write' on scope '{draft.Id.Text}'; however, it does not have permission to perform action(s) '{missing.Id.Type}/join/action' on the linked scope(s) '{missing.Id.Text}' (respectively) or the linked scope(s) are invalid.");
    }

    private static bool Allows(Cloud cloud, Caller caller, string operation, string scope) =>
        RoleAssignments.Of(cloud, caller.ObjectId, scope).Any(r => r.Allows(operation));

    private static IEnumerable<Resource> Linked(Cloud cloud, JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(p => Linked(cloud, p.Value)),
        JsonArray items => items.SelectMany(i => Linked(cloud, i)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is ['/', ..] id
            && cloud.Resources.Find(id) is { } found && found.Id.Type.StartsWith(Network, StringComparison.Ordinal) => [found],
        _ => [],
    };
}
