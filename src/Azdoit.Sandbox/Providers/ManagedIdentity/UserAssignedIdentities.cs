using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.ManagedIdentity;

internal sealed class UserAssignedIdentities() : ResourceModel("Microsoft.ManagedIdentity/userAssignedIdentities")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        draft.Keep("principalId", "clientId");
        draft.Properties.Default("principalId", draft.Cloud.NewId().ToString());
        draft.Properties.Default("clientId", draft.Cloud.NewId().ToString());
        draft.Properties["tenantId"] = draft.Cloud.Tenant;
        return null;
    }
}
