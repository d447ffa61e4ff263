using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>
/// A virtual machine. Alone it brings a network, a subnet, a closed security group and an interface; no public address
/// and no inbound rule unless the request says so (CONTRACT.md, "What a request may touch").
/// </summary>
internal sealed class VirtualMachine : ResourceKind
{
    public override string Id => "vm";

    public override string Title => "virtual machine";

    public override ImmutableArray<string> Nouns { get; } = ["virtual machine", "vm", "virtual server", "web server", "server", "machine", "box", "instance", "jumpbox", "jumphost"];

    public override string ArmType => "Microsoft.Compute/virtualMachines";

    public override string ApiVersion => "2024-07-01";

    // 15 for Windows is its host name's limit; the host name is shortened instead of the resource's (MachineLogin).
    public override NamingRule Naming { get; } = new(
        "vm", 1, 64, NameScope.ResourceGroup,
        name => !name.AsSpan().ContainsAny("/\\[]:|<>+=;,?@&_*\"' ") && name[^1] is not ('.' or '-'),
        "letters, digits, hyphens and periods; no hyphen or period at the end");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        .. Machine.Parameters,
        Said.PublicIp,
        Said.Zone,
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        .. Machine.Power,
        Operation.Change("resize", EffectClass.Interrupt, ["to_size", "size"], (_, said) =>
            Json.Of(("properties.hardwareProfile.vmSize", said.Text("to_size") ?? said.Text("size")))),
    ];

    public override string Expand => "instanceView";

    public override HealthDemand Health { get; } = new("running") { Patience = TimeSpan.FromMinutes(15), Usual = TimeSpan.FromSeconds(45) };

    public override IReadOnlyDictionary<string, string> Uses => Machine.Uses;

    public override ImmutableArray<string> WriteOnly { get; } = ["properties.osProfile.adminPassword", "properties.osProfile.customData"];

    public override ImmutableArray<Implied> Implies(ParameterSet parameters) =>
    [
        .. Machine.Network(parameters),
        .. parameters.Flag("public_ip") == true ? [new Implied("public_ip", "public_ip") { Suffix = "-ip" }] : (ImmutableArray<Implied>)[],
        new("nic", "nic") { Suffix = "-nic", Uses = parameters.Has("nsg") ? ["subnet", "public_ip", "nsg"] : ["subnet", "public_ip"] },
    ];

    public override ParameterSet WithDefaults(ParameterSet said) => base.WithDefaults(Images.WithImage(said));

    public override IEnumerable<Objection> Conflicts(ParameterSet said) => [.. ReservedLogins.OnMachine(said), .. Images.Conflicts(said), .. SecurityRule.Conflicts(said), .. Machine.RulesOfOthers(said)];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var image = Images.Find(said.Text("image")!, said.Text("os"));
        var size = said.Text("size")!;
        var login = MachineLogin.Profile(blueprint, image);
        login["computerName"] = MachineLogin.HostName(blueprint.Name, image);
        var osDisk = OsDisk.Body(size, said.Whole("disk_size_gb"));
        osDisk["deleteOption"] = "Delete";
        return Json.Of(
            ("zones", said.Text("zone") is { } zone ? new JsonArray(zone) : null),
            ("properties.hardwareProfile.vmSize", size),
            ("properties.storageProfile.imageReference", image.Reference(size)),
            ("properties.storageProfile.osDisk", osDisk),
            ("properties.osProfile", login),
            ("properties.networkProfile.networkInterfaces", new JsonArray(Json.Of(
                ("id", blueprint.Roles["nic"].Id),
                ("properties.primary", true),
                ("properties.deleteOption", "Delete")))));
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region)
    {
        var storage = Json.At(body, "properties.storageProfile");
        var windows = Images.IsWindows(storage);
        return [new(windows ? Meters.VmWindows : Meters.VmLinux, Size(body) ?? "(size unknown)", region, 1, MeterUnit.Hour), OsDisk.Meter(storage, region, windows)];
    }

    public override bool IsBilled(MeterDemand demand, string? state) => state != "deallocated" || demand.Meter == Meters.Disk;

    public override ImmutableArray<QuotaDemand> QuotasOf(JsonObject body, Region region) =>
        Size(body) is { } sku && VmSizes.Find(sku) is { } size ? ComputeQuota.Cores(size, 1, region) : [];

    public override string? Size(JsonObject observed) => Json.Text(observed, "properties.hardwareProfile.vmSize");

    /// <summary>What the size does not tell: a system, a disk and a zone that somebody chose.</summary>
    public override string? Extent(JsonObject body) => Machine.Extent(body, Json.At(body, "properties.storageProfile"));

    public override string? State(JsonObject observed) => PowerState.Of(observed);
}
