using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>One rule of a network security group. Allowing a port without naming a source means the world, and is asked about.</summary>
internal sealed class NetworkRule : ResourceKind
{
    public override string Id => "nsg_rule";

    public override string Title => "network security rule";

    public override ImmutableArray<string> Nouns { get; } =
        ["network security group rule", "network security rule", "security group rule", "nsg rule", "security rule", "network rule", "inbound rule", "outbound rule"];

    public override string ArmType => "Microsoft.Network/networkSecurityGroups/securityRules";

    public override string ApiVersion => "2024-05-01";

    public override string ParentKind => "nsg";

    public override string ParentParameter => "nsg";

    public override bool Taggable => false;

    public override bool Located => false;

    public override bool PatchesTagsOnly => true;

    public override NamingRule Naming { get; } = Network.Name("rule", scope: NameScope.Parent);

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        Said.Name, Said.Names, Said.Group,
        Said.Parent("nsg", "Which network security group should the rule be in?"),
        new("port", ParameterForm.Port) { Required = true, Question = "Which port is the rule about?" },
        Said.Protocol,
        new("source", ParameterForm.AddressPrefix),
        new("access", ParameterForm.Choice)
        {
            Choices = ["Allow", "Deny"],
            Default = new ParameterValue.Text("Allow"),
            Synonyms = new Dictionary<string, string> { ["open"] = "Allow", ["permit"] = "Allow", ["block"] = "Deny", ["forbid"] = "Deny", ["close"] = "Deny" },
        },
        Said.Choice("direction", "Inbound", "Inbound", "Outbound"),
        Said.Integer("priority", null, 100, 4096),
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.EverydayUntagged,
        Operation.Change("update", EffectClass.Change, ["source", "port", "protocol", "access", "priority"], Changed, OpensMore),
    ];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var ports = said.Words("port");
        return new() { ["properties"] = SecurityRule.Properties(said, ports, said.Whole("priority") ?? AssumedPriority(said)) };
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said) => SecurityRule.Conflicts(said);

    public override bool Exposes(JsonObject body) => SecurityRule.IsOpen(body);

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("network security rule", region)];

    public override string? Size(JsonObject observed) => string.Join(',', SecurityRule.Named(observed, "destinationPortRange"));

    /// <summary>Who may: the half of a rule that its port does not tell.</summary>
    public override string? Extent(JsonObject body) => Json.At(body, "properties") is { } rule
        ? $"{Json.Text(rule, "access")} {Json.Text(rule, "direction")} {Json.Text(rule, "protocol")} from {string.Join(',', SecurityRule.Named(body, "sourceAddressPrefix"))}"
        : null;

    private static JsonObject Changed(JsonObject observed, ParameterSet said)
    {
        var changed = Json.Of(
            ("properties.protocol", said.Text("protocol")),
            ("properties.access", said.Text("access")),
            ("properties.priority", said.Whole("priority")));
        if (said.Has("port") || said.Has("source"))
        {
            var properties = changed["properties"] as JsonObject ?? [];
            changed["properties"] = properties;
            SecurityRule.Replace(properties, "destinationPortRange", said.Words("port"));
            SecurityRule.Replace(properties, "sourceAddressPrefix", said.Words("source"));
        }

        return changed;
    }

    /// <summary>A rule that is open already and is moved to another port opens that port.</summary>
    private static EffectClass OpensMore(JsonObject observed, ParameterSet said) =>
        (said.Has("port") || said.Has("protocol") || said.Has("source") || said.Has("access")) && SecurityRule.IsOpen(MergePatch.Apply(observed, Changed(observed, said)))
            ? EffectClass.Expose
            : EffectClass.Change;

    /// <summary>A group allows each priority once; following the port keeps the rules that people add one by one apart.</summary>
    public static int AssumedPriority(ParameterSet said) =>
        1000 + (int.TryParse(said.Words("port")[0].Split('-')[0], out var first) ? first % 3000 : 0);
}
