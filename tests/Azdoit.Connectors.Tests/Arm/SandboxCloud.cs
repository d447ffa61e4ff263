using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Secrets;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Sandbox;
using Azdoit.Strategies;

namespace Azdoit.Connectors.Tests.Arm;

/// <summary>The real sandbox in this process, in memory, with our hands and eyes on it.</summary>
internal sealed class SandboxCloud : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ObjectiveKeys keys;
    private readonly ArmClient client;

    private SandboxCloud(SandboxHost host)
    {
        Host = host;
        client = new ArmClient(new FixedAccess(host.BaseAddress, host.Endpoint.AccessToken), Settings());
        keys = new ObjectiveKeys(folder.Path);
        Strategy = new ArmStrategy(client, new ReferenceResolver(keys, _ => null));
        Inventory = new ArmInventory(client, host.Endpoint.SubscriptionId);
    }

    public SandboxHost Host { get; }

    public ArmStrategy Strategy { get; }

    public ArmInventory Inventory { get; }

    public List<Receipt> Receipts { get; } = [];

    public ResourceAddress Group => ResourceAddress.ForGroup(Host.Endpoint.SubscriptionId, "rg-1");

    public static ArmClientSettings Settings() => new()
    {
        Clock = TimeProvider.System,
        Random = new Random(1),
        NewId = Guid.NewGuid,
        FirstDelay = TimeSpan.FromMilliseconds(5),
    };

    public static async Task<SandboxCloud> StartAsync() =>
        new(((SandboxStart.Started)await SandboxHost.StartAsync(new SandboxOptions(), CancellationToken.None)).Host);

    public ResourceAddress Of(string kind, params string[] names) =>
        ResourceAddress.ForResource(Host.Endpoint.SubscriptionId, "rg-1", KnownKinds.Get(kind).ArmType, names);

    public Task<Failure?> EnsureAsync(ResourceAddress address, string body, string owner = "objective-1") =>
        RealizeAsync(new Effect.Ensure { Address = address, Kind = KindOf(address), Class = EffectClass.Create, Body = Bodied(address, body, owner) });

    public Task<Failure?> ModifyAsync(ResourceAddress address, string patch) =>
        RealizeAsync(new Effect.Modify { Address = address, Kind = KindOf(address), Class = EffectClass.Change, Patch = Parse(patch) });

    public Task<Failure?> InvokeAsync(ResourceAddress address, string action, string state) =>
        RealizeAsync(new Effect.Invoke { Address = address, Kind = KindOf(address), Class = EffectClass.Interrupt, Action = action, State = state });

    public Task<Failure?> RemoveAsync(ResourceAddress address) =>
        RealizeAsync(new Effect.Remove { Address = address, Kind = KindOf(address), Class = EffectClass.Destroy });

    public async Task<ObservedResource?> ReadAsync(ResourceAddress address) =>
        (await Inventory.ReadAsync(address, CancellationToken.None)).TryGet(out var found, out var failure)
            ? found.Resource
            : throw new InvalidOperationException($"{failure.Code}: {failure.Message}");

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        keys.Dispose();
        await Host.DisposeAsync();
        folder.Dispose();
    }

    private Task<Failure?> RealizeAsync(Effect effect) => Strategy.RealizeAsync(
        effect,
        receipt =>
        {
            Receipts.Add(receipt);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    private static string KindOf(ResourceAddress address) => KnownKinds.OfType(address.Type)?.Id ?? "resource";

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;

    private static JsonObject Bodied(ResourceAddress address, string body, string owner)
    {
        var full = Parse(body);
        if (KnownKinds.OfType(address.Type)?.Located != false)
        {
            full["location"] = "eastus";
            full["tags"] = new JsonObject { [References.OwnerTag] = owner };
        }

        return full;
    }
}
