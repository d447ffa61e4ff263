using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Ranges of public addresses that are had in one piece.</summary>
internal sealed class PublicIPPrefixes() : ResourceModel("Microsoft.Network/publicIPPrefixes")
{
    private const int Longest = 31, Shortest = 21, UsualLength = 28;

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(3);

    public override ArmError? Prepare(Draft draft)
    {
        var sku = draft.Body.Ensure("sku");
        sku.Default("name", "Standard");
        sku.Default("tier", "Regional");
        draft.Keep("resourceGuid", "ipPrefix");
        draft.Properties.Default("resourceGuid", draft.Cloud.NewId().ToString());
        draft.Properties.Default("prefixLength", UsualLength);
        draft.Properties.Default("publicIPAddressVersion", "IPv4");
        if (draft.Properties.Whole("prefixLength") is not (>= Shortest and <= Longest) and var length)
        {
            return Errors.InvalidParameter("prefixLength", $"The value '{length}' of parameter 'prefixLength' is out of range. The value must be between '{Shortest}' and '{Longest}' inclusive.");
        }

        // Set aside for documentation (RFC 5737): nobody is there.
        draft.Properties.Default("ipPrefix", $"203.0.113.0/{draft.Properties.Whole("prefixLength")}");
        return null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => cloud.Resources.Referrers(resource.Id);

    public override void Render(Cloud cloud, Resource resource, JsonObject body) =>
        body.Properties["publicIPAddresses"] = new JsonArray([.. Holders(cloud, resource).Select(h => (JsonNode)new JsonObject { ["id"] = h.Id.Text })]);
}
