using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class NetworkInterface : ResourceKind
{
    public override string Id => "nic";

    public override string Title => "network interface";

    public override ImmutableArray<string> Nouns { get; } = ["network interface card", "network interface", "nic"];

    public override string ArmType => "Microsoft.Network/networkInterfaces";

    public override string ApiVersion => "2024-05-01";

    public override NamingRule Naming { get; } = Network.Name("nic");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        new("vnet", ParameterForm.Name),
        new("subnet", ParameterForm.Name),
        new("nsg", ParameterForm.Name),
        Said.PublicIp,
    ];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    public override IReadOnlyDictionary<string, string> Uses { get; } = new Dictionary<string, string> { ["vnet"] = "vnet", ["subnet"] = "subnet", ["nsg"] = "nsg" };

    public override ImmutableArray<Implied> Implies(ParameterSet parameters) =>
    [
        new("vnet", "vnet") { Shared = true },
        new("subnet", "subnet") { Shared = true, ParentRole = "vnet" },
        .. parameters.Flag("public_ip") == true ? [new Implied("public_ip", "public_ip") { Suffix = "-ip" }] : (ImmutableArray<Implied>)[],
    ];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var address = new JsonObject
        {
            ["subnet"] = new JsonObject { ["id"] = blueprint.Roles["subnet"].Id },
            ["privateIPAllocationMethod"] = "Dynamic",
        };
        if (blueprint.Roles.TryGetValue("public_ip", out var publicIp))
        {
            address["publicIPAddress"] = new JsonObject { ["id"] = publicIp.Id };
        }

        var properties = new JsonObject { ["ipConfigurations"] = new JsonArray(new JsonObject { ["name"] = "primary", ["properties"] = address }) };
        if (blueprint.Roles.TryGetValue("nsg", out var securityGroup))
        {
            properties["networkSecurityGroup"] = new JsonObject { ["id"] = securityGroup.Id };
        }

        return new() { ["properties"] = properties };
    }

    public override string? Extent(JsonObject body) => Exposes(body) ? "public address" : null;

    public override bool Exposes(JsonObject body) =>
        (Json.At(body, "properties.ipConfigurations") as JsonArray)?.Any(configuration => Json.At(configuration, "properties.publicIPAddress") is not null) == true;

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("network interface", region)];
}
