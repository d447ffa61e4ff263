using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization;

/// <summary>Locks hold at their scope and below it; what has a locked part cannot be deleted either. A lock does not protect locks.</summary>
internal sealed class LockGuard : Guard
{
    public override ArmError? Refuse(Cloud cloud, ArmRequest request, Access access)
    {
        if (access.Kind == AccessKind.Read || IsLock(request.Path))
        {
            return null;
        }

        var deletes = access.Kind == AccessKind.Delete;
        var locked = cloud.Resources.OfType(Locks.TypeName)
            .Where(l => deletes || l.Properties.Text("level") == Locks.ReadOnly)
            .Select(l => Scope.Of(l.Id))
            .Where(s => Scope.Covers(s, access.Scope) || (deletes && Scope.Covers(access.Scope, s)))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return locked.Count == 0 ? null : new ArmError(409, "ScopeLocked",
            $"The scope '{access.Scope}' cannot perform {(deletes ? "delete" : "write")} operation because following scope(s) are locked: '{string.Join(',', locked)}'. Please remove the lock and try again.");
    }

    private static bool IsLock(ArmPath path) => path.HasProviders && path.FullType.Equals(Locks.TypeName, StringComparison.OrdinalIgnoreCase);
}
