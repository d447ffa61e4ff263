using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Private zones, which stay as long as networks are linked to them. The records go with the zone.</summary>
internal sealed class PrivateDnsZones() : ResourceModel("Microsoft.Network/privateDnsZones")
{
    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) =>
        cloud.Resources.Children(resource).Where(child => child.Id.Type.EndsWith("/virtualNetworkLinks", StringComparison.OrdinalIgnoreCase));

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(409, "CannotDeleteResource",
        $"Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '{holders[0].Id.Text}'. Please delete all nested resources before deleting this resource.");
}
