using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>What a virtual machine and a set of them have in common.</summary>
internal static class Machine
{
    public static ImmutableArray<Parameter> Parameters { get; } =
    [
        Said.MachineSize,
        Said.ToSize,
        .. Said.Capacity,
        new("image", ParameterForm.Text) { Default = new ParameterValue.Text(Images.AssumedAlias) },
        Said.Os,
        new("admin_username", ParameterForm.Name) { Default = new ParameterValue.Text(MachineLogin.DefaultAdmin) },
        new("ssh_key", ParameterForm.Text),
        Said.Integer("disk_size_gb", null, 1, 4095),
        new("vnet", ParameterForm.Name),
        new("subnet", ParameterForm.Name),
        new("nsg", ParameterForm.Name),
        new("port", ParameterForm.Port),
        new("source", ParameterForm.AddressPrefix),
        // Only said ones: without a port there is nothing that a protocol could be about.
        Said.Protocol with { Default = null },
    ];

    public static ImmutableArray<Operation> Power { get; } =
    [
        new("start", EffectClass.Change, new OperationForm.Invoke("start", "running") { InverseVerb = "deallocate" }),
        new("stop", EffectClass.Interrupt, new OperationForm.Invoke("powerOff", "stopped") { InverseVerb = "start" }),
        new("deallocate", EffectClass.Interrupt, new OperationForm.Invoke("deallocate", "deallocated") { InverseVerb = "start" }),
        new("restart", EffectClass.Interrupt, new OperationForm.Invoke("restart", "running")),
    ];

    public static IReadOnlyDictionary<string, string> Uses { get; } = new Dictionary<string, string> { ["vnet"] = "vnet", ["subnet"] = "subnet", ["nsg"] = "nsg" };

    /// <summary><c>Windows, 512 GB, zone 2</c>: what the size of a machine does not tell; null where nothing of it was chosen.</summary>
    public static string? Extent(JsonObject body, JsonNode? storageProfile)
    {
        string?[] told =
        [
            Images.IsWindows(storageProfile) ? "Windows" : null,
            Json.Number(storageProfile, "osDisk.diskSizeGB") is { } gigabytes ? $"{gigabytes:0} GB" : null,
            Json.At(body, "zones") is JsonArray { Count: > 0 } zones ? $"zone {string.Join(", ", zones)}" : null,
        ];
        return told.Any(part => part is not null) ? string.Join(", ", told.OfType<string>()) : null;
    }

    /// <summary>The closed network that machines of one clause share, open only at the port that was said.</summary>
    public static ImmutableArray<Implied> Network(ParameterSet said) =>
    [
        new("nsg", "nsg") { Shared = true, Parameters = SecurityRule.Inbound(said) },
        new("vnet", "vnet") { Shared = true },
        new("subnet", "subnet") { Shared = true, ParentRole = "vnet", Uses = ["nsg"] },
    ];

    /// <summary>The rules of a security group that is there already are its own.</summary>
    public static IEnumerable<Objection> RulesOfOthers(ParameterSet said) =>
        said.Has("nsg") && said.Has("port") ? [new("port", $"'{said.Text("nsg")}' has its rules already, and a port is opened by a rule of its own request", null)] : [];
}
