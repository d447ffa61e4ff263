using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Insights;

internal sealed class Components() : ResourceModel("Microsoft.Insights/components")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        draft.Keep("InstrumentationKey", "AppId");
        draft.Properties.Default("InstrumentationKey", draft.Cloud.NewId().ToString());
        draft.Properties.Default("AppId", draft.Cloud.NewId().ToString());
        draft.Properties["ConnectionString"] = $"InstrumentationKey={draft.Properties.Text("InstrumentationKey")}";
        draft.Properties.Default("RetentionInDays", 90);
        return null;
    }
}
