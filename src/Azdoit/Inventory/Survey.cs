using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Failures;

namespace Azdoit.Inventory;

/// <summary>
/// Everything in a subscription with its body, parts that are listed below their parents included. One list per kind that
/// is there, which takes far fewer requests than one read per resource.
/// </summary>
public static class Survey
{
    private const int MostAtOnce = 8;

    public static async Task<Outcome<ImmutableArray<ObservedResource>, Failure>> TakeAsync(CloudInventory inventory, CancellationToken ct)
    {
        var groups = inventory.ListAsync(KnownKinds.OfType(ResourceAddress.GroupType), null, ct);
        if (!(await inventory.ListAsync(null, null, ct)).TryGet(out var listed, out var failure) || !(await groups).TryGet(out var found, out failure))
        {
            return failure;
        }

        var present = listed.Select(resource => resource.Address.Type).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kinds = KnownKinds.All.Where(kind => kind.ArmType != ResourceAddress.GroupType && present.Contains(Root(kind).ArmType)).DistinctBy(kind => (kind.ArmType, kind.ParentKind)).ToList();
        var others = listed.Where(resource => !kinds.Exists(kind => kind.ArmType.Equals(resource.Address.Type, StringComparison.OrdinalIgnoreCase))).ToList();

        // Two kinds may share a type, and each lists its own: whatever neither lists stays as it was listed at first.
        var lists = kinds.SelectMany(kind => KnownKinds.All.Where(same => same.ArmType == kind.ArmType)).Select(kind => (Func<Task<Outcome<IReadOnlyList<ObservedResource>, Failure>>>)(() => inventory.ListAsync(kind, null, ct)));
        var reads = others.Select(other => (Func<Task<Outcome<IReadOnlyList<ObservedResource>, Failure>>>)(() => ReadAsync(inventory, other, ct)));
        var all = found.ToDictionary(group => group.Address);
        foreach (var outcome in await EachAsync([.. lists, .. reads], ct))
        {
            if (!outcome.TryGet(out var some, out failure))
            {
                return failure;
            }

            foreach (var resource in some)
            {
                all[resource.Address] = resource;
            }
        }

        foreach (var resource in listed)
        {
            all.TryAdd(resource.Address, resource);
        }

        return all.Values.OrderBy(resource => resource.Address.ResourceGroup, StringComparer.OrdinalIgnoreCase).ThenBy(resource => resource.Address.Name, NaturalOrder.Instance).ToImmutableArray();
    }

    private static ResourceKind Root(ResourceKind kind) => kind.ParentKind is { } parent ? Root(KnownKinds.Get(parent)) : kind;

    /// <summary>A type that the catalogue does not know is read one by one; one that cannot be read is known by its name and place.</summary>
    private static async Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ReadAsync(CloudInventory inventory, ObservedResource listed, CancellationToken ct) =>
        (await inventory.ReadAsync(listed.Address, ct)).TryGet(out var found, out _) && found.Resource is { } whole ? new[] { whole } : new[] { listed };

    private static async Task<T[]> EachAsync<T>(IReadOnlyList<Func<Task<T>>> asks, CancellationToken ct)
    {
        using var gate = new SemaphoreSlim(MostAtOnce);
        return await Task.WhenAll(asks.Select(async ask =>
        {
            await gate.WaitAsync(ct);
            try
            {
                return await ask();
            }
            finally
            {
                gate.Release();
            }
        }));
    }
}
