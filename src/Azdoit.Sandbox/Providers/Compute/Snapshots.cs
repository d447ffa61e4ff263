using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

internal sealed class Snapshots() : ResourceModel("Microsoft.Compute/snapshots")
{
    public override WriteStyle Creating => WriteStyle.Accepted;

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(3);

    public override ArmError? Prepare(Draft draft)
    {
        if (draft.Properties.Object("creationData") is not { } creation)
        {
            return Errors.MissingParameter("snapshot.creationData");
        }

        draft.Body.Ensure("sku").Default("name", "Standard_LRS");
        draft.Keep("timeCreated", "uniqueId");
        draft.Properties.Default("timeCreated", draft.Cloud.Now.ToString("O"));
        draft.Properties.Default("uniqueId", draft.Cloud.NewId().ToString());
        if (creation.Text("sourceResourceId") is not { } source)
        {
            return null;
        }

        draft.Properties.Default("diskSizeGB", draft.Cloud.Resources.Find(source)?.Properties["diskSizeGB"]?.DeepClone());
        return draft.MustExist(source);
    }
}
