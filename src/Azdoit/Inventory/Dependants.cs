using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Inventory;

/// <summary>What disappears together with a resource.</summary>
public static class Dependants
{
    /// <param name="inGroup">Everything in the resource's group, as listed.</param>
    public static ImmutableArray<ResourceAddress> Of(ObservedResource resource, IReadOnlyList<ObservedResource> inGroup)
    {
        var taken = resource.Address.IsGroup
            ? inGroup.Select(other => other.Address)
            : inGroup.Where(other => other.Address.Id.StartsWith(resource.Address.Id + "/", StringComparison.OrdinalIgnoreCase)).Select(other => other.Address).Concat(DeletedWith(resource.Body));
        return [.. taken.Where(address => !address.Equals(resource.Address)).Distinct().OrderBy(address => address.Id, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A machine takes the disks and interfaces whose <c>deleteOption</c> says so.</summary>
    internal static IEnumerable<ResourceAddress> DeletedWith(JsonObject machine)
    {
        var disks = (Json.At(machine, "properties.storageProfile.dataDisks") as JsonArray ?? []).Append(Json.At(machine, "properties.storageProfile.osDisk"));
        foreach (var disk in disks.Where(disk => IsDelete(Json.Text(disk, "deleteOption"))))
        {
            if (ResourceAddress.TryParse(Json.Text(disk, "managedDisk.id"), out var address))
            {
                yield return address;
            }
        }

        foreach (var nic in Json.At(machine, "properties.networkProfile.networkInterfaces") as JsonArray ?? [])
        {
            if (IsDelete(Json.Text(nic, "properties.deleteOption")) && ResourceAddress.TryParse(Json.Text(nic, "id"), out var address))
            {
                yield return address;
            }
        }

        static bool IsDelete(string? option) => "Delete".Equals(option, StringComparison.OrdinalIgnoreCase);
    }
}
