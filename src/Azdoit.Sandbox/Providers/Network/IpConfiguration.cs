using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>One address of a network interface: its place in a subnet, and the public address in front of it.</summary>
internal static class IpConfiguration
{
    public static ArmError? Complete(Draft draft, JsonObject configuration, bool isFirst, HashSet<string> taken)
    {
        var properties = configuration.Properties;
        configuration["id"] = $"{draft.Id.Text}/ipConfigurations/{configuration.Text("name")}";
        configuration["type"] = $"{NetworkInterfaces.TypeName}/ipConfigurations";
        properties["provisioningState"] = Operation.Succeeded;
        properties.Default("primary", isFirst);
        properties.Default("privateIPAllocationMethod", "Dynamic");
        properties.Default("privateIPAddressVersion", "IPv4");
        if (properties.Find("subnet")?.Text("id") is not { } subnetId)
        {
            return new ArmError(400, "SubnetRequired", $"IP configuration {configuration.Text("id")} must reference a subnet.");
        }

        if (draft.Cloud.Resources.Find(subnetId) is not { } subnet || !IsHere(draft, subnet))
        {
            return Errors.InvalidReference(draft.Id.Text, subnetId);
        }

        if (subnet.Properties.Objects("delegations").FirstOrDefault() is { } delegation)
        {
            return new ArmError(400, "SubnetIsDelegated",
                $"Subnet {subnet.Id.Text} is delegated to '{delegation.Find("properties")?.Text("serviceName")}' and cannot be used by resource {draft.Id.Text}.");
        }

        return Address(draft, configuration, subnet, taken) ?? PublicAddress(draft, properties);
    }

    /// <summary>An address in the subnet that the configuration names, if that is there.</summary>
    public static ArmError? Address(Draft draft, JsonObject configuration, HashSet<string> taken) =>
        draft.Cloud.Resources.Find(configuration.Properties.Find("subnet")?.Text("id") ?? "") is { } subnet ? Address(draft, configuration, subnet, taken)
            : Errors.InvalidReference(draft.Id.Text, configuration.Properties.Find("subnet")?.Text("id") ?? "");

    private static ArmError? Address(Draft draft, JsonObject configuration, Resource subnet, HashSet<string> takenHere)
    {
        var properties = configuration.Properties;
        if (Subnets.Ranges(subnet.Body).FindAll(r => r.BaseAddress.AddressFamily == AddressFamily.InterNetwork) is not [var range, ..]
            || properties.Text("privateIPAddressVersion") == "IPv6")
        {
            return null;
        }

        var taken = SubnetSpace.Taken(draft.Cloud, subnet, draft.Id);
        taken.UnionWith(takenHere);
        var wanted = properties.Text("privateIPAllocationMethod") == "Static" ? properties.Text("privateIPAddress") : Before(draft, configuration, subnet);
        if (wanted is null)
        {
            if (SubnetSpace.Left(draft.Cloud, subnet, range, draft.Id) - takenHere.Count < 1 || AddressRange.NextFree(range, taken) is not { } free)
            {
                return SubnetSpace.Full(subnet, range, 1);
            }

            properties["privateIPAddress"] = wanted = free.ToString();
        }
        else if (!IPAddress.TryParse(wanted, out var address) || !range.Contains(address))
        {
            return new ArmError(400, "PrivateIPAddressNotInSubnet", $"Private static IP address {wanted} does not belong to the range of subnet prefix {range}.");
        }
        else if (AddressRange.IsReserved(range, address))
        {
            return new ArmError(400, "PrivateIPAddressInReservedRange", $"Private static IP address {wanted} falls within reserved IP range of subnet prefix {range}.");
        }
        else if (taken.Contains(wanted))
        {
            return new ArmError(400, "PrivateIPAddressInUse", $"IP configuration {configuration.Text("id")} is using the private IP address {wanted} which is already allocated to another resource in subnet {subnet.Id.Text}.");
        }

        properties["privateIPAddress"] = wanted;
        takenHere.Add(wanted);
        return null;
    }

    private static ArmError? PublicAddress(Draft draft, JsonObject properties)
    {
        if (properties.Find("publicIPAddress")?.Text("id") is not { } id)
        {
            return null;
        }

        if (draft.Cloud.Resources.Find(id) is not { } address)
        {
            return Errors.InvalidReference(draft.Id.Text, id);
        }

        return draft.Cloud.Resources.Referrers(address.Id).FirstOrDefault(r => r.Id.Key != draft.Id.Key) is { } other
            ? new ArmError(400, "PublicIPAddressInUse", $"Resource {draft.Id.Text} is referencing public IP address {address.Id.Text} that is already allocated to resource {other.Id.Text}.")
            : null;
    }

    /// <summary>A dynamic address stays as long as its configuration stays in the subnet.</summary>
    private static string? Before(Draft draft, JsonObject configuration, Resource subnet) => draft.Existing?.Properties.Objects("ipConfigurations").Concat(draft.Existing.Properties.Objects("frontendIPConfigurations"))
        .Where(c => c.Text("name") == configuration.Text("name") && subnet.Id.Text.Equals(c.Find("properties", "subnet")?.Text("id"), StringComparison.OrdinalIgnoreCase))
        .Select(c => c.Properties.Text("privateIPAddress")).FirstOrDefault();

    private static bool IsHere(Draft draft, Resource subnet) =>
        draft.Cloud.Resources.Find(subnet.Id.Parent ?? "") is not { } network || network.Location == draft.Location;
}
