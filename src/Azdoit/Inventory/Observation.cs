using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Inventory;

/// <summary>What a resource that was read tells about a parameter that people select by: "VMs in zone 1", "Premium registries".</summary>
public static class Observation
{
    public static bool CanTell(ResourceKind kind, string parameter) => (kind.Id, parameter) switch
    {
        ("vm" or "disk" or "public_ip", "zone") => true,
        ("vm" or "vmss", "vcpus" or "memory_gb") => true,
        _ => Path(kind.Id, parameter) is not null,
    };

    /// <param name="wanted">As understanding has it. A version or SKU may be told in part: 1.31 fits 1.31.2, Premium fits Premium_LRS.</param>
    public static bool Fits(ObservedResource resource, string parameter, string? wanted)
    {
        if (wanted is null || resource.Kind is not { } kind || Told(kind, resource.Body, parameter) is not { } told)
        {
            return wanted is null;
        }

        return told.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || (parameter is "version" or "sku" && told.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && told[wanted.Length] is '.' or '_');
    }

    private static string? Told(ResourceKind kind, JsonObject body, string parameter) => parameter switch
    {
        "zone" => (Json.At(body, "zones") as JsonArray)?.FirstOrDefault()?.ToString(),
        "vcpus" => kind.Size(body) is { } size ? $"{VmSizes.Find(size)?.Vcpus}" : null,
        "memory_gb" => kind.Size(body) is { } size ? $"{VmSizes.Find(size)?.MemoryGib}" : null,
        "redundancy" => Json.Text(body, "sku.name")?.Split('_')[^1],
        _ when kind.Id is "appservice_plan" or "sql_db" && parameter == "sku" => kind.Size(body),
        _ => Path(kind.Id, parameter) is { } path ? Json.At(body, path)?.ToString() : null,
    };

    private static string? Path(string kind, string parameter) => (kind, parameter) switch
    {
        ("vm", "os") => "properties.storageProfile.osDisk.osType",
        ("disk", "disk_size_gb") => "properties.diskSizeGB",
        ("storage", "redundancy" or "sku") or ("disk" or "acr" or "public_ip" or "lb" or "appservice_plan" or "sql_db", "sku") => "sku.name",
        ("storage" or "sql_db" or "aks", "tier") => "sku.tier",
        ("storage", "access_tier") => "properties.accessTier",
        ("storage" or "cosmosdb", "kind") => "kind",
        ("keyvault" or "redis", "sku") => "properties.sku.name",
        ("aks", "version") => "properties.kubernetesVersion",
        ("nodepool", "version") => "properties.orchestratorVersion",
        ("postgres", "version") => "properties.version",
        ("nsg_rule", "access") => "properties.access",
        ("nsg_rule", "direction") => "properties.direction",
        _ => null,
    };
}
