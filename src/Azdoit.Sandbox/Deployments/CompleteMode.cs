using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>The end of a deployment in complete mode: what the group holds and the template does not name goes.</summary>
internal static class CompleteMode
{
    /// <summary>Begins to delete what nobody holds. False when nothing is left that can go.</summary>
    public static bool Sweep(DeploymentEngine engine, DeploymentRecord record, TemplatePlan plan, Correspondence correspondence)
    {
        var cloud = engine.Cloud;
        var began = false;
        var tried = record.Steps.Where(s => s.IsDelete).Select(s => s.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in Doomed(cloud, record.Resource.Id.Group ?? "", plan).Where(r => !tried.Contains(r.Id.Text) && ResourceRemoval.Refusal(cloud, r) is null).ToList())
        {
            var before = engine.Heard is null ? null : cloud.Render(resource);
            var step = DeploymentStep.New(Ids.OfStep("delete " + resource.Id.Text), resource.Id.Text, resource.Id.Type, resource.Id.Name, deploys: true);
            step.Kept["delete"] = true;
            step.Started = cloud.Now;
            step.State = DeploymentStep.Running;
            var reply = correspondence.Send("DELETE", resource.Id.Text, ApiVersions.Advertised[0]);
            step.Status = reply.Status;
            step.Operation = cloud.Operations.RunningOn(resource.Id)?.Id;
            step.Error = reply.Status < 400 ? null : new ArmError(reply.Status, "ResourceDeploymentFailure", $"The resource '{resource.Id.Text}' could not be deleted.") { Target = resource.Id.Text };
            record.Add(step);
            engine.Heard?.Invoke(new DeployedWrite(resource.Id.Text, ApiVersions.Advertised[0], null, before, null, step.Error));
            began = true;
        }

        return began;
    }

    /// <summary>Everything that stands on its own in the group, is not in the template, and was not made by something that stays.</summary>
    private static IEnumerable<Resource> Doomed(Cloud cloud, string group, TemplatePlan plan)
    {
        var kept = plan.Resources.Where(r => r.IsDeployed).Select(r => r.Id.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return cloud.Resources.All.Where(r => r.Id.Parent is null && group.Equals(r.Id.Group, StringComparison.OrdinalIgnoreCase)
            && r.Id.Type is not (ArmId.GroupType or PlannedResource.DeploymentType) && !kept.Contains(r.Id.Key)
            && !kept.Any(k => k.StartsWith(r.Id.Key + "/", StringComparison.Ordinal)));
    }
}
