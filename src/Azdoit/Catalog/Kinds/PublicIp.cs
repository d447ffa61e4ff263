using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class PublicIp : ResourceKind
{
    public override string Id => "public_ip";

    public override string Title => "public IP address";

    public override ImmutableArray<string> Nouns { get; } = ["public ipv4 address", "public ip address", "public ipv4", "public ip", "public address", "static ip", "pip"];

    public override string ArmType => "Microsoft.Network/publicIPAddresses";

    public override string ApiVersion => "2024-05-01";

    public override NamingRule Naming { get; } = Network.Name("ip");

    public override ImmutableArray<Parameter> Parameters { get; } =
        [.. Said.Everywhere, Said.Choice("sku", "Standard", "Standard", "Basic") with { Synonyms = new Dictionary<string, string> { ["dynamic allocation"] = "Basic", ["dynamic assignment"] = "Basic", ["dynamic"] = "Basic" } }, Said.Zone, Said.Zones];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    protected override JsonObject Write(Blueprint blueprint)
    {
        var sku = blueprint.Parameters.Text("sku") ?? "Standard";
        var body = new JsonObject
        {
            ["sku"] = new JsonObject { ["name"] = sku },
            ["properties"] = new JsonObject { ["publicIPAllocationMethod"] = sku == "Standard" ? "Static" : "Dynamic" },
        };
        if (blueprint.Parameters.Words("zones").AddRange(blueprint.Parameters.Words("zone")) is { IsEmpty: false } zones)
        {
            // One zone, or all that it should outlive the loss of one.
            body["zones"] = new JsonArray([.. zones.Distinct()]);
        }

        return body;
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said) =>
        said.Text("sku") == "Basic" && (said.Has("zone") || said.Has("zones"))
            ? [new(said.Has("zone") ? "zone" : "zones", "a Basic address is in no zone; a Standard one can be")]
            : [];

    public override string? Extent(JsonObject body) => Json.At(body, "zones") is JsonArray { Count: > 0 } zones ? $"zone {string.Join(", ", zones)}" : null;

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) =>
        [new(Meters.PublicIp, $"{Size(body) ?? "Standard"} {Json.Text(body, "properties.publicIPAllocationMethod") ?? "Static"}", region, 1, MeterUnit.Hour)];
}
