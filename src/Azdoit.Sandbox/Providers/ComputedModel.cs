using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Providers;

/// <summary>
/// A type without rules of its own: any body is stored, with what Azure would make up for it, and writes are answered as Azure's clients expect it of that type.
/// </summary>
internal sealed class ComputedModel(string type) : ResourceModel(type)
{
    private readonly string _style = KnownStyles.Of(type);

    public override WriteStyle Creating => _style[0] switch
    {
        '0' or '1' or '2' => WriteStyle.Immediate,
        'a' => WriteStyle.Accepted,
        _ => WriteStyle.Monitored,
    };

    public override WriteStyle Deleting => _style[1] == '-' ? WriteStyle.Accepted : WriteStyle.Immediate;

    public override WriteStyle Patching => _style[2] switch
    {
        '0' => WriteStyle.Immediate,
        'a' => WriteStyle.Accepted,
        _ => Updating,
    };

    public override int CreatedStatus => _style[0] == '0' ? 200 : 201;

    public override int UpdatedStatus => _style[0] == '2' ? 201 : 200;

    public override int BegunStatus => _style[0] == 'm' ? 200 : 201;

    public override ArmError? Prepare(Draft draft)
    {
        Computed.Complete(draft);
        return null;
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body)
    {
        // Devices of the internet are the one kind whose clients read these beside the properties.
        if (Type.Equals("Microsoft.Devices/IotHubs", StringComparison.OrdinalIgnoreCase))
        {
            body["resourcegroup"] = resource.Id.Group;
            body["subscriptionid"] = ArmId.SubscriptionOf(resource.Id.Text);
        }
    }

    public override int DeletedStatus => _style[1] == '4' ? 204 : 200;
}
