using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Benchmarks.Runs;

/// <summary>A cloud in a dictionary whose reads take no time.</summary>
internal sealed class SlowCloud : CloudInventory
{
    private readonly ConcurrentDictionary<ResourceAddress, ObservedResource> resources = new();

    public void Make(Effect.Ensure effect) => resources[effect.Address] = new(effect.Address, (JsonObject)effect.Body.DeepClone());

    public override Task<Outcome<Found, Failure>> ReadAsync(ResourceAddress address, CancellationToken ct) =>
        Task.FromResult<Outcome<Found, Failure>>(new Found(resources.GetValueOrDefault(address)));

    public override Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListAsync(ResourceKind? kind, string? resourceGroup, CancellationToken ct) => Nothing<ObservedResource>();

    public override Task<Outcome<IReadOnlyList<Usage>, Failure>> UsagesAsync(string provider, Region region, CancellationToken ct) => Nothing<Usage>();

    public override Task<Outcome<bool, Failure>> IsNameFreeAsync(ResourceKind kind, string name, CancellationToken ct) => Task.FromResult<Outcome<bool, Failure>>(true);

    private static Task<Outcome<IReadOnlyList<T>, Failure>> Nothing<T>() => Task.FromResult<Outcome<IReadOnlyList<T>, Failure>>(Array.Empty<T>());
}
