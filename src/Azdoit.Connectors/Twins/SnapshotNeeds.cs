using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Connectors.Twins;

/// <summary>What of a subscription a plan, or whoever wants a twin of a part of it, has to do with.</summary>
internal sealed class SnapshotNeeds
{
    private const string ScaleSet = "Microsoft.Compute/virtualMachineScaleSets";

    private readonly ImmutableArray<Effect> effects;
    private readonly ImmutableArray<JsonObject> standing = [];

    public SnapshotNeeds(Plan plan)
    {
        effects = [.. plan.Steps.Select(step => step.Effect)];
        Addresses = [.. plan.Steps.SelectMany(step => step.Effect is Effect.Remove remove ? [step.Effect.Address, .. remove.Takes] : (ImmutableArray<ResourceAddress>)[step.Effect.Address]).Distinct()];
        Bodies = [.. effects.Select(effect => effect is Effect.Ensure made ? made.Body : (effect as Effect.Modify)?.Patch).OfType<JsonObject>()];
    }

    /// <param name="resources">All that the twin is to hold.</param>
    public SnapshotNeeds(IEnumerable<ObservedResource> resources)
    {
        effects = [];
        var all = resources.ToList();
        Addresses = [.. all.Select(resource => resource.Address)];
        Bodies = [];
        standing = [.. all.Select(resource => resource.Body)];
    }

    public ImmutableArray<ResourceAddress> Addresses { get; }

    /// <summary>What the plan writes.</summary>
    public ImmutableArray<JsonObject> Bodies { get; }

    public ImmutableArray<string> Types => [.. Addresses.Select(address => address.Type).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    public ImmutableArray<string> Namespaces => [.. Types.Where(type => type != ResourceAddress.GroupType).Select(type => type.Split('/')[0]).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Names that nobody else in the world may have.</summary>
    public ImmutableArray<(ResourceKind Kind, string Name)> Names =>
        [.. effects.OfType<Effect.Ensure>().Select(made => (Kind: KnownKinds.Get(made.Kind), made.Address.Name)).Where(made => made.Kind.Naming.Scope == NameScope.Global)];

    public bool MakesVaults => effects.Any(effect => effect is Effect.Ensure { Kind: "keyvault" });

    public ImmutableArray<string> Sizes =>
    [
        .. Bodies.Concat(standing).SelectMany(SizesIn).Concat(effects.OfType<Effect.Ensure>()
            .Where(made => made.Address.Type.Equals(ScaleSet, StringComparison.OrdinalIgnoreCase)).Select(made => Json.Text(made.Body, "sku.name")).OfType<string>())
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Where anything is made or changed.</summary>
    /// <param name="listed">What is there already.</param>
    public ImmutableArray<Region> Regions(IReadOnlyDictionary<ResourceAddress, ObservedResource> listed) =>
    [
        .. Bodies.Select(body => Json.Text(body, "location")).OfType<string>().Select(location => new Region(location))
            .Concat(Addresses.Select(address => listed.GetValueOrDefault(Top(address))?.Region).OfType<Region>()).Distinct(),
    ];

    /// <summary>The resources that a body names, each by the one that is no child of another.</summary>
    public static IEnumerable<ResourceAddress> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => References(member.Value)),
        JsonArray items => items.SelectMany(References),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && ResourceAddress.TryParse(value.GetValue<string>(), out var address) && address.Type != ResourceAddress.SubscriptionType => [Top(address)],
        _ => [],
    };

    public static ResourceAddress Top(ResourceAddress address)
    {
        while (address.Parent is { IsGroup: false, ResourceGroup: not null } parent)
        {
            address = parent;
        }

        return address;
    }

    private static IEnumerable<string> SizesIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            member.Key.Equals("vmSize", StringComparison.OrdinalIgnoreCase) && member.Value?.GetValueKind() == JsonValueKind.String ? [member.Value.GetValue<string>()] : SizesIn(member.Value)),
        JsonArray items => items.SelectMany(SizesIn),
        _ => [],
    };
}
