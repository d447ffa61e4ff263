using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Inventory;

namespace Azdoit.Tests.Fakes;

/// <summary>A cloud in a dictionary: it does what it is told at once, so that what goes wrong is what a test scripted.</summary>
internal sealed class FakeCloud : CloudInventory
{
    public const string Subscription = "11111111-1111-1111-1111-111111111111";

    public static Target Sandbox { get; } = new()
    {
        Cloud = "sandbox",
        Tenant = "22222222-2222-2222-2222-222222222222",
        Subscription = Subscription,
        Environment = "dev",
        Class = EnvironmentClass.Dev,
    };

    private readonly Lock gate = new();
    private readonly Dictionary<ResourceAddress, JsonObject> resources = [];
    private readonly HashSet<ResourceAddress> vanishing = [];

    public int Reads { get; private set; }

    /// <summary>The list of every kind comes without properties, as Azure gives it.</summary>
    public bool IsThin { get; set; }

    /// <summary>Why a read of an address fails; null lets it see.</summary>
    public Func<ResourceAddress, Failure?> Blind { get; set; } = _ => null;

    public IReadOnlyList<ObservedResource> All
    {
        get
        {
            lock (gate)
            {
                return [.. resources.Select(pair => new ObservedResource(pair.Key, (JsonObject)pair.Value.DeepClone())).OrderBy(resource => resource.Address.Id)];
            }
        }
    }

    public void Put(ResourceAddress address, JsonObject body)
    {
        var stored = (JsonObject)body.DeepClone();
        stored["id"] = address.Id;
        stored["name"] = address.Name;
        if (address.Type == "Microsoft.Compute/virtualMachines" && Json.At(stored, "properties.instanceView") is null)
        {
            SetPower(stored, "running");
        }

        lock (gate)
        {
            if (!vanishing.Contains(address))
            {
                resources[address] = stored;
            }
        }
    }

    public void Put(string group, string type, string name, JsonObject? body = null) =>
        Put(type == ResourceAddress.GroupType ? ResourceAddress.ForGroup(Subscription, name) : ResourceAddress.ForResource(Subscription, group, type, name), body ?? new JsonObject { ["location"] = "eastus" });

    public void Change(ResourceAddress address, Action<JsonObject> change)
    {
        lock (gate)
        {
            change(resources[address]);
        }
    }

    public void Remove(ResourceAddress address)
    {
        lock (gate)
        {
            foreach (var gone in resources.Keys.Where(key => key.Equals(address) || key.Id.StartsWith(address.Id + "/", StringComparison.OrdinalIgnoreCase)).ToList())
            {
                resources.Remove(gone);
            }
        }
    }

    /// <summary>From now on nothing of that address is kept, whoever puts it.</summary>
    public void Vanish(ResourceAddress address)
    {
        lock (gate)
        {
            vanishing.Add(address);
        }
    }

    public static void SetPower(JsonObject machine, string state)
    {
        var properties = machine["properties"] as JsonObject ?? [];
        machine["properties"] = properties;
        properties["instanceView"] = new JsonObject { ["statuses"] = new JsonArray(new JsonObject { ["code"] = $"PowerState/{state}" }) };
    }

    public override Task<Outcome<Found, Failure>> ReadAsync(ResourceAddress address, CancellationToken ct)
    {
        lock (gate)
        {
            Reads++;
            if (Blind(address) is { } failure)
            {
                return Task.FromResult<Outcome<Found, Failure>>(failure);
            }

            return Task.FromResult<Outcome<Found, Failure>>(
                resources.TryGetValue(address, out var body) ? new Found(new(address, (JsonObject)body.DeepClone())) : Found.Nothing);
        }
    }

    public override Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListAsync(ResourceKind? kind, string? resourceGroup, CancellationToken ct)
    {
        IReadOnlyList<ObservedResource> listed =
        [
            .. All.Where(resource => kind is null ? !resource.Address.IsGroup : kind.ArmType.Equals(resource.Address.Type, StringComparison.OrdinalIgnoreCase))
                .Where(resource => resourceGroup is null || resourceGroup.Equals(resource.Address.ResourceGroup, StringComparison.OrdinalIgnoreCase)),
        ];
        foreach (var resource in IsThin && kind is null ? listed : [])
        {
            resource.Body.Remove("properties");
            resource.Body.Remove("managedBy");
        }

        return Task.FromResult(Outcome(listed));
    }

    public override Task<Outcome<IReadOnlyList<Usage>, Failure>> UsagesAsync(string provider, Region region, CancellationToken ct) =>
        Task.FromResult<Outcome<IReadOnlyList<Usage>, Failure>>(new List<Usage>());

    public override Task<Outcome<bool, Failure>> IsNameFreeAsync(ResourceKind kind, string name, CancellationToken ct) =>
        Task.FromResult<Outcome<bool, Failure>>(!All.Any(resource => resource.Address.Name == name));

    private static Outcome<IReadOnlyList<ObservedResource>, Failure> Outcome(IReadOnlyList<ObservedResource> listed) => listed.ToList();
}
