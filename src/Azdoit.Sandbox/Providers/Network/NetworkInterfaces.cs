using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

internal sealed class NetworkInterfaces() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Network/networkInterfaces";

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(3);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        var configurations = properties.Objects("ipConfigurations").ToList();
        if (configurations.Count == 0)
        {
            return new ArmError(400, "NetworkInterfaceMustHaveIpConfiguration", $"Network interface {draft.Id.Text} must have one or more IP configurations.");
        }

        properties.Default("enableAcceleratedNetworking", false);
        properties.Default("enableIPForwarding", false);
        properties.Default("nicType", "Standard");
        draft.Keep("resourceGuid");
        properties.Default("resourceGuid", draft.Cloud.NewId().ToString());
        properties.Ensure("dnsSettings").Default("dnsServers", new JsonArray());
        draft.Keep("macAddress");
        properties.Default("macAddress", MacAddress(draft.Cloud));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, configuration) in configurations.Index())
        {
            configuration.Default("name", $"ipconfig{at + 1}");
            if (IpConfiguration.Complete(draft, configuration, isFirst: at == 0, taken) is { } refusal)
            {
                return refusal;
            }
        }

        return draft.MustExist(properties.Find("networkSecurityGroup")?.Text("id"));
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) =>
        Users(cloud, resource).Concat(cloud.Resources.Referrers(resource.Id).Where(r => r.Id.Type == PrivateEndpoints.TypeName));

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(400, "NicInUse",
        $"Network Interface {resource.Id.Text} is used by existing resource {holders[0].Id.Text}. In order to delete the network interface, it must be dissociated from the resource. To learn more, see aka.ms/deletenic.");

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        resource.Properties.Remove("virtualMachine");
        return [];
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body)
    {
        if (Users(cloud, resource).FirstOrDefault() is { } machine)
        {
            body.Properties["virtualMachine"] = new JsonObject { ["id"] = machine.Id.Text };
        }
    }

    public static IEnumerable<Resource> Users(Cloud cloud, Resource nic) =>
        cloud.Resources.Referrers(nic.Id).Where(r => r.Id.Type.Equals("Microsoft.Compute/virtualMachines", StringComparison.OrdinalIgnoreCase));

    private static string MacAddress(Cloud cloud)
    {
        var bytes = cloud.NewId().ToByteArray();
        return $"00-0D-3A-{bytes[0]:X2}-{bytes[1]:X2}-{bytes[2]:X2}";
    }
}
