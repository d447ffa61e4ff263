using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Inventory;

/// <summary>Where a resource's body names another resource, or a part of one.</summary>
/// <param name="Path">The property, dotted, with indexes: <c>properties.ipConfigurations[0].properties.subnet.id</c>.</param>
public sealed record Mention(string Path, ResourceAddress Address)
{
    /// <summary>
    /// Properties by which Azure tells who uses a resource: what is named there depends on the resource, not the other way
    /// round. By the type that shows them, as ARM's reference has them.
    /// </summary>
    private static readonly Dictionary<string, string[]> Backwards = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Network/networkInterfaces"] = ["virtualMachine", "privateEndpoint"],
        ["Microsoft.Network/publicIPAddresses"] = ["ipConfiguration", "natGateway"],
        ["Microsoft.Network/virtualNetworks"] = ["ipConfigurations", "ipConfigurationProfiles", "serviceAssociationLinks", "resourceNavigationLinks", "privateEndpoints"],
        ["Microsoft.Network/virtualNetworks/subnets"] = ["ipConfigurations", "ipConfigurationProfiles", "serviceAssociationLinks", "resourceNavigationLinks", "privateEndpoints"],
        ["Microsoft.Network/networkSecurityGroups"] = ["networkInterfaces", "subnets"],
        ["Microsoft.Network/routeTables"] = ["subnets"],
        ["Microsoft.Network/natGateways"] = ["subnets"],
        ["Microsoft.Network/publicIPPrefixes"] = ["publicIPAddresses"],
        ["Microsoft.Network/loadBalancers"] = ["backendIPConfigurations", "backendIPConfiguration"],
        ["Microsoft.Compute/disks"] = ["managedBy", "managedByExtended", "sourceResourceId"],
        ["Microsoft.Compute/availabilitySets"] = ["virtualMachines"],
        ["Microsoft.Compute/proximityPlacementGroups"] = ["virtualMachines", "virtualMachineScaleSets", "availabilitySets"],
    };

    /// <summary>All that a resource depends on by its body: never itself, its parts or those who use it.</summary>
    /// <param name="isListed">Copies of resources that are listed on their own (a network shows its subnets) are not looked into.</param>
    public static IEnumerable<Mention> In(ObservedResource resource, Func<ResourceAddress, bool> isListed)
    {
        var found = new List<Mention>();
        Collect(resource.Body, "", found, resource.Address, isListed);
        return found;
    }

    private static void Collect(JsonNode? node, string path, List<Mention> found, ResourceAddress owner, Func<ResourceAddress, bool> isListed)
    {
        switch (node)
        {
            case JsonObject members when path.Length > 0 && ResourceAddress.TryParse(Json.Text(members, "id"), out var copy) && Contains(owner, copy) && isListed(copy):
                break;
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    if (!(path.Length == 0 && name is "id" or "systemData" or "tags") && !(Backwards.TryGetValue(owner.Type, out var users) && users.Contains(name, StringComparer.OrdinalIgnoreCase)))
                    {
                        Collect(value, path.Length == 0 ? name : $"{path}.{name}", found, owner, isListed);
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Collect(items[i], $"{path}[{i}]", found, owner, isListed);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && ResourceAddress.TryParse(value.GetValue<string>(), out var address) && !Contains(owner, address):
                found.Add(new(path, address));
                break;
        }
    }

    private static bool Contains(ResourceAddress owner, ResourceAddress part) =>
        part.Equals(owner) || part.Id.StartsWith(owner.Id + "/", StringComparison.OrdinalIgnoreCase);
}
