using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Compute;

namespace Azdoit.Sandbox.Providers.Network;

internal sealed class NetworkSecurityGroups() : ParentModel("Microsoft.Network/networkSecurityGroups", "securityRules")
{
    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(3);

    public override ArmError? Prepare(Draft draft)
    {
        draft.Properties.Remove("defaultSecurityRules");
        draft.Keep("resourceGuid");
        draft.Properties.Default("resourceGuid", draft.Cloud.NewId().ToString());
        return base.Prepare(draft);
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => cloud.Resources.Referrers(resource.Id).Where(r => r.Id.Parent != resource.Id.Text);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => holders.All(ScaleSets.Is)
        ? new(400, "NetworkSecurityGroupInUseByVirtualMachineScaleSet",
            $"Cannot delete network security group {resource.Id.Text} since it is in use by virtual machine scale set {holders[0].Id.Text}.")
        : new(400, "InUseNetworkSecurityGroupCannotBeDeleted",
            $"Network security group {resource.Id.Text} cannot be deleted because it is in use by the following resources: {string.Join(", ", holders.Select(h => h.Id.Text))}. In order to delete the Network security group, remove the association with the resource(s). To learn how to do this, see aka.ms/deletensg.");

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        foreach (var computed in (ReadOnlySpan<string>)["defaultSecurityRules", "subnets", "networkInterfaces"])
        {
            resource.Properties.Remove(computed);
        }

        return base.Adopt(resource);
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body)
    {
        base.Render(cloud, resource, body);
        body.Properties["defaultSecurityRules"] = new JsonArray([.. Defaults.Select(d => (JsonNode)Rule(resource, d))]);
        foreach (var users in Holders(cloud, resource).GroupBy(r => r.Id.Type == Subnets.TypeName ? "subnets" : "networkInterfaces"))
        {
            body.Properties[users.Key] = new JsonArray([.. users.Select(u => (JsonNode)new JsonObject { ["id"] = u.Id.Text })]);
        }
    }

    private static readonly (string Name, string Direction, int Priority, string Access, string Source, string Destination)[] Defaults =
    [
        ("AllowVnetInBound", "Inbound", 65000, "Allow", "VirtualNetwork", "VirtualNetwork"),
        ("AllowAzureLoadBalancerInBound", "Inbound", 65001, "Allow", "AzureLoadBalancer", "*"),
        ("DenyAllInBound", "Inbound", 65500, "Deny", "*", "*"),
        ("AllowVnetOutBound", "Outbound", 65000, "Allow", "VirtualNetwork", "VirtualNetwork"),
        ("AllowInternetOutBound", "Outbound", 65001, "Allow", "*", "Internet"),
        ("DenyAllOutBound", "Outbound", 65500, "Deny", "*", "*"),
    ];

    private static JsonObject Rule(Resource group, (string Name, string Direction, int Priority, string Access, string Source, string Destination) rule) => new()
    {
        ["name"] = rule.Name,
        ["id"] = $"{group.Id.Text}/defaultSecurityRules/{rule.Name}",
        ["type"] = "Microsoft.Network/networkSecurityGroups/defaultSecurityRules",
        ["properties"] = new JsonObject
        {
            ["provisioningState"] = Operation.Succeeded,
            ["protocol"] = "*",
            ["sourcePortRange"] = "*",
            ["destinationPortRange"] = "*",
            ["sourceAddressPrefix"] = rule.Source,
            ["destinationAddressPrefix"] = rule.Destination,
            ["access"] = rule.Access,
            ["priority"] = rule.Priority,
            ["direction"] = rule.Direction,
        },
    };
}
