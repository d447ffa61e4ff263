using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class Subnet : ResourceKind
{
    /// <summary>In a network as azdoit makes it. In any other, planning finds a range that is free.</summary>
    private const string AssumedPrefix = "10.0.0.0/24";

    public override string Id => "subnet";

    public override string Title => "subnet";

    public override ImmutableArray<string> Nouns { get; } = ["subnetwork", "subnet", "sub-net"];

    public override string ArmType => "Microsoft.Network/virtualNetworks/subnets";

    public override string ApiVersion => "2024-05-01";

    public override string ParentKind => "vnet";

    public override string ParentParameter => "vnet";

    public override bool Taggable => false;

    public override bool Located => false;

    public override NamingRule Naming { get; } = Network.Name("subnet", scope: NameScope.Parent);

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        Said.Name, Said.Names, Said.Count, Said.Group,
        new("vnet", ParameterForm.Name) { Required = true, Question = "Which virtual network should the subnet be in?" },
        new("nsg", ParameterForm.Name),
        new("address_prefix", ParameterForm.AddressPrefix) { Default = new ParameterValue.Text(AssumedPrefix) },
    ];

    public override IReadOnlyDictionary<string, string> Uses { get; } = new Dictionary<string, string> { ["nsg"] = "nsg" };

    public override ImmutableArray<Operation> Operations { get; } = Operation.EverydayUntagged;

    protected override JsonObject Write(Blueprint blueprint)
    {
        var properties = blueprint.Parameters.Words("address_prefix") is { Length: > 1 } several
            ? new JsonObject { ["addressPrefixes"] = new JsonArray([.. several.Select(range => (JsonNode)range)]) }
            : new JsonObject { ["addressPrefix"] = blueprint.Parameters.Text("address_prefix") ?? blueprint.Parameters.Words("address_prefix").FirstOrDefault() ?? AssumedPrefix };
        if (blueprint.Roles.TryGetValue("nsg", out var securityGroup))
        {
            properties["networkSecurityGroup"] = new JsonObject { ["id"] = securityGroup.Id };
        }

        return new() { ["properties"] = properties };
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("subnet", region)];

    public override string? Extent(JsonObject body) =>
        Json.Text(body, "properties.addressPrefix") ?? (Json.At(body, "properties.addressPrefixes") is JsonArray several ? string.Join(", ", several) : null);
}
