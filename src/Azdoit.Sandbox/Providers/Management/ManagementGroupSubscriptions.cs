using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Management;

/// <summary>Which group a subscription is in: one at a time, the root unless it was put elsewhere.</summary>
internal sealed class ManagementGroupSubscriptions() : ResourceModel(TypeName)
{
    public const string TypeName = ManagementGroups.TypeName + "/subscriptions";

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool TakesEmptyBody => true;

    public static string HomeOf(Cloud cloud, string subscription) =>
        cloud.Resources.OfType(TypeName).FirstOrDefault(r => r.Id.Name.Equals(subscription, StringComparison.OrdinalIgnoreCase))?.Id.Parent ?? ManagementGroups.RootOf(cloud);

    public override ArmError? Prepare(Draft draft)
    {
        if (Entra.Subscription.Find(draft.Cloud, draft.Id.Name) is not { } subscription)
        {
            return new ArmError(404, "NotFound", $"'/subscriptions/{draft.Id.Name}' not found");
        }

        draft.Properties["tenant"] = subscription.Tenant;
        draft.Properties["displayName"] = subscription.DisplayName;
        draft.Properties["state"] = Entra.Subscription.State(draft.Cloud, subscription.Id);
        draft.Properties["parent"] = new JsonObject { ["id"] = draft.Parent?.Id.Text };
        return null;
    }

    public override void Stored(Draft draft, Resource resource)
    {
        foreach (var before in draft.Cloud.Resources.OfType(TypeName).Where(r => r.Id.Name.Equals(resource.Id.Name, StringComparison.OrdinalIgnoreCase) && r.Id.Key != resource.Id.Key).ToList())
        {
            draft.Cloud.Delete(before);
        }
    }
}
