using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Inventory;

namespace Azdoit.Connectors.Arm;

/// <summary>Reads one subscription through ARM.</summary>
public sealed class ArmInventory(ArmClient client, string subscription) : CloudInventory
{
    private const int MostReadsAtOnce = 8;

    private const string MachineType = "Microsoft.Compute/virtualMachines";

    private readonly ApiVersions versions = new(client);

    public override async Task<Outcome<Found, Failure>> ReadAsync(ResourceAddress address, CancellationToken ct)
    {
        if (!(await versions.OfAsync(address, ct)).TryGet(out var version, out var failure))
        {
            return failure;
        }

        var kind = KnownKinds.OfType(address.Type);
        var expand = kind?.Expand is { } what ? $"&$expand={what}" : "";
        var reading = client.GetAsync(ArmPath.Of(address, version, query: expand), ct);
        var state = kind?.StateView is { } view ? client.GetAsync(ArmPath.Of(address, version, "/" + view), ct) : null;
        if (!(await reading).TryGet(out var answer, out failure))
        {
            return ArmFailures.MeansAbsent(failure) ? Found.Nothing : failure;
        }

        if (answer.Body is not JsonObject body)
        {
            return Unexpected(address.Id);
        }

        if (state is not null && (await state).TryGet(out var seen, out _))
        {
            Put(body, kind!.StateView!, seen.Body);
        }

        return new Found(new ObservedResource(address, body));
    }

    /// <summary>Resources of every kind come as ARM's short form, without child resources; only machines have <c>properties</c>: size and state.</summary>
    public override Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListAsync(ResourceKind? kind, string? resourceGroup, CancellationToken ct)
    {
        var scope = resourceGroup is null ? ResourceAddress.ForSubscription(subscription) : ResourceAddress.ForGroup(subscription, resourceGroup);
        return kind is null ? ListEverythingAsync(scope, ct)
            : kind.ParentKind is { } above ? ListChildrenAsync(kind, KnownKinds.Get(above), resourceGroup, ct)
            : kind.ArmType != ResourceAddress.GroupType ? ListOfKindAsync(scope, kind, ct)
            : scope.IsGroup ? ListOneAsync(scope, ct)
            : ListAsync(scope, ArmPath.Of(scope, kind.ApiVersion, "/" + kind.Collection), ct);
    }

    public override async Task<Outcome<IReadOnlyList<Usage>, Failure>> UsagesAsync(string provider, Region region, CancellationToken ct)
    {
        var version = KnownKinds.All.FirstOrDefault(kind => kind.ArmType.StartsWith(provider + "/", StringComparison.OrdinalIgnoreCase))?.ApiVersion ?? ApiVersions.Resources;
        var target = ArmPath.Of($"/subscriptions/{subscription}/providers/{provider}/locations/{region}/usages", version);
        if (!(await client.ListAsync(target, ct)).TryGet(out var items, out var failure))
        {
            return failure.HttpStatus == 404 ? Array.Empty<Usage>() : failure;
        }

        return (from item in items
                let quota = Json.Text(item, "name.value")
                let limit = Json.Number(item, "limit")
                where quota is not null && limit is not null
                select new Usage(quota, Json.Text(item, "name.localizedValue") ?? quota, Json.Number(item, "currentValue") ?? 0, limit.Value)).ToList();
    }

    public override Task<decimal?> MeasureAsync(ResourceAddress address, Measure measure, DateTimeOffset now, CancellationToken ct) =>
        ArmMetrics.FigureAsync(client, address, measure, now, ct);

    public override async Task<Outcome<bool, Failure>> IsNameFreeAsync(ResourceKind kind, string name, CancellationToken ct)
    {
        if (kind.Naming.Scope != NameScope.Global)
        {
            return true;
        }

        var provider = kind.ArmType.Split('/')[0];
        var target = ArmPath.Of($"/subscriptions/{subscription}/providers/{provider}/checkNameAvailability", kind.ApiVersion);
        if (!(await client.AskAsync(target, new JsonObject { ["name"] = name, ["type"] = kind.ArmType }, ct)).TryGet(out var answer, out var failure))
        {
            // A provider without such a check says so when the name is used.
            // Redis answers with a refusal where others say that the name is taken.
            return failure.Code == "NameNotAvailable" ? false : failure.HttpStatus is 404 or 405 ? true : failure;
        }

        return (Json.At(answer.Body, "nameAvailable") ?? Json.At(answer.Body, "available"))?.GetValueKind() != JsonValueKind.False;
    }

    private async Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListAsync(ResourceAddress scope, string target, CancellationToken ct)
    {
        if (!(await client.ListAsync(target, ct)).TryGet(out var items, out var failure))
        {
            // Nothing is in a group that is not there.
            return scope.IsGroup && ArmFailures.MeansAbsent(failure) ? Array.Empty<ObservedResource>() : failure;
        }

        var found = new List<ObservedResource>(items.Count);
        foreach (var item in items)
        {
            if (ResourceAddress.TryParse(Json.Text(item, "id"), out var address))
            {
                found.Add(new(address, item));
            }
        }

        return found;
    }

    private async Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListEverythingAsync(ResourceAddress scope, CancellationToken ct)
    {
        var listing = await ListAsync(scope, ArmPath.Of(scope, ApiVersions.Resources, "/resources"), ct);
        if (!listing.TryGet(out var all, out _) || !all.Any(resource => MachineType.Equals(resource.Address.Type, StringComparison.OrdinalIgnoreCase)))
        {
            return listing;
        }

        return (await ListOfKindAsync(scope, KnownKinds.OfType(MachineType)!, ct)).Then<IReadOnlyList<ObservedResource>>(machines =>
        {
            var known = machines.ToDictionary(machine => machine.Address);
            return all.Select(resource => known.GetValueOrDefault(resource.Address, resource)).ToList();
        });
    }

    private async Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListOneAsync(ResourceAddress address, CancellationToken ct) =>
        (await ReadAsync(address, ct)).Then<IReadOnlyList<ObservedResource>>(found => found.Resource is { } one ? new[] { one } : []);

    private async Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListOfKindAsync(ResourceAddress scope, ResourceKind kind, CancellationToken ct)
    {
        var listing = ListAsync(scope, ArmPath.Of(scope, kind.ApiVersion, "/" + kind.Collection), ct);
        var states = kind.ArmType == MachineType ? MachineStatesAsync(kind, ct) : null;
        if (!(await listing).TryGet(out var all, out var failure))
        {
            return failure;
        }

        var found = all.Where(resource => kind.Covers(resource.Body)).ToList();
        return states is not null ? await WithStatesAsync(found, await states, ct)
            : kind.StateView is not null || kind.Expand is not null ? await ReadEachAsync(found, ct)
            : found;
    }

    private async Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListChildrenAsync(ResourceKind kind, ResourceKind parentKind, string? resourceGroup, CancellationToken ct)
    {
        if (!(await ListAsync(parentKind, resourceGroup, ct)).TryGet(out var parents, out var failure))
        {
            return failure;
        }

        var lists = await EachAsync(parents, parent => ListAsync(ResourceAddress.ForGroup(subscription, parent.Address.ResourceGroup!), ArmPath.Of(parent.Address, kind.ApiVersion, "/" + kind.Collection), ct), ct);
        return All(lists).Then<IReadOnlyList<ObservedResource>>(all => all.SelectMany(list => list).Where(resource => kind.Covers(resource.Body)).ToList());
    }

    /// <summary>Azure gives the power states of a whole subscription in one list of their own; a list with both does not exist.</summary>
    private async Task<Dictionary<ResourceAddress, JsonNode>> MachineStatesAsync(ResourceKind kind, CancellationToken ct)
    {
        var states = new Dictionary<ResourceAddress, JsonNode>();
        var target = ArmPath.Of($"/subscriptions/{subscription}/providers/{kind.ArmType}", kind.ApiVersion, "&statusOnly=true");
        if ((await client.ListAsync(target, ct)).TryGet(out var items, out _))
        {
            foreach (var item in items)
            {
                if (Json.At(item, "properties.instanceView") is { } state && ResourceAddress.TryParse(Json.Text(item, "id"), out var address))
                {
                    states[address] = state;
                }
            }
        }

        return states;
    }

    private async Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> WithStatesAsync(List<ObservedResource> machines, Dictionary<ResourceAddress, JsonNode> states, CancellationToken ct)
    {
        var stateless = new List<ObservedResource>();
        foreach (var machine in machines)
        {
            if (states.TryGetValue(machine.Address, out var state))
            {
                Put(machine.Body, "instanceView", state);
            }
            else
            {
                stateless.Add(machine);
            }
        }

        return stateless.Count == 0 ? machines
            : (await ReadEachAsync(stateless, ct)).Then<IReadOnlyList<ObservedResource>>(read =>
                machines.Except(stateless).Concat(read).ToList());
    }

    /// <summary>One read per resource, for what lists leave out; those that went away meanwhile are left out.</summary>
    private async Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ReadEachAsync(IReadOnlyList<ObservedResource> resources, CancellationToken ct) =>
        All(await EachAsync(resources, resource => ReadAsync(resource.Address, ct), ct))
            .Then<IReadOnlyList<ObservedResource>>(found => found.Select(one => one.Resource).OfType<ObservedResource>().ToList());

    private static async Task<T[]> EachAsync<T>(IReadOnlyList<ObservedResource> resources, Func<ObservedResource, Task<T>> read, CancellationToken ct)
    {
        using var gate = new SemaphoreSlim(MostReadsAtOnce);
        return await Task.WhenAll(resources.Select(async resource =>
        {
            await gate.WaitAsync(ct);
            try
            {
                return await read(resource);
            }
            finally
            {
                gate.Release();
            }
        }));
    }

    private static Outcome<IReadOnlyList<T>, Failure> All<T>(IEnumerable<Outcome<T, Failure>> outcomes)
    {
        var values = new List<T>();
        foreach (var outcome in outcomes)
        {
            if (!outcome.TryGet(out var value, out var failure))
            {
                return failure;
            }

            values.Add(value);
        }

        return values;
    }

    private static void Put(JsonObject body, string name, JsonNode? state)
    {
        if (body["properties"] is not JsonObject properties)
        {
            body["properties"] = properties = [];
        }

        properties[name] = state?.DeepClone();
    }

    private static Failure Unexpected(string what) => new()
    {
        Category = FailureCategory.Internal,
        Retry = RetryClass.AfterDelay,
        Code = ArmCodes.Unexpected.Id,
        Message = $"The answer to the read of {what} is no resource.",
    };
}
