using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Network types whose only rule is that they cannot go while somebody refers to them (route tables, NAT gateways).</summary>
internal sealed class HeldNetworkModel(string type, string code) : ResourceModel(type)
{
    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(3);

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) =>
        cloud.Resources.Referrers(resource.Id).Where(r => r.Id.Parent != resource.Id.Text);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(400, code,
        $"{resource.Id.Name} cannot be deleted because it is in use by the following resources: {string.Join(", ", holders.Select(h => h.Id.Text))}.");
}
