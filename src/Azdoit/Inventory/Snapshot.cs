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
