using Azdoit.Catalog;
using Azdoit.Failures;

namespace Azdoit.Inventory;

/// <summary>
/// The inventory as one planning sees it: each question is asked once, so that all passes see the same cloud and a
/// plan costs few requests. The first failure is kept and ends the planning.
/// </summary>
public sealed class Snapshot(CloudInventory inventory)
{
    private readonly Dictionary<string, IReadOnlyList<ObservedResource>> lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ResourceAddress, ObservedResource?> reads = [];

    public Failure? Failure { get; private set; }

    public async Task<IReadOnlyList<ObservedResource>> ListAsync(ResourceKind? kind, string? group, CancellationToken ct)
    {
        var key = $"{kind?.Id}|{group}";
        if (!lists.TryGetValue(key, out var known))
        {
            known = (await inventory.ListAsync(kind, group, ct)).TryGet(out var listed, out var failure) ? listed : Failed(failure);
            lists[key] = known;
        }

        return known;
    }

    /// <summary>
    /// Resources of every kind, each with the body that a list of its kind gives: the list of all has no properties. What no
    /// known kind lists stays without.
    /// </summary>
    internal async Task<IReadOnlyList<ObservedResource>> ListWholeAsync(string? group, CancellationToken ct)
    {
        var listed = await ListAsync(null, group, ct);
        var types = listed.Select(resource => resource.Address.Type).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var whole = new Dictionary<ResourceAddress, ObservedResource>();
        foreach (var kind in KnownKinds.All.Where(kind => types.Contains(kind.ArmType)))
        {
            foreach (var resource in await ListAsync(kind, group, ct))
            {
                whole[resource.Address] = resource;
            }
        }

        return [.. listed.Select(resource => whole.GetValueOrDefault(resource.Address, resource))];
    }

    public async Task<ObservedResource?> ReadAsync(ResourceAddress address, CancellationToken ct)
    {
        if (!reads.TryGetValue(address, out var known))
        {
            if (!(await inventory.ReadAsync(address, ct)).TryGet(out var found, out var failure))
            {
                Failure ??= failure;
            }

            known = found.Resource;
            reads[address] = known;
        }

        return known;
    }

    public async Task<bool> IsNameFreeAsync(ResourceKind kind, string name, CancellationToken ct)
    {
        if ((await inventory.IsNameFreeAsync(kind, name, ct)).TryGet(out var free, out var failure))
        {
            return free;
        }

        Failure ??= failure;
        return true;
    }

    private IReadOnlyList<ObservedResource> Failed(Failure failure)
    {
        Failure ??= failure;
        return [];
    }
}
