using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Private endpoints: each brings a network interface with an address in its subnet, and takes it along when it goes.</summary>
internal sealed class PrivateEndpoints() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Network/privateEndpoints";

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(40);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        if (properties.Find("subnet")?.Text("id") is not { } subnet)
        {
            return Errors.MissingParameter("properties.subnet.id");
        }

        if (draft.MustExist(subnet) is { } missing)
        {
            return missing;
        }

        draft.Keep("networkInterfaces");
        properties.Default("networkInterfaces", new JsonArray(new JsonObject { ["id"] = NetworkInterface(draft) }));
        properties.Default("manualPrivateLinkServiceConnections", new JsonArray());
        properties.Default("customDnsConfigs", new JsonArray());
        properties.Default("ipConfigurations", new JsonArray());
        foreach (var connection in properties.Objects("privateLinkServiceConnections").Concat(properties.Objects("manualPrivateLinkServiceConnections")))
        {
            connection["id"] = $"{draft.Id.Text}/privateLinkServiceConnections/{connection.Text("name")}";
            var state = connection.Properties.Ensure("privateLinkServiceConnectionState");
            state.Default("status", "Approved");
            state.Default("description", "Auto-Approved");
            state.Default("actionsRequired", "None");
        }

        return null;
    }

    public override void Stored(Draft draft, Resource resource)
    {
        if (Interface(resource) is not { } id || draft.Cloud.Resources.Find(id) is not null || ArmId.Parse(id) is not { } nic)
        {
            return;
        }

        var configuration = JsonText.NewObject();
        configuration["name"] = "privateEndpointIpConfig";
        configuration.Properties["subnet"] = resource.Properties["subnet"]?.DeepClone();
        var own = new Draft(draft.Cloud, nic with { Type = NetworkInterfaces.TypeName }, null, null, JsonText.NewObject());
        own.Body["location"] = resource.Location;
        own.Properties["ipConfigurations"] = new JsonArray(configuration);
        own.Properties["privateEndpoint"] = new JsonObject { ["id"] = resource.Id.Text };
        if (draft.Cloud.Models.Of(NetworkInterfaces.TypeName).Prepare(own) is null)
        {
            own.Properties["provisioningState"] = Operation.Succeeded;
            draft.Cloud.Save(new Resource(own.Id, own.Body, JsonText.NewObject(), draft.Cloud.Now));
        }
    }

    public override void Removed(Cloud cloud, Resource resource)
    {
        if (cloud.Resources.Find(Interface(resource) ?? "") is { } nic)
        {
            cloud.Delete(nic);
        }
    }

    private static string? Interface(Resource endpoint) => endpoint.Properties.Objects("networkInterfaces").FirstOrDefault()?.Text("id");

    private static string NetworkInterface(Draft draft)
    {
        var above = draft.Id.Text[..draft.Id.Text.LastIndexOf("/privateEndpoints/", StringComparison.OrdinalIgnoreCase)];
        var name = draft.Properties.Text("customNetworkInterfaceName") is { Length: > 0 } own ? own : $"{draft.Id.Name}.nic.{draft.Cloud.NewId()}";
        return $"{above}/networkInterfaces/{name}";
    }
}
