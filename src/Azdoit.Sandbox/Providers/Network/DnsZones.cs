using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Public zones. The records go with the zone.</summary>
internal sealed class DnsZones() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Network/dnsZones";

    private static readonly string[] Servers = ["ns1-01.azure-dns.com.", "ns2-01.azure-dns.net.", "ns3-01.azure-dns.org.", "ns4-01.azure-dns.info."];

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override ArmError? Prepare(Draft draft)
    {
        if (!draft.Id.Name.Contains('.', StringComparison.Ordinal))
        {
            return new ArmError(400, "BadRequest", $"The zone name '{draft.Id.Name}' must have at least two labels.");
        }

        draft.Body.Default("location", "global");
        draft.Properties.Default("zoneType", "Public");
        draft.Properties["maxNumberOfRecordSets"] = 10_000;
        draft.Properties["nameServers"] = new JsonArray([.. Servers.Select(s => (JsonNode)s)]);
        return null;
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body) => body.Properties["numberOfRecordSets"] = RecordSets.In(cloud, resource).Count();
}
