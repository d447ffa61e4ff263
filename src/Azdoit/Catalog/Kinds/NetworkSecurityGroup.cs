using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>A network security group: closed to inbound traffic unless the request names a port.</summary>
internal sealed class NetworkSecurityGroup : ResourceKind
{
    public override string Id => "nsg";

    public override string Title => "network security group";

    public override ImmutableArray<string> Nouns { get; } = ["network security group", "security group", "nsg"];

    public override string ArmType => "Microsoft.Network/networkSecurityGroups";

    public override string ApiVersion => "2024-05-01";

    public override NamingRule Naming { get; } = Network.Name("nsg");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        new("port", ParameterForm.Port),
        new("source", ParameterForm.AddressPrefix),
        Said.Protocol,
    ];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    protected override JsonObject Write(Blueprint blueprint)
    {
        var rules = new JsonArray();
        foreach (var (port, index) in blueprint.Parameters.Words("port").Select((port, index) => (port, index)))
        {
            rules.Add(new JsonObject
            {
                ["name"] = port == "*" ? "allow-all" : $"allow-{port}",
                ["properties"] = SecurityRule.Properties(blueprint.Parameters, [port], Priority(index)),
            });
        }

        return new() { ["properties"] = new JsonObject { ["securityRules"] = rules } };
    }

    /// <summary>The priorities of the rules that one with these words has.</summary>
    public static IEnumerable<int> Priorities(ParameterSet said) => said.Words("port").Select((_, index) => Priority(index));

    public override IEnumerable<Objection> Conflicts(ParameterSet said) => SecurityRule.Conflicts(said);

    /// <summary>What it lets through: a group is nothing but its rules.</summary>
    public override string? Extent(JsonObject body) => Json.At(body, "properties.securityRules") is JsonArray { Count: > 0 } rules
        ? string.Join("; ", rules.Select(SecurityRule.Told))
        : "no rules";

    public override bool Exposes(JsonObject body) =>
        (Json.At(body, "properties.securityRules") as JsonArray)?.Any(rule => SecurityRule.IsOpen(rule)) == true;

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("network security group", region)];

    private static int Priority(int index) => 1000 + (10 * index);
}
