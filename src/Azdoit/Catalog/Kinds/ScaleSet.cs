using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>
/// A scale set of identical machines in a closed network of its own. Uniform orchestration: its instances belong to the
/// set, so that they are counted, scaled and removed as one resource. Upgrades are automatic, because a new size is
/// meant for the machines that run.
/// </summary>
internal sealed class ScaleSet : ResourceKind
{
    public override string Id => "vmss";

    public override string Title => "virtual machine scale set";

    public override ImmutableArray<string> Nouns { get; } = ["virtual machine scale set", "vm scale set", "vm scaleset", "scale set", "scaleset", "vmss"];

    public override string ArmType => "Microsoft.Compute/virtualMachineScaleSets";

    public override string ApiVersion => "2024-07-01";

    public override NamingRule Naming { get; } = new(
        "vmss", 1, 64, NameScope.ResourceGroup,
        name => !name.AsSpan().ContainsAny("/\\[]:|<>+=;,?@& *\"'") && name[0] != '_' && name[^1] is not ('.' or '-'),
        "letters, digits, hyphens, underscores and periods; no underscore first, no hyphen or period at the end");

    public override bool CountsInstances => true;

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        Said.Name, Said.Names, Said.Group, Said.Region, Said.Tags, Said.RemoveTags,
        Said.Integer("count", 2, 0, 1000),
        .. Machine.Parameters,
        Said.Zones,
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        Operation.Change("scale", EffectClass.Change, ["count"], (_, said) => Json.Of(("sku.capacity", said.Whole("count"))), ScalesIn),
        Operation.Change("resize", EffectClass.Interrupt, ["to_size", "size"], (_, said) => Json.Of(("sku.name", said.Text("to_size") ?? said.Text("size")))),
        .. Machine.Power,
    ];

    public override string StateView => "instanceView";

    public override HealthDemand Health { get; } = new() { Patience = TimeSpan.FromMinutes(20), Usual = TimeSpan.FromSeconds(60) };

    public override IReadOnlyDictionary<string, string> Uses => Machine.Uses;

    public override ImmutableArray<string> WriteOnly { get; } =
        ["properties.virtualMachineProfile.osProfile.adminPassword", "properties.virtualMachineProfile.osProfile.customData"];

    public override ImmutableArray<Implied> Implies(ParameterSet parameters) => Machine.Network(parameters);

    public override ParameterSet WithDefaults(ParameterSet said) => base.WithDefaults(Images.WithImage(said));

    public override IEnumerable<Objection> Conflicts(ParameterSet said) => [.. ReservedLogins.OnMachine(said), .. Images.Conflicts(said), .. SecurityRule.Conflicts(said), .. Machine.RulesOfOthers(said)];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var image = Images.Find(said.Text("image")!, said.Text("os"));
        var size = said.Text("size")!;
        var login = MachineLogin.Profile(blueprint, image);
        login["computerNamePrefix"] = MachineLogin.HostName(blueprint.Name, image, reserved: 6);
        return Json.Of(
            ("sku.name", size),
            ("sku.tier", "Standard"),
            ("sku.capacity", said.Whole("count")),
            ("zones", said.Words("zones") is { IsEmpty: false } zones ? new JsonArray([.. zones]) : null),
            ("properties.orchestrationMode", "Uniform"),
            ("properties.overprovision", false),
            ("properties.singlePlacementGroup", said.Whole("count") <= 100),
            ("properties.upgradePolicy.mode", "Automatic"),
            ("properties.virtualMachineProfile.storageProfile.imageReference", image.Reference(size)),
            ("properties.virtualMachineProfile.storageProfile.osDisk", OsDisk.Body(size, said.Whole("disk_size_gb"))),
            ("properties.virtualMachineProfile.osProfile", login),
            ("properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations", new JsonArray(Json.Of(
                ("name", "primary"),
                ("properties.primary", true),
                ("properties.networkSecurityGroup.id", said.Has("nsg") ? blueprint.Roles["nsg"].Id : null),
                ("properties.ipConfigurations", new JsonArray(Json.Of(
                    ("name", "primary"),
                    ("properties.subnet.id", blueprint.Roles["subnet"].Id))))))));
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region)
    {
        var storage = Json.At(body, "properties.virtualMachineProfile.storageProfile");
        var windows = Images.IsWindows(storage);
        var machines = Capacity(body) ?? 1;
        return
        [
            new(windows ? Meters.VmWindows : Meters.VmLinux, Size(body) ?? "(size unknown)", region, machines, MeterUnit.Hour),
            OsDisk.Meter(storage, region, windows, machines) with { BilledAt = Json.Text(body, "id") is { } id ? [id] : [] },
        ];
    }

    public override bool IsBilled(MeterDemand demand, string? state) => state != "deallocated" || demand.Meter == Meters.Disk;

    public override ImmutableArray<QuotaDemand> QuotasOf(JsonObject body, Region region) =>
        Size(body) is { } sku && VmSizes.Find(sku) is { } size ? ComputeQuota.Cores(size, Capacity(body) ?? 1, region) : [];

    /// <summary>The state that all instances share, <c>mixed</c> when they differ.</summary>
    public override string? State(JsonObject observed) => PowerState.OfAll(observed);

    public override string? Extent(JsonObject body)
    {
        var machine = Machine.Extent(body, Json.At(body, "properties.virtualMachineProfile.storageProfile"));
        var instances = Capacity(body) is { } number ? $"{number:0} {(number == 1 ? "instance" : "instances")}" : null;
        return machine is null ? instances : string.Join(", ", new[] { instances, machine }.OfType<string>());
    }

    private static EffectClass ScalesIn(JsonObject observed, ParameterSet said) =>
        said.Number("count") < Capacity(observed) ? EffectClass.Interrupt : EffectClass.Change;

    private static decimal? Capacity(JsonObject set) => Json.Number(set, "sku.capacity");
}
