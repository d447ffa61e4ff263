using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Insights;

/// <summary>Alert rules over metrics. They watch what is there, and call action groups that are there.</summary>
internal sealed class MetricAlerts() : ResourceModel("Microsoft.Insights/metricAlerts")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        if (properties.Array("scopes") is not { Count: > 0 } scopes || properties.Object("criteria") is null)
        {
            return new ArmError(400, "BadRequest", "The alert rule must have 'scopes' and 'criteria'.");
        }

        var scope = scopes.Select(s => s?.ToString() ?? "").FirstOrDefault(s => ArmPath.Parse(s).IsResource && draft.Cloud.Resources.Find(s) is null);
        if (scope is not null)
        {
            return new ArmError(404, "ResourceNotFound", $"The scope '{scope}' of the alert rule does not exist.");
        }

        properties.Default("severity", 3);
        properties.Default("enabled", true);
        properties.Default("evaluationFrequency", "PT1M");
        properties.Default("windowSize", "PT5M");
        properties.Default("autoMitigate", true);
        return properties.Objects("actions").Select(a => draft.MustExist(a.Text("actionGroupId"))).FirstOrDefault(e => e is not null);
    }
}
