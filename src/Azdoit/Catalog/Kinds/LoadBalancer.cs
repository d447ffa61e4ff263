using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>A Standard load balancer: inside its network unless the request asks for a public one.</summary>
internal sealed class LoadBalancer : ResourceKind
{
    private const string Frontend = "frontend", Backend = "backend";

    public override string Id => "lb";

    public override string Title => "load balancer";

    public override ImmutableArray<string> Nouns { get; } = ["azure load balancer", "network load balancer", "load balancer", "loadbalancer", "load-balancer", "lb"];

    public override string ArmType => "Microsoft.Network/loadBalancers";

    public override string ApiVersion => "2024-05-01";

    public override bool PatchesTagsOnly => true;

    public override NamingRule Naming { get; } = Network.Name("lb");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        // Basic load balancers were retired in September 2025.
        Said.Choice("sku", "Standard", "Standard"),
        Said.PublicIp,
        new("vnet", ParameterForm.Name),
        new("subnet", ParameterForm.Name),
        new("port", ParameterForm.Port),
        Said.Protocol,
    ];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    public override IReadOnlyDictionary<string, string> Uses { get; } = new Dictionary<string, string> { ["vnet"] = "vnet", ["subnet"] = "subnet" };

    public override ImmutableArray<Implied> Implies(ParameterSet parameters) => parameters.Flag("public_ip") == true
        ? [new("public_ip", "public_ip") { Suffix = "-ip" }]
        : [new("vnet", "vnet") { Shared = true }, new("subnet", "subnet") { Shared = true, ParentRole = "vnet" }];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var frontend = blueprint.Roles.TryGetValue("public_ip", out var publicIp)
            ? Json.Of(("name", Frontend), ("properties.publicIPAddress.id", publicIp.Id))
            : Json.Of(("name", Frontend), ("properties.subnet.id", blueprint.Roles["subnet"].Id), ("properties.privateIPAllocationMethod", "Dynamic"));
        var body = Json.Of(
            ("sku.name", blueprint.Parameters.Text("sku")),
            ("properties.frontendIPConfigurations", new JsonArray(frontend)),
            ("properties.backendAddressPools", new JsonArray(Json.Of(("name", Backend)))));
        var ports = blueprint.Parameters.Words("port");
        if (!ports.IsEmpty)
        {
            body["properties"]!["probes"] = new JsonArray([.. ports.Select(Probe)]);
            body["properties"]!["loadBalancingRules"] = new JsonArray([.. ports.Select(port => Rule(blueprint, port))]);
        }

        return body;
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said) =>
    [
        .. from port in said.Words("port")
           where !int.TryParse(port, out _)
           select new Objection("port", $"a load balancing rule is for one port, not for '{port}'"),
        .. said.Text("protocol") is "Icmp" or "*" ? [new Objection("protocol", "a load balancing rule is for a port of Tcp or of Udp", "Tcp")] : (ImmutableArray<Objection>)[],
    ];

    /// <summary>Where it listens and what for.</summary>
    public override string? Extent(JsonObject body)
    {
        var ports = (Json.At(body, "properties.loadBalancingRules") as JsonArray ?? []).Select(rule => $"{Json.Text(rule, "properties.protocol")} {Json.Number(rule, "properties.frontendPort"):0}");
        return string.Join(", ", ports.Prepend(Exposes(body) ? "public address" : "internal"));
    }

    public override bool Exposes(JsonObject body) =>
        (Json.At(body, "properties.frontendIPConfigurations") as JsonArray)?.Any(frontend => Json.At(frontend, "properties.publicIPAddress") is not null) == true;

    /// <summary>A balancer without rules is not billed; data that flows through it comes on top.</summary>
    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) =>
        (Json.At(body, "properties.loadBalancingRules") as JsonArray) is { Count: > 0 }
            ? [new(Meters.LoadBalancer, Size(body) ?? "Standard", region, 1, MeterUnit.Hour)]
            : [MeterDemand.Free("load balancer without rules", region)];

    private static JsonObject Probe(string port) => Json.Of(
        ("name", $"port-{port}"),
        ("properties.protocol", "Tcp"),
        ("properties.port", int.Parse(port)),
        ("properties.intervalInSeconds", 15),
        ("properties.numberOfProbes", 2));

    private static JsonObject Rule(Blueprint blueprint, string port)
    {
        var own = blueprint.Address.Id;
        return Json.Of(
            ("name", $"port-{port}"),
            ("properties.frontendIPConfiguration.id", $"{own}/frontendIPConfigurations/{Frontend}"),
            ("properties.backendAddressPool.id", $"{own}/backendAddressPools/{Backend}"),
            ("properties.probe.id", $"{own}/probes/port-{port}"),
            ("properties.protocol", blueprint.Parameters.Text("protocol")),
            ("properties.frontendPort", int.Parse(port)),
            ("properties.backendPort", int.Parse(port)),
            ("properties.idleTimeoutInMinutes", 4));
    }
}
