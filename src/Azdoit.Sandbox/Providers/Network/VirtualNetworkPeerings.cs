using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>One direction of a peering. Both are there: it is connected.</summary>
internal sealed class VirtualNetworkPeerings() : ResourceModel(TypeName)
{
    private const string TypeName = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings";

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(3);

    public override ArmError? Prepare(Draft draft)
    {
        if (draft.Properties.Find("remoteVirtualNetwork")?.Text("id") is not { } remote || draft.Parent is not { } here)
        {
            return Errors.MissingParameter("remoteVirtualNetwork");
        }

        // One in another subscription or tenant cannot be seen from here.
        if (draft.Cloud.Resources.Find(remote) is not { } there)
        {
            return ArmId.SubscriptionOf(remote) == draft.Cloud.Subscription ? draft.MustExist(remote) : null;
        }

        draft.Properties["remoteAddressSpace"] = there.Properties["addressSpace"]?.DeepClone();
        foreach (var ours in AddressRange.Of(here.Properties.Object("addressSpace")))
        {
            foreach (var theirs in AddressRange.Of(there.Properties.Object("addressSpace")).Where(range => AddressRange.Overlap(ours, range)))
            {
                return new ArmError(400, "VnetAddressSpacesOverlap",
                    $"Cannot create or update peering {draft.Id.Text}. Virtual networks {here.Id.Text} and {there.Id.Text} cannot be peered because their address spaces overlap. Overlapping address prefixes: {ours}, {theirs}");
            }
        }

        return null;
    }

    public override void Render(Cloud cloud, Resource resource, System.Text.Json.Nodes.JsonObject body)
    {
        var (here, remote) = (resource.Id.Parent, resource.Properties.Find("remoteVirtualNetwork")?.Text("id") ?? "");
        var answered = cloud.Resources.Find(remote) is { } there && cloud.Resources.Children(there, TypeName)
            .Any(back => string.Equals(back.Properties.Find("remoteVirtualNetwork")?.Text("id"), here, StringComparison.OrdinalIgnoreCase));
        body.Properties["peeringState"] = answered ? "Connected" : "Initiated";
        body.Properties["peeringSyncLevel"] = answered ? "FullyInSync" : "RemoteNotInSync";
    }
}
