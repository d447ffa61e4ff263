using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

internal sealed class ApplicationGateways() : ResourceModel(TypeName)
{
    private const string TypeName = "Microsoft.Network/applicationGateways";

    public static IEnumerable<Endpoint> Endpoints { get; } = [Action("start"), Action("stop"), new("POST", $"{TypeName}/backendhealth", Health)];

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromMinutes(6);

    public override ArmError? Prepare(Draft draft)
    {
        draft.Keep("operationalState");
        draft.Properties.Default("operationalState", "Running");
        foreach (var (collection, parts) in draft.Properties.ToList())
        {
            foreach (var part in (parts as JsonArray ?? []).OfType<JsonObject>().Where(p => p.Text("name") is not null))
            {
                part["id"] = $"{draft.Id.Text}/{collection}/{part.Text("name")}";
            }
        }

        return draft.MustExist(draft.Properties.Find("firewallPolicy")?.Text("id"));
    }

    public override void Acted(Cloud cloud, Resource resource, string act, bool succeeded)
    {
        resource.Properties["operationalState"] = succeeded && act == "stop" ? "Stopped" : "Running";
        resource.ProvisioningState = Operation.Succeeded;
    }

    /// <summary>Nobody listens behind the gateways of the sandbox, so nothing is known of what stands there.</summary>
    private static ArmReply Health(Cloud cloud, ArmRequest request, Resource? gateway) => gateway is null ? Errors.NotAPath(request.RawTarget)
        : OperationReplies.Started(cloud, request, cloud.Answer(gateway.Id.Text, new JsonObject
        {
            ["backendAddressPools"] = new JsonArray([.. gateway.Properties.Objects("backendAddressPools").Select(pool => (JsonNode)new JsonObject
            {
                ["backendAddressPool"] = new JsonObject { ["id"] = $"{gateway.Id.Text}/backendAddressPools/{pool.Text("name")}" },
                ["backendHttpSettingsCollection"] = new JsonArray(new JsonObject
                {
                    ["servers"] = new JsonArray([.. pool.Properties.Objects("backendAddresses").Select(address => (JsonNode)new JsonObject { ["address"] = address.Text("ipAddress") ?? address.Text("fqdn"), ["health"] = "Unknown" })]),
                }),
            })]),
        }), WriteStyle.Located, 202, null);

    private static Endpoint Action(string act) => new("POST", $"{TypeName}/{act}", (cloud, request, gateway) => gateway is null
        ? Errors.NotAPath(request.RawTarget)
        : OperationReplies.Started(cloud, request, cloud.Begin(gateway, OperationEffect.Act, TimeSpan.FromMinutes(1), act), WriteStyle.Accepted, 202, null));
}
