using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers;

/// <summary>A type without rules of its own: any body is stored, with what Azure would make up for it.</summary>
internal sealed class ComputedModel(string type) : ResourceModel(type)
{
    public override ArmError? Prepare(Draft draft)
    {
        Computed.Complete(draft);
        return null;
    }
}
