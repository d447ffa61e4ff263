using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>
/// A virtual machine. Alone it brings a network, a subnet, a closed security group and an interface; no public address
/// and no inbound rule unless the request says so (CONTRACT.md, "What a request may touch").
/// </summary>
internal sealed class VirtualMachine : ResourceKind
{
    private const string DefaultAdmin = "azureuser";

    public override string Id => "vm";

    public override string Title => "virtual machine";

    public override ImmutableArray<string> Nouns { get; } = ["virtual machine", "linux vm", "windows vm", "vm", "virtual server", "server", "machine", "instance"];

    public override string ArmType => "Microsoft.Compute/virtualMachines";

    public override string ApiVersion => "2024-07-01";

    // 15 for Windows is its host name's limit; the planner shortens the host name instead of the resource's.
    public override NamingRule Naming { get; } = new(
        "vm", 1, 64, NameScope.ResourceGroup,
        name => !name.AsSpan().ContainsAny("/\\[]:|<>+=;,?@&_*\"' ") && name[^1] is not ('.' or '-'),
        "letters, digits, hyphens and periods; no hyphen or period at the end");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        new("size", ParameterForm.VmSize) { Default = new ParameterValue.Text("Standard_D2s_v3") },
        new("to_size", ParameterForm.VmSize),
        new("image", ParameterForm.Text) { Default = new ParameterValue.Text(Images.AssumedAlias) },
        Said.Choice("os", null, "linux", "windows"),
        new("admin_username", ParameterForm.Name) { Default = new ParameterValue.Text(DefaultAdmin) },
        new("ssh_key", ParameterForm.Text),
        Said.Integer("disk_size_gb", null, 1, 4095),
        new("vnet", ParameterForm.Name),
        new("subnet", ParameterForm.Name),
        new("public_ip", ParameterForm.Flag) { Default = new ParameterValue.Flag(false) },
        new("port", ParameterForm.Port),
        new("source", ParameterForm.AddressPrefix),
        Said.Protocol,
        Said.Choice("zone", null, "1", "2", "3"),
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        Operation.Create, Operation.List, Operation.Show, Operation.Count, Operation.Tag, Operation.Delete,
        new("start", EffectClass.Change, new OperationForm.Invoke("start", "running") { InverseVerb = "deallocate" }),
        new("stop", EffectClass.Interrupt, new OperationForm.Invoke("powerOff", "stopped") { InverseVerb = "start" }),
        new("deallocate", EffectClass.Interrupt, new OperationForm.Invoke("deallocate", "deallocated") { InverseVerb = "start" }),
        new("restart", EffectClass.Interrupt, new OperationForm.Invoke("restart", "running")),
        new("resize", EffectClass.Interrupt, new OperationForm.Modify((_, said) => new JsonObject
        {
            ["properties"] = new JsonObject { ["hardwareProfile"] = new JsonObject { ["vmSize"] = said.Text("to_size") ?? said.Text("size") } },
        })),
    ];

    public override string Expand => "instanceView";

    public override HealthDemand Health { get; } = new("running") { Patience = TimeSpan.FromMinutes(15) };

    public override ImmutableDictionary<string, string> Uses { get; } =
        ImmutableDictionary<string, string>.Empty.Add("vnet", "vnet").Add("subnet", "subnet");

    public override ImmutableArray<string> WriteOnly { get; } = ["properties.osProfile.adminPassword", "properties.osProfile.customData"];

    public override ImmutableArray<Implied> Implies(ParameterSet parameters)
    {
        var inbound = ParameterSet.Empty;
        foreach (var name in (string[])["port", "source", "protocol"])
        {
            inbound = parameters.Values.TryGetValue(name, out var value) ? inbound.With(name, value) : inbound;
        }

        return
        [
            new("nsg", "nsg") { Shared = true, Parameters = inbound },
            new("vnet", "vnet") { Shared = true },
            new("subnet", "subnet") { Shared = true, ParentRole = "vnet", Uses = ["nsg"] },
            .. parameters.Flag("public_ip") == true ? [new Implied("public_ip", "public_ip") { Suffix = "-ip" }] : (ImmutableArray<Implied>)[],
            new("nic", "nic") { Suffix = "-nic", Uses = ["subnet", "public_ip"] },
        ];
    }

    public override JsonObject Body(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var image = Images.Find(said.Text("image") ?? Images.AssumedAlias, said.Text("os"));
        var size = said.Text("size")!;
        var osDisk = new JsonObject
        {
            ["createOption"] = "FromImage",
            ["deleteOption"] = "Delete",
            ["managedDisk"] = new JsonObject { ["storageAccountType"] = VmSizes.Find(size)?.PremiumDisks == true ? "Premium_LRS" : "StandardSSD_LRS" },
        };
        if (said.Number("disk_size_gb") is { } gigabytes)
        {
            osDisk["diskSizeGB"] = gigabytes;
        }

        var body = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["hardwareProfile"] = new JsonObject { ["vmSize"] = size },
                ["storageProfile"] = new JsonObject { ["imageReference"] = image.Reference(), ["osDisk"] = osDisk },
                ["osProfile"] = Login(blueprint, image),
                ["networkProfile"] = new JsonObject
                {
                    ["networkInterfaces"] = new JsonArray(new JsonObject
                    {
                        ["id"] = blueprint.Roles["nic"].Id,
                        ["properties"] = new JsonObject { ["primary"] = true, ["deleteOption"] = "Delete" },
                    }),
                },
            },
        };
        if (said.Text("zone") is { } zone)
        {
            body["zones"] = new JsonArray(zone);
        }

        return body;
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region)
    {
        var size = Size(body) ?? "(size unknown)";
        var windows = Images.IsWindows(Json.At(body, "properties.storageProfile"));
        return
        [
            new(windows ? Meters.VmWindows : Meters.VmLinux, size, region, 1, MeterUnit.Hour),
            OsDisk.Meter(body, region, windows),
        ];
    }

    public override ImmutableArray<QuotaDemand> QuotasOf(JsonObject body, Region region) =>
        Size(body) is { } sku && VmSizes.Find(sku) is { } size ? ComputeQuota.Cores(size, 1, region) : [];

    public override string? Size(JsonObject observed) => Json.Text(observed, "properties.hardwareProfile.vmSize");

    public override string? State(JsonObject observed) => PowerState.Of(observed);

    private static JsonObject Login(Blueprint blueprint, Image image)
    {
        var admin = blueprint.Parameters.Text("admin_username") ?? DefaultAdmin;
        var hostName = blueprint.Name.Length > 15 && image.IsWindows ? blueprint.Name[..15].TrimEnd('-') : blueprint.Name;
        var login = new JsonObject { ["computerName"] = hostName, ["adminUsername"] = admin };
        if (image.IsWindows)
        {
            login["adminPassword"] = References.Secret($"generate:{blueprint.Name}-admin");
            return login;
        }

        login["linuxConfiguration"] = new JsonObject
        {
            ["disablePasswordAuthentication"] = true,
            ["ssh"] = new JsonObject
            {
                ["publicKeys"] = new JsonArray(new JsonObject { ["path"] = $"/home/{admin}/.ssh/authorized_keys", ["keyData"] = blueprint.SshPublicKey }),
            },
        };
        return login;
    }
}
