using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Resources;

/// <summary>Templates are not evaluated yet; accepting one without creating what it describes would be a lie.</summary>
internal sealed class Deployments() : ResourceModel("Microsoft.Resources/deployments")
{
    public override ArmError? Prepare(Draft draft) =>
        new(400, "DeploymentsNotSupported", "The sandbox does not evaluate deployment templates. Write the resources one by one.");
}
