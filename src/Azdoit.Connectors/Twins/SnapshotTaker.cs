using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Connectors.Twins;

/// <summary>
/// Reads of a subscription what a plan has to do with. Only reads and name checks; never keys. What may not be read is left out
/// and said; only when the resources themselves cannot be listed there is no snapshot.
/// </summary>
public sealed class SnapshotTaker(ArmClient client, string tenant, string subscription, TimeProvider time)
{
    private const int MostReads = 1_000;
    private const int MostAtOnce = 8;
    private const int Depth = 3;

    private readonly ArmInventory inventory = new(client, subscription);
    private readonly List<string> unread = [];

    private string Scope => $"/subscriptions/{subscription}";

    public async Task<Outcome<CloudSnapshot, Failure>> TakeAsync(Plan plan, CancellationToken ct)
    {
        var (needs, takenAt) = (new SnapshotNeeds(plan), time.GetUtcNow());
        var rules = new SnapshotRules(this, client, Scope);
        var governing = rules.ReadAsync(needs, ct);
        var groups = client.ListAsync(ArmPath.Of(Scope + "/resourcegroups", ApiVersions.Resources), ct);
        if (!(await client.ListAsync(ArmPath.Of(Scope + "/resources", ApiVersions.Resources), ct)).TryGet(out var shorts, out var failure) || !(await groups).TryGet(out var groupBodies, out failure))
        {
            return failure;
        }

        var known = new Dictionary<ResourceAddress, ObservedResource>();
        foreach (var body in groupBodies.Concat(shorts))
        {
            if (ResourceAddress.TryParse(Json.Text(body, "id"), out var address))
            {
                known[address] = new(address, body);
            }
        }

        await FillAsync(known, needs, ct);
        return await DocumentAsync(await governing, needs, known, takenAt, ct);
    }

    /// <summary>A twin to play with of a subscription or a group, with everything that this names elsewhere. Sends nothing but GET.</summary>
    public async Task<Outcome<CloudSnapshot, Failure>> TakeAsync(ResourceAddress scope, CancellationToken ct)
    {
        var takenAt = time.GetUtcNow();
        if (!(await Survey.TakeAsync(inventory, ct)).TryGet(out var all, out var failure))
        {
            return failure;
        }

        var within = all.Where(resource => scope.ResourceGroup is null || scope.ResourceGroup.Equals(resource.Address.ResourceGroup, StringComparison.OrdinalIgnoreCase)).ToList();
        var graph = new DependencyGraph(all);
        var known = within.Concat(graph.DependenciesOf(within.Select(resource => resource.Address)).Select(dependency => graph.Find(dependency.On)!)).DistinctBy(resource => resource.Address).ToDictionary(resource => resource.Address);
        foreach (var resource in known.Values)
        {
            Sensitive.Scrub(resource.Body);
        }

        var needs = new SnapshotNeeds(known.Values);
        return await DocumentAsync(await new SnapshotRules(this, client, Scope).ReadAsync(needs, ct), needs, known, takenAt, ct);
    }

    private async Task<CloudSnapshot> DocumentAsync(JsonObject document, SnapshotNeeds needs, Dictionary<ResourceAddress, ObservedResource> known, DateTimeOffset takenAt, CancellationToken ct)
    {
        await new SnapshotLimits(this, inventory, Scope).ReadAsync(document, needs, known, ct);
        document["schema"] = CloudSnapshot.Schema;
        document["taken_at"] = takenAt.ToString("O");
        document["tenant"] = tenant;
        document["subscription"] = subscription;
        document["resources"] = new JsonArray([.. known.Values.Select(resource => resource.Body.DeepClone())]);
        document["types"] = Texts(needs.Types);
        document["sizes"] = Texts(needs.Sizes);
        lock (unread)
        {
            document["unread"] = Texts(unread);
        }

        return new CloudSnapshot(document);
    }

    /// <summary>The items of a list, or null when it may not be read, which is then said.</summary>
    internal async Task<IReadOnlyList<JsonObject>?> ListAsync(string what, string target, CancellationToken ct)
    {
        if ((await client.ListAsync(target, ct)).TryGet(out var items, out var failure))
        {
            return items;
        }

        Leave(what, failure);
        return null;
    }

    internal void Leave(string what, Failure failure)
    {
        lock (unread)
        {
            unread.Add($"{what}: not read ({failure.Code})");
        }
    }

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    /// <summary>Puts whole bodies in the place of the short ones: in the plan's groups, of what it names, and of what those name in turn.</summary>
    private async Task FillAsync(Dictionary<ResourceAddress, ObservedResource> known, SnapshotNeeds needs, CancellationToken ct)
    {
        var groups = needs.Addresses.Select(address => address.ResourceGroup).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = needs.Addresses.Select(SnapshotNeeds.Top).Concat(needs.Bodies.SelectMany(SnapshotNeeds.References))
            .Concat(known.Keys.Where(address => !address.IsGroup && address.ResourceGroup is { } group && groups.Contains(group))).ToHashSet();
        var done = new HashSet<ResourceAddress>();
        for (var depth = 0; depth <= Depth; depth++)
        {
            var next = wanted.Where(address => !address.IsGroup && known.ContainsKey(address) && done.Add(address)).ToList();
            if (done.Count > MostReads)
            {
                lock (unread)
                {
                    unread.Add($"{next.Count} resources that others name: known by name and place only");
                }

                return;
            }

            wanted = [];
            foreach (var full in await EachAsync(next, ct))
            {
                Sensitive.Scrub(full.Body);
                known[full.Address] = full;
                wanted.UnionWith(SnapshotNeeds.References(full.Body));
            }
        }
    }

    private async Task<IReadOnlyList<ObservedResource>> EachAsync(IReadOnlyList<ResourceAddress> addresses, CancellationToken ct)
    {
        using var gate = new SemaphoreSlim(MostAtOnce);
        var read = await Task.WhenAll(addresses.Select(async address =>
        {
            await gate.WaitAsync(ct);
            try
            {
                if (!(await inventory.ReadAsync(address, ct)).TryGet(out var found, out var failure))
                {
                    Leave(address.Id, failure);
                }

                return found.Resource;
            }
            finally
            {
                gate.Release();
            }
        }));
        return [.. read.OfType<ObservedResource>()];
    }
}
