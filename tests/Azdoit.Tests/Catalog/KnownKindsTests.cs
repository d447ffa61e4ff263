using System.Text.RegularExpressions;
using Azdoit.Catalog;

namespace Azdoit.Tests.Catalog;

/// <summary>What holds for every kind. A new kind is checked by being listed.</summary>
public sealed partial class KnownKindsTests
{
    private static readonly string[] Verbs =
        ["create", "list", "show", "start", "stop", "deallocate", "restart", "resize", "scale", "update", "tag", "delete", "report", "compare", "count"];

    private static readonly string[] Parameters =
    [
        "name", "names", "count", "size", "to_size", "region", "resource_group", "image", "os", "admin_username", "ssh_key", "disk_size_gb", "sku", "tier", "redundancy",
        "access_tier", "kind", "vnet", "subnet", "address_prefix", "port", "protocol", "source", "public_ip", "zone", "zones", "node_count", "min_count", "max_count", "version",
        "vcpus", "memory_gb", "tags", "period", "group_by", "cluster", "server", "account",
    ];

    /// <summary>Names beyond the list of formats.md, each with the reason that stands beside it in the code.</summary>
    private static readonly string[] Further =
        ["appservice_plan", "nsg", "runtime", "public_access", "access", "direction", "priority", "remove_tags"];

    private static readonly string[] Kinds =
    [
        "group", "vm", "vmss", "disk", "storage", "container", "vnet", "subnet", "nsg", "nsg_rule", "public_ip", "nic", "lb", "aks", "nodepool", "keyvault", "acr",
        "appservice_plan", "webapp", "functionapp", "sql_server", "sql_db", "postgres", "redis", "cosmosdb", "workspace", "resource", "cost",
    ];

    public static TheoryData<string> Ids => [.. KnownKinds.All.Select(kind => kind.Id)];

    [Fact]
    public void Everything_that_formats_names_is_there() => Assert.Empty(Kinds.Except(Subjects.All.Select(subject => subject.Id)));

    [Fact]
    public void Every_kind_is_listed()
    {
        var types = typeof(ResourceKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ResourceKind)) && !type.IsAbstract);
        Assert.Empty(types.Except(KnownKinds.All.Select(kind => kind.GetType())).Select(type => $"{type.Name} has no line in KnownKinds.All"));
    }

    [Fact]
    public void Ids_and_titles_are_unique()
    {
        Assert.Equal(Subjects.All.Length, Subjects.All.Select(subject => subject.Id).Distinct().Count());
        Assert.Equal(Subjects.All.Length, Subjects.All.Select(subject => subject.Title).Distinct().Count());
    }

    [Fact]
    public void No_noun_belongs_to_two_subjects()
    {
        var shared = Subjects.All.SelectMany(subject => subject.Nouns.Select(noun => (noun, subject.Id))).GroupBy(pair => pair.noun).Where(same => same.Count() > 1);
        Assert.Empty(shared.Select(same => $"{same.Key}: {string.Join(", ", same.Select(pair => pair.Id))}"));
    }

    [Fact]
    public void Nouns_are_lower_case_and_stand_before_the_shorter_ones_within_them()
    {
        foreach (var subject in Subjects.All)
        {
            Assert.NotEmpty(subject.Nouns);
            Assert.All(subject.Nouns, noun => Assert.Matches(Noun(), noun));
            for (var i = 0; i < subject.Nouns.Length; i++)
            {
                Assert.DoesNotContain(subject.Nouns.Skip(i + 1), later => $" {later} ".Contains($" {subject.Nouns[i]} ", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>"A Windows VM" says a kind and a value; a noun that held both would lose the value.</summary>
    [Fact]
    public void No_noun_holds_a_value()
    {
        string[] values = ["linux", "windows", "premium", "standard", "basic", "internal", "small", "large"];
        Assert.DoesNotContain(Subjects.All.SelectMany(subject => subject.Nouns), noun => noun.Split(' ').Intersect(values).Any());
    }

    /// <summary>Questions about what hangs on what, which formats.md does not know.</summary>
    private static readonly string[] FurtherVerbs = ["dependants", "dependencies", "neighbours"];

    [Fact]
    public void Verbs_and_parameters_are_those_of_formats()
    {
        Assert.Empty(Subjects.All.SelectMany(subject => subject.Operations).Select(operation => operation.Verb).Except(Verbs).Except(FurtherVerbs));
        Assert.Empty(Subjects.All.SelectMany(subject => subject.Parameters).Select(parameter => parameter.Name).Except(Parameters).Except(Further));
        Assert.Empty(Further.Except(Subjects.All.SelectMany(subject => subject.Parameters).Select(parameter => parameter.Name)));
        Assert.All(Subjects.All, subject => Assert.Equal(subject.Operations.Length, subject.Operations.DistinctBy(operation => operation.Verb).Count()));
        Assert.All(Subjects.All, subject => Assert.Equal(subject.Parameters.Length, subject.Parameters.DistinctBy(parameter => parameter.Name).Count()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Parameters_fit_their_own_rules(string id)
    {
        var kind = KnownKinds.Get(id);
        Assert.Empty(Validation.Validate(kind, kind.WithDefaults(Sample.Least(kind))));
        foreach (var parameter in kind.Parameters)
        {
            Assert.Equal(parameter.Form == ParameterForm.Choice || parameter.Name == "zones", !parameter.Choices.IsEmpty);
            Assert.Empty(parameter.Synonyms.Values.Except(parameter.Choices));
            Assert.All(parameter.Synonyms.Keys, synonym => Assert.Equal(synonym.ToLowerInvariant(), synonym));
            Assert.False(parameter is { Required: true, Question: null } or { Required: true, Default: not null });
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Everyday_verbs_are_there_and_each_verb_can_be_taken_back(string id)
    {
        var kind = KnownKinds.Get(id);
        Assert.Empty(((string[])["create", "list", "show", "count", "delete"]).Except(kind.Operations.Select(operation => operation.Verb)));
        Assert.Equal(kind.Taggable, kind.Find("tag") is not null);
        Assert.Equal(kind.Taggable, kind.FindParameter("tags") is not null);
        Assert.Equal(UndoKind.Removes, kind.UndoOfCreate);
        foreach (var operation in kind.Operations)
        {
            Assert.All(operation.Needs, name => Assert.True(name == "tags" || kind.FindParameter(name) is not null, $"{id}.{operation.Verb} needs {name}"));
            if (operation.Form is OperationForm.Invoke invoke && operation.Verb != "restart")
            {
                Assert.IsType<OperationForm.Invoke>(kind.Find(invoke.InverseVerb!)!.Form);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Children_name_their_parent(string id)
    {
        var kind = KnownKinds.Get(id);
        Assert.Equal(kind.ParentKind is null, kind.ParentParameter is null);
        if (kind.ParentKind is { } parent)
        {
            Assert.StartsWith(KnownKinds.Get(parent).ArmType + "/", kind.ArmType, StringComparison.Ordinal);
            Assert.True(kind.FindParameter(kind.ParentParameter!)!.Required || kind.Implies(ParameterSet.Empty).Any(implied => implied.Role == kind.ParentParameter && implied.Kind == parent));
        }

        Assert.Equal(kind.Located, kind.FindParameter("region") is not null);
        Assert.All(kind.Uses, use => Assert.NotNull(kind.FindParameter(use.Key)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_address_leads_back_to_its_parent(string id)
    {
        var kind = KnownKinds.Get(id);
        var address = Sample.Address(kind);

        Assert.Equal(kind.ArmType, address.Type, ignoreCase: true);
        Assert.Equal(kind.ParentKind is { } parent ? Sample.Address(KnownKinds.Get(parent)) : kind.Id == "group" ? ResourceAddress.ForSubscription(Sample.Subscription) : Sample.Group, kind.ParentOf(address));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_implied_fits_together(string id)
    {
        var kind = KnownKinds.Get(id);
        List<string> roles = [];
        foreach (var implied in kind.Implies(kind.WithDefaults(ParameterSet.Empty)))
        {
            var brought = KnownKinds.Get(implied.Kind);
            Assert.Empty(implied.Uses.Where(role => role != "public_ip").Except(roles));
            Assert.Equal(brought.ParentKind is not null, implied.ParentRole is not null);
            Assert.True(implied.ParentRole is null || roles.Contains(implied.ParentRole));
            Assert.Empty(Validation.Validate(brought, implied.Parameters));
            roles.Add(implied.Role);
        }
    }

    [GeneratedRegex("^[a-z0-9]+([ -][a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noun();
}
