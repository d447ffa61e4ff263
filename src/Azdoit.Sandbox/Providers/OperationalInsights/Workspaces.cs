using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.OperationalInsights;

/// <summary>Log Analytics workspaces.</summary>
internal sealed class Workspaces() : ResourceModel("Microsoft.OperationalInsights/workspaces")
{
    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        draft.Keep("customerId", "createdDate");
        properties.Default("customerId", draft.Cloud.NewId().ToString());
        properties.Default("createdDate", draft.Cloud.Now.ToString("O"));
        properties["modifiedDate"] = draft.Cloud.Now.ToString("O");
        properties.Ensure("sku").Default("name", "PerGB2018");
        properties.Default("retentionInDays", 30);
        properties.Ensure("workspaceCapping").Default("dailyQuotaGb", -1);
        properties.Ensure("features").Default("enableLogAccessUsingOnlyResourcePermissions", true);
        properties.Default("publicNetworkAccessForIngestion", "Enabled");
        properties.Default("publicNetworkAccessForQuery", "Enabled");
        return properties.Whole("retentionInDays") is >= 7 and <= 730
            ? null
            : new ArmError(400, "InvalidParameter", $"'RetentionInDays' property is invalid. Value: {properties["retentionInDays"]}, allowed: 7 to 730.");
    }
}
