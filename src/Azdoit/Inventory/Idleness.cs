using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Inventory;

/// <summary>
/// What idle means, kind by kind, always with the evidence in words: first what one read of the resource tells, then what the
/// others around it tell, then metrics (<see cref="Measure"/>). Null means: not idle, as far as that source can tell.
/// </summary>
public static class Idleness
{
    /// <summary>A list of resources of every kind leaves out the properties: such a body tells nothing, not that nothing uses the resource.</summary>
    public static string? ByItself(ObservedResource resource)
    {
        var body = resource.Body;
        return body["properties"] is not JsonObject ? null : resource.Kind?.Id switch
        {
            "vm" => resource.Kind.State(body) switch
            {
                "deallocated" => "deallocated: it does not run, and its disks are billed",
                "stopped" => "stopped and not deallocated: it does not run, and is billed as if it did",
                _ => null,
            },
            "vmss" => Json.Number(body, "sku.capacity") == 0 ? "it has no instances" : null,
            "disk" => IsNothing(body, "managedBy") && Items(body, "managedByExtended") == 0 ? "attached to no machine" : null,
            "public_ip" => IsNothing(body, "properties.ipConfiguration") && IsNothing(body, "properties.natGateway") ? "no interface, load balancer or gateway has this address" : null,
            "nic" => IsNothing(body, "properties.virtualMachine") && IsNothing(body, "properties.privateEndpoint") ? "attached to no machine" : null,
            "nodepool" => Json.Number(body, "properties.count") == 0 ? "it has no nodes" : null,
            "aks" => Json.Text(body, "properties.powerState.code") == "Stopped" ? "the cluster is stopped" : null,
            "webapp" or "functionapp" => Json.Text(body, "properties.state") == "Stopped" ? "stopped" : null,
            "postgres" => Json.Text(body, "properties.state") is "Stopped" or "Disabled" ? "the server is stopped" : null,
            "sql_db" => Json.Text(body, "properties.status") == "Paused" ? "the database is paused" : null,
            _ => null,
        };
    }

    /// <param name="all">Everything in the subscription.</param>
    public static string? ByOthers(ObservedResource resource, DependencyGraph all)
    {
        var address = resource.Address;
        return resource.Kind?.Id switch
        {
            "group" => all.PartsOf(address).Any() ? null : "nothing is in it",
            "appservice_plan" => all.UsersOf(address).Any() ? null : "no app runs on it",
            "nsg" => all.UsersOf(address).Any() ? null : "no subnet and no interface uses it",
            "lb" => HasBackends(resource, all) ? null : "no pool of it has a backend",
            "subnet" => all.UsersOf(address).Any() ? null : "nothing is connected to it",
            "vnet" => all.PartsOf(address).ToList() is var subnets && all.UsersOf(address).Concat(subnets.SelectMany(all.UsersOf)).Any() ? null
                : subnets.Count == 0 ? "it has no subnets" : "nothing is connected to its subnets",
            "sql_server" => all.PartsOf(address).Any(part => part.Type.EndsWith("/databases", StringComparison.OrdinalIgnoreCase) && part.Name != "master") ? null : "it has no database",
            _ => null,
        };
    }

    /// <summary>Whether anything that azdoit can look at tells if one of this kind is idle.</summary>
    public static bool CanBeTold(ResourceKind? kind) =>
        kind?.Id is "group" or "appservice_plan" or "nsg" or "lb" or "subnet" or "vnet" or "sql_server" or "disk" or "public_ip" or "nic" or "nodepool" or "aks" || Measure.Of(kind?.Id) is not null;

    /// <summary>False where one read of the resource tells all that can be told.</summary>
    public static bool TakesOthers(ResourceKind? kind) => kind?.Id is not ("vm" or "disk" or "public_ip" or "nic" or "nodepool" or "aks");

    private static bool HasBackends(ObservedResource balancer, DependencyGraph all) =>
        all.UsersOf(balancer.Address).Any(user => user.Property!.Contains("Pool", StringComparison.OrdinalIgnoreCase))
        || (Json.At(balancer.Body, "properties.backendAddressPools") as JsonArray ?? []).Any(pool =>
            Items(pool, "properties.backendIPConfigurations") > 0 || Items(pool, "properties.loadBalancerBackendAddresses") > 0);

    private static bool IsNothing(JsonNode body, string path) => Json.At(body, path) is null || Json.Text(body, path) is "";

    private static int Items(JsonNode? body, string path) => (Json.At(body, path) as JsonArray)?.Count ?? 0;
}
