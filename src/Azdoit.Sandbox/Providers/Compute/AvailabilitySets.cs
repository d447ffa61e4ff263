using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

internal sealed class AvailabilitySets() : ResourceModel("Microsoft.Compute/availabilitySets")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        draft.Body.Ensure("sku").Default("name", "Aligned");
        draft.Properties.Default("platformFaultDomainCount", 2);
        draft.Properties.Default("platformUpdateDomainCount", 5);
        draft.Properties.Remove("virtualMachines");
        return null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => cloud.Resources.Referrers(resource.Id);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(409, "OperationNotAllowed",
        $"Availability Set '{resource.Id.Name}' cannot be deleted. Before deleting an Availability Set please ensure that it does not contain any VM.");

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        resource.Properties.Remove("virtualMachines");
        return [];
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body) =>
        body.Properties["virtualMachines"] = new JsonArray([.. Holders(cloud, resource).Select(h => (JsonNode)new JsonObject { ["id"] = h.Id.Text })]);
}
