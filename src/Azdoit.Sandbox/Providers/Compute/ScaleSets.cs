using System.Net.Sockets;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Network;

namespace Azdoit.Sandbox.Providers.Compute;

internal sealed class ScaleSets() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Compute/virtualMachineScaleSets";

    private const int LargestCapacity = 1000;

    public static bool Is(Resource resource) => resource.Id.Type.Equals(TypeName, StringComparison.OrdinalIgnoreCase);

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(60);

    public override ArmError? Prepare(Draft draft)
    {
        // Clients scale by a PUT of the size alone.
        if (draft.Existing is { } before && draft.Body.Object("properties") is not { Count: > 0 })
        {
            draft.Body["properties"] = before.Properties.Clone();
            draft.Properties.Remove("provisioningState");
        }

        var sku = draft.Body.Ensure("sku");
        sku.Default("tier", "Standard");
        sku.Default("capacity", 1);
        draft.Keep("uniqueId", "timeCreated");
        draft.Properties.Default("uniqueId", draft.Cloud.NewId().ToString());
        draft.Properties.Default("timeCreated", draft.Cloud.Now.ToString("O"));
        draft.Properties.Default("overprovision", true);
        draft.Properties.Default("singlePlacementGroup", true);
        draft.Properties.Ensure("upgradePolicy").Default("mode", "Manual");
        var capacity = sku.Whole("capacity");
        if (capacity is not (>= 0 and <= LargestCapacity))
        {
            return Errors.InvalidParameter("sku.capacity", $"The value '{sku["capacity"]}' of parameter 'sku.capacity' is out of range. The value must be between '0' and '{LargestCapacity}' inclusive.");
        }

        return MachineSize.Check(draft, sku.Text("name")) ?? Subnet(draft) ?? MachineQuota.Check(draft, sku.Text("name"), capacity.Value);
    }

    public static JsonObject InstanceView(Resource set)
    {
        var state = $"ProvisioningState/{set.ProvisioningState?.ToLowerInvariant()}";
        var power = $"PowerState/{set.Hidden.Text("power") ?? PowerState.Running}";
        var capacity = set.Body.Find("sku")?.Whole("capacity") ?? 0;
        return new JsonObject
        {
            ["virtualMachine"] = new JsonObject { ["statusesSummary"] = new JsonArray(Summary(state), Summary(power)) },
            ["statuses"] = new JsonArray(
                new JsonObject { ["code"] = state, ["level"] = "Info", ["displayStatus"] = "Provisioning succeeded", ["time"] = set.Changed.ToString("O") },
                new JsonObject { ["code"] = power, ["level"] = "Info", ["displayStatus"] = $"VM {power[(power.IndexOf('/') + 1)..]}" }),
        };

        JsonObject Summary(string code) => new() { ["code"] = code, ["count"] = capacity };
    }

    public override void Acted(Cloud cloud, Resource resource, string act, bool succeeded)
    {
        resource.Hidden["power"] = succeeded ? PowerState.After(act) : resource.Hidden.Text("powerBefore");
        resource.Hidden.Remove("powerBefore");
        resource.ProvisioningState = succeeded ? Operation.Succeeded : Operation.Failed;
    }

    /// <summary>How many addresses of a subnet the instances have together.</summary>
    public static long Addresses(JsonObject set, Resource subnet) => (set.Find("sku")?.Whole("capacity") ?? 0)
        * Subnets(set).Count(id => subnet.Id.Text.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string?> Subnets(JsonObject set) => set.Properties.Find("virtualMachineProfile", "networkProfile")?.Objects("networkInterfaceConfigurations")
        .SelectMany(n => n.Properties.Objects("ipConfigurations")).Where(c => c.Properties.Text("privateIPAddressVersion") != "IPv6")
        .Select(c => c.Find("properties", "subnet")?.Text("id")) ?? [];

    private static ArmError? Subnet(Draft draft) => Subnets(draft.Body).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(id => draft.MustExist(id) ?? Room(draft, id)).FirstOrDefault(e => e is not null);

    private static ArmError? Room(Draft draft, string? id)
    {
        if (id is null || draft.Cloud.Resources.Find(id) is not { } subnet
            || Network.Subnets.Ranges(subnet.Body).FindAll(r => r.BaseAddress.AddressFamily == AddressFamily.InterNetwork) is not [var range, ..])
        {
            return null;
        }

        var (wanted, before) = (Addresses(draft.Body, subnet), draft.Existing is { } set ? Addresses(set.Body, subnet) : 0);
        return wanted > before && SubnetSpace.Left(draft.Cloud, subnet, range, draft.Id) < wanted ? SubnetSpace.Full(subnet, range, wanted) : null;
    }
}
