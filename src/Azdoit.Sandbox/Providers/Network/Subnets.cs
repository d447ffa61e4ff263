using System.Net;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

internal sealed class Subnets() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Network/virtualNetworks/subnets";

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(4);

    public static List<IPNetwork> Ranges(JsonObject body) =>
        [.. Prefixes(body).Select(AddressRange.Parse).OfType<IPNetwork>()];

    public static ArmError Outside(string subnet, string network) =>
        new(400, "NetcfgInvalidSubnet", $"Subnet '{subnet}' is not valid in virtual network '{network}'.");

    public override ArmError? Prepare(Draft draft)
    {
        var texts = Prefixes(draft.Body).ToList();
        var network = draft.Parent;
        if (texts.Count == 0 || network is null)
        {
            return Outside(draft.Id.Name, network?.Id.Name ?? "");
        }

        if (texts.Find(p => AddressRange.Parse(p) is null) is { } malformed)
        {
            return AddressRange.Malformed(malformed, draft.Id.Text);
        }

        var properties = draft.Properties;
        properties.Default("delegations", new JsonArray());
        properties.Default("privateEndpointNetworkPolicies", "Disabled");
        properties.Default("privateLinkServiceNetworkPolicies", "Enabled");
        return Misfit(draft, network)
            ?? draft.MustExist(properties.Find("networkSecurityGroup")?.Text("id"))
            ?? draft.MustExist(properties.Find("routeTable")?.Text("id"))
            ?? draft.MustExist(properties.Find("natGateway")?.Text("id"));
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => cloud.Resources.Referrers(resource.Id);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders)
    {
        var users = string.Join(" and ", holders.Take(3).Select(h => Configuration(h, resource) ?? h.Id.Text));
        return new ArmError(400, "InUseSubnetCannotBeDeleted",
            $"Subnet {resource.Id.Name} is in use by {users} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.");
    }

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        resource.Properties.Remove("ipConfigurations");
        return [];
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body)
    {
        var users = cloud.Resources.Referrers(resource.Id).Select(r => Configuration(r, resource)).OfType<string>().ToList();
        if (users.Count > 0)
        {
            body.Properties["ipConfigurations"] = new JsonArray([.. users.Select(u => (JsonNode)new JsonObject { ["id"] = u })]);
        }
    }

    private static ArmError? Misfit(Draft draft, Resource network)
    {
        var space = AddressRange.Of(network.Body.Properties.Object("addressSpace"));
        var ranges = Ranges(draft.Body);
        if (!ranges.TrueForAll(r => space.Exists(s => AddressRange.Holds(s, r))) || ranges.Exists(r => r.PrefixLength > 29 && !r.BaseAddress.ToString().Contains(':', StringComparison.Ordinal)))
        {
            return Outside(draft.Id.Name, network.Id.Name);
        }

        if (draft.Siblings.Any(s => Ranges(s.Body).Exists(other => ranges.Exists(r => AddressRange.Overlap(r, other)))))
        {
            return new ArmError(400, "NetcfgSubnetRangesOverlap",
                $"Subnet '{draft.Id.Name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '{network.Id.Name}'.");
        }

        return draft.Existing is { } before && Ranges(before.Body).Find(r => !ranges.Contains(r)) is { PrefixLength: > 0 } lost && draft.Cloud.Resources.Referrers(before.Id).Any()
            ? new ArmError(400, "InUsePrefixCannotBeDeleted", $"IpPrefix {lost} on Subnet {draft.Id.Name} has active allocations and cannot be deleted.")
            : null;
    }

    private static IEnumerable<string> Prefixes(JsonObject body) => body.Properties.Text("addressPrefix") is { } one
        ? [one]
        : AddressRange.Texts(body.Properties, "addressPrefixes");

    /// <summary>The IP configuration by which a resource sits in the subnet.</summary>
    private static string? Configuration(Resource user, Resource subnet) =>
        user.Properties.Objects("ipConfigurations").Concat(user.Properties.Objects("frontendIPConfigurations"))
            .FirstOrDefault(c => subnet.Id.Text.Equals(c.Find("properties", "subnet")?.Text("id"), StringComparison.OrdinalIgnoreCase))?.Text("id");
}
