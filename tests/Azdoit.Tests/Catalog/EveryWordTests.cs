using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Tests.Catalog;

/// <summary>What may be said of a kind arrives in what is sent: every parameter of the catalogue, with every allowed value, and every value of a list.</summary>
public sealed class EveryWordTests
{
    /// <summary>Settled by planning (name, place, number, tags) or by understanding (what a machine has finds its size), or said to what exists only.</summary>
    private static readonly ImmutableArray<string> Elsewhere = ["name", "names", "count", "resource_group", "region", "tags", "remove_tags", "memory_gb", "to_size", "ssh_key"];

    /// <summary>What has to be said beside it, because it means nothing alone.</summary>
    private static readonly Dictionary<string, ParameterSet> Beside = new()
    {
        ["webapp.version"] = Sample.Said("runtime", "node"),
        ["lb.protocol"] = Sample.Said("port", "443"),
        ["nsg.protocol"] = Sample.Said("port", "443"),
        ["nsg.source"] = Sample.Said("port", "443"),
        ["sql_db.redundancy"] = Sample.Said("sku", "GP_Gen5_2"),
    };

    public static TheoryData<string, string> Parameters => new(
        from kind in KnownKinds.All
        from parameter in kind.Parameters
        where !Elsewhere.Contains(parameter.Name) && parameter.Name != kind.ParentParameter && !kind.Uses.ContainsKey(parameter.Name)
            && !(parameter.Name == "vcpus" && kind.FindParameter("size") is not null)
            && parameter.Choices.Length != 1
        select (kind.Id, parameter.Name));

    public static TheoryData<string, string> Lists => new(
        from row in Parameters
        where KnownKinds.Get(row.Data.Item1).FindParameter(row.Data.Item2)!.Form is ParameterForm.AddressPrefix or ParameterForm.Port or ParameterForm.Names
        select row.Data);

    public static TheoryData<string, string, string> Changes => new(
        from kind in KnownKinds.All
        from operation in kind.Operations
        where operation.Form is OperationForm.Modify && operation.Verb != "tag"
        from needed in operation.Needs
        where kind.FindParameter(needed) is not null
        select (kind.Id, operation.Verb, needed));

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_parameter_makes_another_body_for_each_value(string id, string name)
    {
        var (kind, without) = (KnownKinds.Get(id), Without(id, name));
        var parameter = kind.FindParameter(name)!;
        var made = Values(parameter).Select(value => Made(kind, without.With(name, value))).ToList();

        Assert.True(made.Count > 1, $"{id}.{name} has no two values to try");
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Each_of_several_values_arrives(string id, string name)
    {
        var kind = KnownKinds.Get(id);
        var parameter = kind.FindParameter(name)!;
        string[] several = parameter.Form switch
        {
            ParameterForm.AddressPrefix => ["10.7.0.0/16", "10.9.0.0/16"],
            ParameterForm.Port => ["2222", "3333"],
            _ => ["1", "3"],
        };

        var made = Made(kind, Without(id, name).With(name, new ParameterValue.Words([.. several])));

        Assert.All(several, value => Assert.Contains($"\"{value}\"", made.Replace($": {value}", $": \"{value}\"", StringComparison.Ordinal).Replace($":{value}", $":\"{value}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_a_change_needs_makes_another_patch_for_each_value(string id, string verb, string name)
    {
        var kind = KnownKinds.Get(id);
        var observed = Sample.Body(id);
        var values = Values(kind.FindParameter(name)!).ToList();

        var patches = values.Select(value => Sample.Patch(id, verb, observed, ParameterSet.Empty.With(name, value)).ToJsonString()).ToList();

        Assert.Equal(values.Count, patches.Distinct().Count());
        Assert.DoesNotContain("{}", patches);
    }

    /// <summary>The body, and what is told to what it brings along.</summary>
    private static string Made(ResourceKind kind, ParameterSet said) =>
        Sample.Body(kind.Id, said).ToJsonString()
        + string.Join(' ', kind.Implies(said).Select(implied => $"{implied.Role} {string.Join(' ', implied.Parameters.Values.Select(value => $"{value.Key} {Quoted(value.Value)}"))}"));

    private static string Quoted(ParameterValue value) => value is ParameterValue.Words words ? string.Join(' ', words.Values.Select(word => $"\"{word}\"")) : value.ToString()!;

    private static ParameterSet Without(string id, string name)
    {
        var said = Sample.Least(KnownKinds.Get(id)).Without(name);
        return Beside.TryGetValue($"{id}.{name}", out var beside) ? new(said.Values.SetItems(beside.Values)) : said;
    }

    private static IEnumerable<ParameterValue> Values(Parameter parameter) => parameter.Form switch
    {
        ParameterForm.Flag => [new ParameterValue.Flag(false), new ParameterValue.Flag(true)],
        ParameterForm.Integer or ParameterForm.Decimal => Numbers(parameter),
        ParameterForm.VmSize => Texts("Standard_D2s_v3", "Standard_E8s_v5", "Standard_B1ms"),
        ParameterForm.AddressPrefix => Texts("10.7.0.0/16", "10.9.0.0/16"),
        ParameterForm.Port => Texts("22", "443", "8000-8010").Take(parameter.Required || parameter.Name != "port" ? 3 : 2),
        _ when !parameter.Choices.IsEmpty => Texts([.. parameter.Choices]),
        _ when parameter.Name == "image" => Texts([.. Images.All.Select(image => image.Alias)]),
        _ => Texts("12", "17"),
    };

    private static IEnumerable<ParameterValue> Numbers(Parameter parameter) =>
        ((decimal[])[parameter.Minimum, Math.Min(parameter.Minimum + 64, parameter.Maximum), Math.Min(parameter.Maximum, 100_000)]).Distinct().Select(number => new ParameterValue.Number(number));

    private static IEnumerable<ParameterValue> Texts(params string[] texts) => texts.Select(text => new ParameterValue.Text(text));
}
