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

    /// <summary>What every located, taggable, top-level kind accepts.</summary>
    public static ImmutableArray<Parameter> Everywhere { get; } = [Name, Names, Count, Group, Region, Tags];

    public static Parameter Protocol { get; } = new("protocol", ParameterForm.Choice)
    {
        Choices = ["Tcp", "Udp", "Icmp", "*"],
        Default = new ParameterValue.Text("Tcp"),
        Synonyms = ImmutableDictionary<string, string>.Empty.Add("any protocol", "*").Add("all protocols", "*"),
    };

    public static Parameter Choice(string name, string? assumed, params ImmutableArray<string> choices) =>
        new(name, ParameterForm.Choice) { Choices = choices, Default = assumed is null ? null : new ParameterValue.Text(assumed) };

    public static Parameter Integer(string name, decimal? assumed, decimal minimum, decimal maximum) =>
        new(name, ParameterForm.Integer) { Minimum = minimum, Maximum = maximum, Default = assumed is null ? null : new ParameterValue.Number(assumed.Value) };
}
