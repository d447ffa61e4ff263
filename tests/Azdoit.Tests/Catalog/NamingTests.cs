using System.Reflection;
using System.Text.RegularExpressions;
using Azdoit.Catalog;

namespace Azdoit.Tests.Catalog;

/// <summary>The naming rules against the figures of Microsoft's own (naming_rules.csv, 2025-12-17).</summary>
public sealed class NamingTests
{
    public static TheoryData<string> Ids => [.. KnownKinds.All.Select(kind => kind.Id)];

    [Theory]
    [InlineData("group", 1, 90, NameScope.Subscription, @"^(?!.*[\.]$)[a-zA-Z0-9_\.()-]{1,90}$")]
    [InlineData("vm", 1, 64, NameScope.ResourceGroup, @"^(?!.*[.]$)(?!.*-$)[^\/\[\]:|<>\+=;,\?@&_\*]{1,64}$")]
    [InlineData("vmss", 1, 64, NameScope.ResourceGroup, @"^(?!_.*$)(?!.*[-\.]$)[^\/\[\]:|<>\+=;,\?@& \*]{1,64}$")]
    [InlineData("storage", 3, 24, NameScope.Global, "^[a-z0-9]{3,24}$")]
    [InlineData("container", 3, 63, NameScope.Parent, "^(?!.*-{2}.*)[a-z0-9][a-z0-9-]{2,62}$")]
    [InlineData("vnet", 2, 64, NameScope.ResourceGroup, @"^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9_\.-]{0,78}[a-zA-Z0-9_])$")]
    [InlineData("subnet", 1, 80, NameScope.Parent, @"^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9_\.-]{0,78}[a-zA-Z0-9_])$")]
    [InlineData("nsg", 1, 80, NameScope.ResourceGroup, @"^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9_\.-]{0,78}[a-zA-Z0-9_])$")]
    [InlineData("nsg_rule", 1, 80, NameScope.Parent, @"^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9_\.-]{0,78}[a-zA-Z0-9_])$")]
    [InlineData("public_ip", 1, 80, NameScope.ResourceGroup, @"^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9_\.-]{0,78}[a-zA-Z0-9_])$")]
    [InlineData("nic", 1, 80, NameScope.ResourceGroup, @"^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9_\.-]{0,78}[a-zA-Z0-9_])$")]
    [InlineData("lb", 1, 80, NameScope.ResourceGroup, @"^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9_\.-]{0,78}[a-zA-Z0-9_])$")]
    [InlineData("aks", 1, 63, NameScope.ResourceGroup, "^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])$")]
    [InlineData("keyvault", 3, 24, NameScope.Global, "^(?!.*-{2}.*)([a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9])$")]
    [InlineData("acr", 5, 50, NameScope.Global, "^[a-zA-Z0-9]{5,50}$")]
    [InlineData("appservice_plan", 1, 40, NameScope.ResourceGroup, "^[a-zA-Z0-9-]{1,40}$")]
    [InlineData("webapp", 2, 60, NameScope.Global, "^[a-zA-Z0-9][a-zA-Z0-9-]{0,58}[a-zA-Z0-9]$")]
    [InlineData("functionapp", 2, 60, NameScope.Global, "^[a-zA-Z0-9][a-zA-Z0-9-]{0,58}[a-zA-Z0-9]$")]
    [InlineData("sql_server", 1, 63, NameScope.Global, "^(?!-.*)(?!.*-$)[a-z0-9-]{1,63}$")]
    [InlineData("sql_db", 1, 128, NameScope.Parent, @"^(?!.*[\.]$)(?!.* $)[^<>\*%&:\/\?]{1,128}$")]
    [InlineData("postgres", 3, 63, NameScope.Global, "^(?!-.*)(?!.*-$)[a-z0-9-]{3,63}$")]
    [InlineData("redis", 1, 63, NameScope.Global, "^(?!.*-{2}.*)([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9])$")]
    [InlineData("cosmosdb", 3, 44, NameScope.Global, "^[a-z0-9][a-z0-9-]{2,43}$")]
    [InlineData("workspace", 4, 63, NameScope.Global, "^[a-zA-Z0-9-]{4,63}$")]
    public void A_rule_has_the_published_figures_and_allows_nothing_that_is_refused(string id, int minimum, int maximum, NameScope scope, string published)
    {
        var rule = KnownKinds.Get(id).Naming;
        var regex = new Regex(published, RegexOptions.None, TimeSpan.FromSeconds(1));

        Assert.Equal((minimum, maximum, scope), (rule.MinLength, rule.MaxLength, rule.Scope));

        // The published expression for groups has ASCII only; Azure's page says letters and digits of any script.
        foreach (var name in Candidates(minimum, maximum).Where(name => id != "group" || name.All(char.IsAscii)))
        {
            Assert.True(rule.Objection(name) is not null || regex.IsMatch(name), $"{id} takes '{name}', which Azure refuses");
        }

        // Ours may be stricter at the edges, never for plain names.
        var plain = new string('a', minimum);
        Assert.Null(rule.Objection(plain));
        Assert.Null(rule.Objection(new string('a', maximum)));
    }

    /// <summary>Disks: the figures agree, the published characters lack the hyphen that Azure takes. Node pools are not published.</summary>
    [Theory]
    [InlineData("disk", 1, 80, NameScope.ResourceGroup)]
    [InlineData("nodepool", 1, 12, NameScope.Parent)]
    public void Rules_from_elsewhere_have_their_figures(string id, int minimum, int maximum, NameScope scope)
    {
        var rule = KnownKinds.Get(id).Naming;
        Assert.Equal((minimum, maximum, scope), (rule.MinLength, rule.MaxLength, rule.Scope));
    }

    [Fact]
    public void Every_kind_has_figures_here()
    {
        var checkedIds = typeof(NamingTests).GetMethods().SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>()).Select(row => row.Data[0] as string);
        Assert.Empty(KnownKinds.All.Select(kind => kind.Id).Except(checkedIds));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_assumed_name_keeps_the_rule(string id)
    {
        var kind = KnownKinds.Get(id);
        Assert.Null(kind.Naming.Objection(Sample.AssumedName(kind)));
        Assert.Null(kind.Naming.Objection(Sample.AssumedName(kind) + "999"));
    }

    [Fact]
    public void An_objection_says_what_is_wrong()
    {
        Assert.Equal("'My-Storage' is not allowed: lower-case letters and digits", KnownKinds.Get("storage").Naming.Objection("My-Storage"));
        Assert.Equal("'st' has 2 characters; 3 to 24 are allowed", KnownKinds.Get("storage").Naming.Objection("st"));
    }

    private static IEnumerable<string> Candidates(int minimum, int maximum)
    {
        foreach (var special in "-_.()/\\ A1é@&*+'\"%:<>?#;,=[]|{}~")
        {
            yield return $"aaaa{special}aaaa";
            yield return $"{special}aaaaaaaa";
            yield return $"aaaaaaaa{special}";
            yield return $"aaaa{special}{special}aaaa";
        }

        yield return "";
        yield return new string('a', maximum + 1);
        if (minimum > 1)
        {
            yield return new string('a', minimum - 1);
        }
    }
}
