using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Authorization;

/// <summary>What the caller may do at a scope, role by role.</summary>
internal static class Permissions
{
    public static Endpoint Endpoint { get; } = new("GET", "Microsoft.Authorization/permissions", (cloud, request, _) =>
        ArmReply.List(RoleAssignments.Of(cloud, request.Caller.ObjectId, request.Path.Scope).DistinctBy(r => r.Id).Select(RoleDefinitions.Permissions)));
}
