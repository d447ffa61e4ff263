using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Inventory;

namespace Azdoit.Connectors.Twins;

/// <summary>What runs out or is not to be had: quotas, sizes, names.</summary>
internal sealed class SnapshotLimits(SnapshotTaker taker, ArmInventory inventory, string scope)
{
    private const string Skus = "2021-07-01", Vaults = "2022-07-01";
    private const string Compute = "Microsoft.Compute", Kubernetes = "Microsoft.ContainerService";

    private static readonly string[] Counted = [Compute, "Microsoft.Network", "Microsoft.Storage"];
    private static readonly string[] Zones = ["1", "2", "3"];

    public async Task ReadAsync(JsonObject document, SnapshotNeeds needs, IReadOnlyDictionary<ResourceAddress, ObservedResource> known, CancellationToken ct)
    {
        var regions = needs.Regions(known);
        var usages = Task.WhenAll(regions.SelectMany(region => Providers(needs).Select(provider => UsagesAsync(provider, region, ct))));
        var restrictions = Task.WhenAll(needs.Sizes.IsEmpty ? [] : regions.Select(region => RestrictionsAsync(region, needs, ct)));
        var vaults = needs.MakesVaults ? await taker.ListAsync("deleted vaults", ArmPath.Of($"{scope}/providers/Microsoft.KeyVault/deletedVaults", Vaults), ct) ?? [] : [];
        document["deleted_vaults"] = new JsonArray([.. vaults.Select(vault => vault.DeepClone())]);
        document["usages"] = new JsonArray([.. (await usages).SelectMany(one => one)]);
        document["restrictions"] = new JsonArray([.. (await restrictions).SelectMany(one => one)]);
        document["names"] = await NamesAsync(needs, known, vaults, ct);
    }

    private static IEnumerable<string> Providers(SnapshotNeeds needs) =>
        needs.Namespaces.Select(provider => provider.Equals(Kubernetes, StringComparison.OrdinalIgnoreCase) ? Compute : provider)
            .Where(provider => Counted.Contains(provider, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase);

    private async Task<IEnumerable<JsonNode>> UsagesAsync(string provider, Region region, CancellationToken ct)
    {
        if (!(await inventory.UsagesAsync(provider, region, ct)).TryGet(out var usages, out var failure))
        {
            taker.Leave($"quotas of {provider} in {region}", failure);
            return [];
        }

        return usages.Select(usage => (JsonNode)new JsonObject
        {
            ["location"] = region.Name,
            ["name"] = usage.Quota,
            ["current"] = (long)usage.Current,
            ["limit"] = (long)usage.Limit,
        });
    }

    private async Task<IEnumerable<JsonNode>> RestrictionsAsync(Region region, SnapshotNeeds needs, CancellationToken ct)
    {
        var target = ArmPath.Of($"{scope}/providers/Microsoft.Compute/skus", Skus, $"&$filter={Uri.EscapeDataString($"location eq '{region}'")}");
        if (await taker.ListAsync($"sizes in {region}", target, ct) is not { } skus)
        {
            return [];
        }

        var machines = skus.Where(sku => Json.Text(sku, "resourceType") is null or "virtualMachines").ToLookup(sku => Json.Text(sku, "name"), StringComparer.OrdinalIgnoreCase);
        return needs.Sizes.Select(size => Restriction(region, size, machines[size].FirstOrDefault())).OfType<JsonNode>();
    }

    private static JsonObject? Restriction(Region region, string size, JsonObject? sku)
    {
        if (sku is null)
        {
            return Restricted(region, size, [], "NotAvailableForSubscription");
        }

        var restrictions = (Json.At(sku, "restrictions") as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        if (restrictions.FirstOrDefault(one => Json.Text(one, "type") == "Location") is { } whole)
        {
            return Restricted(region, size, [], Json.Text(whole, "reasonCode"));
        }

        var offered = (Json.At(sku, "locationInfo") as JsonArray)?.SelectMany(place => Texts(Json.At(place, "zones"))).ToList() ?? [];
        var closed = restrictions.SelectMany(one => Texts(Json.At(one, "restrictionInfo.zones"))).Concat(offered.Count == 0 ? [] : Zones.Except(offered)).Distinct().ToList();
        return closed.Count == 0 ? null : Restricted(region, size, closed, restrictions.Select(one => Json.Text(one, "reasonCode")).FirstOrDefault());
    }

    private static JsonObject Restricted(Region region, string size, IReadOnlyList<string> zones, string? reason) => new()
    {
        ["location"] = region.Name,
        ["size"] = size,
        ["zones"] = SnapshotTaker.Texts(zones),
        ["reason"] = reason,
    };

    /// <summary>Names that somebody out of sight has: not ours, and not of a vault that can come back.</summary>
    private async Task<JsonArray> NamesAsync(SnapshotNeeds needs, IReadOnlyDictionary<ResourceAddress, ObservedResource> known, IReadOnlyList<JsonObject> vaults, CancellationToken ct)
    {
        var taken = await Task.WhenAll(needs.Names.Where(wanted => !IsOurs(wanted.Kind, wanted.Name)).Select(async wanted =>
        {
            if ((await inventory.IsNameFreeAsync(wanted.Kind, wanted.Name, ct)).TryGet(out var free, out var failure))
            {
                return free ? null : new JsonObject { ["type"] = wanted.Kind.ArmType, ["name"] = wanted.Name };
            }

            taker.Leave($"whether the name {wanted.Name} is free", failure);
            return null;
        }));
        return new JsonArray([.. taken.OfType<JsonObject>()]);

        bool IsOurs(ResourceKind kind, string name) =>
            known.Keys.Any(address => Same(address.Type, kind.ArmType) && Same(address.Name, name))
            || (kind.Id == "keyvault" && vaults.Any(vault => Same(Json.Text(vault, "name"), name)));
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(JsonNode? node) => (node as JsonArray)?.Select(item => item?.GetValueKind() == System.Text.Json.JsonValueKind.String ? item.GetValue<string>() : null).OfType<string>() ?? [];
}
