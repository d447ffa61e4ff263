using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class VirtualNetwork : ResourceKind
{
    public const string AssumedPrefix = "10.0.0.0/16";

    public override string Id => "vnet";

    public override string Title => "virtual network";

    public override ImmutableArray<string> Nouns { get; } = ["virtual network", "vnet", "v-net", "network"];

    public override string ArmType => "Microsoft.Network/virtualNetworks";

    public override string ApiVersion => "2024-05-01";

    public override NamingRule Naming { get; } = Network.Name("vnet", 2, 64);

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        new("address_prefix", ParameterForm.AddressPrefix) { Default = new ParameterValue.Text(AssumedPrefix) },
    ];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    protected override JsonObject Write(Blueprint blueprint) => new()
    {
        ["properties"] = new JsonObject
        {
            ["addressSpace"] = new JsonObject { ["addressPrefixes"] = new JsonArray([.. Ranges(blueprint.Parameters).Select(range => (JsonNode)range)]) },
        },
    };

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("virtual network", region)];

    public override string? Extent(JsonObject body) =>
        Json.At(body, "properties.addressSpace.addressPrefixes") is JsonArray { Count: > 0 } ranges ? string.Join(", ", ranges) : null;

    /// <summary>The ranges that one with these words has.</summary>
    public static ImmutableArray<string> Ranges(ParameterSet said) => said.Words("address_prefix") is { IsEmpty: false } ranges ? ranges : [AssumedPrefix];
}
