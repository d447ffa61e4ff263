using System.Net;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

internal sealed class PublicIPAddresses() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Network/publicIPAddresses";

    private const string Promised = "address";

    // Set aside for benchmarks (RFC 2544): no packet to these ever leaves for a real machine.
    private static readonly IPNetwork Pool = IPNetwork.Parse("198.18.0.0/15");

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(3);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        var sku = draft.Body.Ensure("sku");
        sku.Default("name", "Basic");
        sku.Default("tier", "Regional");
        properties.Default("publicIPAllocationMethod", sku.Text("name") == "Standard" ? "Static" : "Dynamic");
        properties.Default("publicIPAddressVersion", "IPv4");
        properties.Default("idleTimeoutInMinutes", 4);
        draft.Keep("resourceGuid");
        properties.Default("resourceGuid", draft.Cloud.NewId().ToString());
        properties.Default("ipTags", new JsonArray());
        draft.Keep("ipAddress");
        if (sku.Text("name") == "Standard" && properties.Text("publicIPAllocationMethod") != "Static")
        {
            return new ArmError(400, "StandardSkuPublicIPAddressMustBeStatic", $"Standard sku publicIp {draft.Id.Text} must have AllocationMethod set to Static.");
        }

        if (draft.IsNew && sku.Text("name") == "Basic" && Quota.Limit(draft.Cloud, draft.Location, "IPv4BasicSkuPublicIpAddresses", long.MaxValue) is var most
            && draft.Cloud.OfType(Type).Count(r => r.Location == draft.Location && r.Body.Find("sku")?.Text("name") == "Basic") >= most)
        {
            return new ArmError(400, "IPv4BasicSkuPublicIpCountLimitReached", $"Cannot create more than {most} IPv4 Basic SKU public IP addresses for this subscription in this region.");
        }

        var others = draft.Cloud.Resources.OfType(Type).Where(r => r.Id.Key != draft.Id.Key).ToList();
        if (properties.Text("ipAddress") is null && properties.Text("publicIPAllocationMethod") == "Static")
        {
            properties["ipAddress"] = Free(others);
        }

        return DnsName(draft, others);
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => cloud.Resources.Referrers(resource.Id);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(400, "PublicIPAddressCannotBeDeleted",
        $"Public IP address {resource.Id.Text} can not be deleted since it is still allocated to resource {Configuration(holders[0], resource) ?? holders[0].Id.Text}. In order to delete the public IP, disassociate/detach the Public IP address from the resource. To learn how to do this, see aka.ms/deletepublicip.");

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        resource.Properties.Remove("ipConfiguration");
        return [];
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body)
    {
        if (cloud.Resources.Referrers(resource.Id).FirstOrDefault() is not { } user)
        {
            return;
        }

        body.Properties["ipConfiguration"] = new JsonObject { ["id"] = Configuration(user, resource) ?? user.Id.Text };
        body.Properties.Default("ipAddress", resource.Hidden.Text(Promised));
    }

    /// <summary>A dynamic address is only seen when something uses it.</summary>
    public override void Stored(Draft draft, Resource resource)
    {
        if (resource.Properties.Text("ipAddress") is null && resource.Hidden.Text(Promised) is null)
        {
            resource.Hidden[Promised] = Free(draft.Cloud.Resources.OfType(Type));
            draft.Cloud.Save(resource);
        }
    }

    private static ArmError? DnsName(Draft draft, List<Resource> others)
    {
        if (draft.Properties.Find("dnsSettings")?.Text("domainNameLabel") is not { } label)
        {
            return null;
        }

        var fqdn = $"{label}.{draft.Location}.cloudapp.azure.com".ToLowerInvariant();
        draft.Properties.Ensure("dnsSettings")["fqdn"] = fqdn;
        return others.Exists(r => r.Properties.Find("dnsSettings")?.Text("fqdn") == fqdn)
            ? new ArmError(400, "DnsRecordInUse", $"DNS record {fqdn} is already used by another public IP.")
            : null;
    }

    private static string? Free(IEnumerable<Resource> others) =>
        AddressRange.NextFree(Pool, others.Select(r => r.Properties.Text("ipAddress") ?? r.Hidden.Text(Promised)).OfType<string>().ToHashSet(StringComparer.Ordinal))?.ToString();

    private static string? Configuration(Resource user, Resource address) =>
        user.Properties.Objects("ipConfigurations").Concat(user.Properties.Objects("frontendIPConfigurations"))
            .FirstOrDefault(c => address.Id.Text.Equals(c.Find("properties", "publicIPAddress")?.Text("id"), StringComparison.OrdinalIgnoreCase))?.Text("id");
}
