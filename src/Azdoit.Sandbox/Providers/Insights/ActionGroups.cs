using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Insights;

/// <summary>Whom alerts tell.</summary>
internal sealed class ActionGroups() : ResourceModel("Microsoft.Insights/actionGroups")
{
    private const int LongestShortName = 12;

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override ArmError? Prepare(Draft draft)
    {
        if (draft.Properties.Text("groupShortName") is not { Length: > 0 and <= LongestShortName })
        {
            return new ArmError(400, "InvalidGroupShortName", $"The action group's 'groupShortName' must have 1 to {LongestShortName} characters.");
        }

        draft.Properties.Default("enabled", true);
        return null;
    }
}
