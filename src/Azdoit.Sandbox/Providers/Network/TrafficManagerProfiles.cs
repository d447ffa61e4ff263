using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Traffic Manager: a name of one's own in front of endpoints, which are resources of their own and shown within it.</summary>
internal sealed class TrafficManagerProfiles() : ResourceModel(TypeName)
{
    private const string TypeName = "Microsoft.Network/trafficManagerProfiles";

    public static Endpoint NameCheck { get; } = new("POST", "Microsoft.Network/checkTrafficManagerNameAvailability", (cloud, request, _) =>
    {
        var name = request.Body?.Text("name") ?? "";
        var taken = Holder(cloud, name) is not null;
        return new ArmReply(200, new JsonObject
        {
            ["name"] = name,
            ["type"] = TypeName,
            ["nameAvailable"] = !taken,
            ["reason"] = taken ? "AlreadyExists" : null,
            ["message"] = taken ? $"Domain name {name}.trafficmanager.net already exists. Please choose a different DNS prefix." : null,
        });
    })
    { StandsAlone = true };

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        var dns = properties.Ensure("dnsConfig");
        dns.Complete(draft.Existing?.Properties.Object("dnsConfig"));
        if (dns.Text("relativeName") is not { Length: > 0 } name)
        {
            return new ArmError(400, "BadRequest", "The profile must have 'dnsConfig.relativeName'.");
        }

        if (Holder(draft.Cloud, name) is { } other && other.Id.Key != draft.Id.Key)
        {
            return new ArmError(409, "Conflict", $"Domain name {name}.trafficmanager.net already exists. Please choose a different DNS prefix.");
        }

        dns["fqdn"] = $"{name}.trafficmanager.net";
        dns.Default("ttl", 60);
        properties.Default("profileStatus", "Enabled");
        properties.Default("trafficRoutingMethod", "Performance");
        properties.Default("trafficViewEnrollmentStatus", "Disabled");
        properties.Ensure("monitorConfig").Default("profileMonitorStatus", "Online");
        properties.Remove("endpoints");
        return null;
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body) =>
        body.Properties["endpoints"] = new JsonArray([.. cloud.Resources.Children(resource).Select(c => (JsonNode)cloud.Render(c))]);

    private static Resource? Holder(Cloud cloud, string name) =>
        cloud.Resources.OfType(TypeName).FirstOrDefault(r => name.Equals(r.Properties.Object("dnsConfig")?.Text("relativeName"), StringComparison.OrdinalIgnoreCase));
}
