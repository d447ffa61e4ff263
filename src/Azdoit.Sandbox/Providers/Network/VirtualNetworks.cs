using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

internal sealed class VirtualNetworks() : ParentModel("Microsoft.Network/virtualNetworks", "subnets")
{
    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(4);

    public override ArmError? Prepare(Draft draft)
    {
        var prefixes = AddressRange.Texts(draft.Properties.Object("addressSpace"), "addressPrefixes").ToList();
        if (prefixes.Count == 0)
        {
            return new ArmError(400, "AddressSpaceMissing", $"Virtual network {draft.Id.Text} must have at least one address prefix in its address space.");
        }

        if (prefixes.Find(p => AddressRange.Parse(p) is null) is { } malformed)
        {
            return AddressRange.Malformed(malformed, draft.Id.Text);
        }

        draft.Properties.Default("enableDdosProtection", false);
        draft.Properties.Default("virtualNetworkPeerings", new JsonArray());
        draft.Keep("resourceGuid");
        draft.Properties.Default("resourceGuid", draft.Cloud.NewId().ToString());
        return base.Prepare(draft) ?? LostSubnet(draft);
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) =>
        cloud.Resources.Children(resource).SelectMany(c => cloud.Models.Of(c.Id.Type).Holders(cloud, c)).DistinctBy(r => r.Id.Key);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(400, "InUseSubnetCannotBeDeleted",
        $"Virtual network {resource.Id.Name} is in use by {holders[0].Id.Text} and cannot be deleted. In order to delete the virtual network, delete all the resources within its subnets. See aka.ms/deletesubnet.");

    /// <summary>Shrinking the address space must not strand a subnet that stays.</summary>
    private static ArmError? LostSubnet(Draft draft)
    {
        if (draft is not { Existing: { } existing, Children: null })
        {
            return null;
        }

        var space = AddressRange.Of(draft.Properties.Object("addressSpace"));
        return draft.Cloud.Resources.Children(existing, Subnets.TypeName)
            .Where(s => !Subnets.Ranges(s.Body).All(r => space.Any(a => AddressRange.Holds(a, r))))
            .Select(s => Subnets.Outside(s.Id.Name, draft.Id.Name)).FirstOrDefault();
    }
}
