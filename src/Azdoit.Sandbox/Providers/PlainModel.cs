using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers;

/// <summary>Types that only differ from the generic ones in answering at once.</summary>
internal sealed class PlainModel(string type, int createdStatus) : ResourceModel(type)
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => createdStatus;

    public override ArmError? Prepare(Draft draft)
    {
        Computed.Complete(draft);
        return null;
    }
}
