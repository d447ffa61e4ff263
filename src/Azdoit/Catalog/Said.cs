using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>The parameters that many kinds share, with the assumptions that <c>formats.md</c> fixes.</summary>
internal static class Said
{
    /// <summary>The region that is assumed in the sandbox; a real cloud takes it from <c>config.json</c> or asks.</summary>
    public const string AssumedRegion = "eastus";

    public static Parameter Name { get; } = new("name", ParameterForm.Name);

    public static Parameter Names { get; } = new("names", ParameterForm.Names);

    /// <summary>How many to make. A thousand at once is a typing mistake until somebody shows otherwise.</summary>
    public static Parameter Count { get; } = new("count", ParameterForm.Integer) { Default = new ParameterValue.Number(1), Maximum = 1000 };

    public static Parameter Region { get; } = new("region", ParameterForm.RegionName) { Default = new ParameterValue.Text(AssumedRegion) };

    public static Parameter Group { get; } = new("resource_group", ParameterForm.Name) { Default = new ParameterValue.Text("rg-azdoit") };

    public static Parameter Tags { get; } = new("tags", ParameterForm.Tags);

    /// <summary>Names of tags to take off what is there.</summary>
    public static Parameter RemoveTags { get; } = new("remove_tags", ParameterForm.Names);

    /// <summary>What every located, taggable, top-level kind accepts.</summary>
    public static ImmutableArray<Parameter> Everywhere { get; } = [Name, Names, Count, Group, Region, Tags, RemoveTags];

    public static Parameter Protocol { get; } = new("protocol", ParameterForm.Choice)
    {
        Choices = ["Tcp", "Udp", "Icmp", "*"],
        Default = new ParameterValue.Text("Tcp"),
        Synonyms = new Dictionary<string, string> { ["any protocol"] = "*", ["all protocols"] = "*" },
    };

    public static Parameter Size(string assumed) => new("size", ParameterForm.VmSize) { Default = new ParameterValue.Text(assumed) };

    /// <summary>With the size that <c>formats.md</c> assumes.</summary>
    public static Parameter MachineSize { get; } = Size("Standard_D2s_v3");

    /// <summary>The size that a resize leads to.</summary>
    public static Parameter ToSize { get; } = new("to_size", ParameterForm.VmSize);

    /// <summary>A size said by what it has: understanding finds the size, and these stay as what was said.</summary>
    public static ImmutableArray<Parameter> Capacity { get; } =
        [Integer("vcpus", null, 1, 2000), new("memory_gb", ParameterForm.Decimal) { Minimum = 0.5m, Maximum = 50000 }];

    /// <summary>One availability zone.</summary>
    public static Parameter Zone { get; } = Choice("zone", null, "1", "2", "3");

    /// <summary>Several availability zones.</summary>
    public static Parameter Zones { get; } = new("zones", ParameterForm.Names) { Choices = ["1", "2", "3"] };

    public static Parameter Os { get; } = Choice("os", null, "linux", "windows");

    public static Parameter PublicIp { get; } = new("public_ip", ParameterForm.Flag) { Default = new ParameterValue.Flag(false) };

    /// <summary>Anonymous access to data: not in <c>formats.md</c>, but opening something to the world has to be said in a word of its own.</summary>
    public static Parameter PublicAccess { get; } = new("public_access", ParameterForm.Flag) { Default = new ParameterValue.Flag(false) };

    /// <summary>Storage redundancy as people say it.</summary>
    public static Parameter Redundancy(string assumed, params ImmutableArray<string> choices) => new("redundancy", ParameterForm.Choice)
    {
        Choices = choices,
        Default = new ParameterValue.Text(assumed),
        Synonyms = new Dictionary<string, string>
        {
            ["locally redundant"] = "LRS", ["local"] = "LRS", ["zone redundant"] = "ZRS", ["zone-redundant"] = "ZRS",
            ["geo redundant"] = "GRS", ["geo-redundant"] = "GRS", ["geo replicated"] = "GRS",
            ["read-access geo redundant"] = "RAGRS", ["geo redundant read access"] = "RAGRS", ["geo redundant with read access"] = "RAGRS", ["read access geo zone redundant"] = "RAGZRS", ["geo zone redundant read access"] = "RAGZRS", ["ra-grs"] = "RAGRS", ["geo-zone redundant"] = "GZRS", ["ra-gzrs"] = "RAGZRS",
        },
    };

    /// <summary>A parent that has to be named.</summary>
    public static Parameter Parent(string name, string question) => new(name, ParameterForm.Name) { Required = true, Question = question };

    public static Parameter Choice(string name, string? assumed, params ImmutableArray<string> choices) =>
        new(name, ParameterForm.Choice) { Choices = choices, Default = assumed is null ? null : new ParameterValue.Text(assumed) };

    public static Parameter Integer(string name, int? assumed, int minimum, int maximum) =>
        new(name, ParameterForm.Integer) { Minimum = minimum, Maximum = maximum, Default = assumed is { } number ? new ParameterValue.Number(number) : null };
}
