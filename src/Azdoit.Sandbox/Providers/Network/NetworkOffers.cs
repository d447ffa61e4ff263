using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>What a region's network offers: services that subnets can be opened or delegated to, and service tags.</summary>
internal static class NetworkOffers
{
    private static readonly string[] Reachable =
        ["Microsoft.AzureCosmosDB", "Microsoft.ContainerRegistry", "Microsoft.EventHub", "Microsoft.KeyVault", "Microsoft.ServiceBus", "Microsoft.Sql", "Microsoft.Storage", "Microsoft.Web"];

    private static readonly string[] Delegated =
        ["Microsoft.ContainerInstance/containerGroups", "Microsoft.DBforMySQL/flexibleServers", "Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.Sql/managedInstances", "Microsoft.Web/serverFarms"];

    private static readonly (string Tag, string Prefix)[] Tags = [("AzureLoadBalancer", "168.63.129.16/32"), ("Storage", "192.0.2.0/25"), ("Sql", "192.0.2.128/25"), ("AzureCloud", "198.51.100.0/24")];

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", "Microsoft.Network/locations/virtualNetworkAvailableEndpointServices", (cloud, _, _) => ArmReply.List(Reachable.Select(service => new JsonObject
        {
            ["name"] = service,
            ["id"] = $"/subscriptions/{cloud.Subscription}/providers/Microsoft.Network/virtualNetworkEndpointServices/{service}",
            ["type"] = "Microsoft.Network/virtualNetworkEndpointServices",
        }))),
        new("GET", "Microsoft.Network/locations/availableDelegations", (cloud, _, _) => ArmReply.List(Delegated.Select(service => new JsonObject
        {
            ["name"] = service.Replace('/', '.'),
            ["id"] = $"/subscriptions/{cloud.Subscription}/providers/Microsoft.Network/availableDelegations/{service.Replace('/', '.')}",
            ["type"] = "Microsoft.Network/availableDelegations",
            ["serviceName"] = service,
            ["actions"] = new JsonArray("Microsoft.Network/virtualNetworks/subnets/action"),
        }))),
        new("GET", "Microsoft.Network/locations/serviceTags", (cloud, _, _) => new ArmReply(200, new JsonObject
        {
            ["name"] = "Public",
            ["id"] = $"/subscriptions/{cloud.Subscription}/providers/Microsoft.Network/serviceTags/Public",
            ["type"] = "Microsoft.Network/serviceTags",
            ["changeNumber"] = "1",
            ["cloud"] = "Public",
            ["values"] = new JsonArray([.. Tags.Select(tag => (JsonNode)new JsonObject
            {
                ["id"] = tag.Tag,
                ["name"] = tag.Tag,
                ["properties"] = new JsonObject { ["changeNumber"] = "1", ["region"] = "", ["systemService"] = tag.Tag, ["addressPrefixes"] = new JsonArray(tag.Prefix) },
            })]),
        })),
    ];
}
