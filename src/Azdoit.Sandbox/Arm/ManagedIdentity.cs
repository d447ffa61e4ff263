using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>A system-assigned identity gets its principal when the resource is created, and keeps it.</summary>
internal static class ManagedIdentity
{
    public static void Complete(Draft draft)
    {
        if (draft.Body.Object("identity") is not { } identity
            || identity.Text("type")?.Contains("SystemAssigned", StringComparison.OrdinalIgnoreCase) != true)
        {
            return;
        }

        identity["principalId"] = draft.Existing?.Body.Object("identity")?.Text("principalId") ?? draft.Cloud.NewId().ToString();
        identity["tenantId"] = draft.Cloud.Tenant;
    }
}
