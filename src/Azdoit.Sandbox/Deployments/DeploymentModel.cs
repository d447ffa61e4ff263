using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>Deployments where they are read and deleted like any resource. Deleting one leaves what it made.</summary>
internal sealed class DeploymentModel() : ResourceModel(PlannedResource.DeploymentType)
{
    public override WriteStyle Deleting => WriteStyle.Located;

    public override TimeSpan DeletionTime => TimeSpan.FromSeconds(1);

    public override void Render(Cloud cloud, Resource resource, JsonObject body) => DeploymentView.Render(cloud, new DeploymentRecord(resource), body);
}
