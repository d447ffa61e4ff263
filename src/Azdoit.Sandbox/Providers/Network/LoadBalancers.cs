using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Compute;

namespace Azdoit.Sandbox.Providers.Network;

internal sealed class LoadBalancers() : ResourceModel("Microsoft.Network/loadBalancers")
{
    private static readonly string[] Parts =
        ["frontendIPConfigurations", "backendAddressPools", "probes", "loadBalancingRules", "inboundNatRules", "outboundRules", "inboundNatPools"];

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(4);

    public override ArmError? Prepare(Draft draft)
    {
        draft.Body.Ensure("sku").Default("name", "Basic");
        draft.Body.Ensure("sku").Default("tier", "Regional");
        draft.Keep("resourceGuid");
        draft.Properties.Default("resourceGuid", draft.Cloud.NewId().ToString());
        foreach (var part in Parts)
        {
            draft.Properties.EnsureArray(part);
            foreach (var item in draft.Properties.Objects(part))
            {
                item["id"] = $"{draft.Id.Text}/{part}/{item.Text("name")}";
                item["type"] = $"{Type}/{part}";
                item.Properties["provisioningState"] = Operation.Succeeded;
            }
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return draft.Properties.Objects("frontendIPConfigurations").Select(f => Frontend(draft, f) ?? Address(draft, f, taken)).FirstOrDefault(e => e is not null)
            ?? draft.Properties.Objects("loadBalancingRules").Select(r => Rule(draft, r)).FirstOrDefault(e => e is not null);
    }

    /// <summary>Scale sets alone hold a load balancer; interfaces let it go.</summary>
    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => Parts
        .SelectMany(part => resource.Properties.Objects(part)).Select(item => ArmId.Parse(item.Text("id") ?? "")).OfType<ArmId>()
        .SelectMany(cloud.Resources.Referrers).Where(ScaleSets.Is).DistinctBy(set => set.Id.Key);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(400, "LoadBalancerInUseByVirtualMachineScaleSet",
        $"Cannot delete load balancer {resource.Id.Text} since its child resources are in use by virtual machine scale set {holders[0].Id.Text}.");

    /// <summary>A frontend in a subnet has an address there.</summary>
    private static ArmError? Address(Draft draft, JsonObject frontend, HashSet<string> taken) =>
        frontend.Find("properties", "subnet") is null ? null : IpConfiguration.Address(draft, frontend, taken);

    private static ArmError? Frontend(Draft draft, JsonObject frontend)
    {
        var (address, subnet) = (frontend.Find("properties", "publicIPAddress")?.Text("id"), frontend.Find("properties", "subnet")?.Text("id"));
        if (address is null && subnet is null)
        {
            return new ArmError(400, "LoadBalancerFrontendMissingAddress", $"Frontend IP configuration {frontend.Text("id")} must reference either a subnet or a public IP address.");
        }

        frontend.Properties.Default("privateIPAllocationMethod", "Dynamic");
        if ((draft.MustExist(address) ?? draft.MustExist(subnet)) is { } missing)
        {
            return missing;
        }

        if (address is not null && draft.Cloud.Resources.Find(address) is { } found
            && draft.Cloud.Resources.Referrers(found.Id).FirstOrDefault(r => r.Id.Key != draft.Id.Key) is { } other)
        {
            return new ArmError(400, "PublicIPAddressInUse", $"Resource {draft.Id.Text} is referencing public IP address {found.Id.Text} that is already allocated to resource {other.Id.Text}.");
        }

        return address is not null && draft.Cloud.Resources.Find(address)?.Body.Find("sku")?.Text("name") is { } sku && sku != draft.Body.Find("sku")?.Text("name")
            ? new ArmError(400, "DifferentSkuLoadBalancersAndPublicIPAddressNotAllowed",
                $"Different sku load balancer {draft.Id.Text} and public IP address {address} are not allowed. All load balancers and public IP addresses must be of the same sku.")
            : null;
    }

    /// <summary>A rule names parts of the same load balancer by id.</summary>
    private static ArmError? Rule(Draft draft, JsonObject rule)
    {
        foreach (var (property, part) in (ReadOnlySpan<(string, string)>)[("frontendIPConfiguration", "frontendIPConfigurations"), ("backendAddressPool", "backendAddressPools"), ("probe", "probes")])
        {
            if (rule.Find("properties", property)?.Text("id") is { } id
                && !draft.Properties.Objects(part).Any(p => id.Equals(p.Text("id"), StringComparison.OrdinalIgnoreCase)))
            {
                return Errors.InvalidReference(draft.Id.Text, id);
            }
        }

        return null;
    }
}
