using Azdoit.Catalog;
using static Azdoit.Tests.Catalog.Sample;

namespace Azdoit.Tests.Catalog;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("storage", "redundancy", "LRSS", "LRS")]
    [InlineData("acr", "sku", "premum", "Premium")]
    [InlineData("appservice_plan", "sku", "P1v33", "P1v3")]
    [InlineData("vm", "zone", "4", null)]
    [InlineData("vm", "region", "westeurop", "westeurope")]
    [InlineData("vm", "region", "atlantis", null)]
    [InlineData("vm", "count", 0, "1")]
    [InlineData("vm", "count", 5000, "1000")]
    [InlineData("disk", "disk_size_gb", 100000, "65536")]
    [InlineData("nsg", "port", "70000", null)]
    [InlineData("nsg", "port", "90-80", null)]
    [InlineData("nsg", "port", "ssh", null)]
    [InlineData("vnet", "address_prefix", "10.0.0.0/33", null)]
    [InlineData("vnet", "address_prefix", "10.0.0.300/16", null)]
    [InlineData("nsg", "source", "1.2.3", null)]
    [InlineData("vm", "name", "web_1", null)]
    [InlineData("storage", "name", "My-Account", null)]
    [InlineData("vm", "resource_group", "group.", null)]
    [InlineData("subnet", "vnet", "-x", null)]
    [InlineData("postgres", "disk_size_gb", 100, "128")]
    [InlineData("sql_server", "admin_username", "admin", null)]
    [InlineData("redis", "size", "C9", "C0")]
    [InlineData("vm", "runtime", "python", null)]
    public void A_wrong_value_is_named_with_the_nearest_right_one(string kind, string parameter, object value, string? nearest)
    {
        var objection = Assert.Single(Validation.Validate(KnownKinds.Get(kind), Said(parameter, value)));
        Assert.Equal((parameter, nearest, false), (objection.Parameter, objection.Nearest, objection.IsDoubt));
    }

    [Theory]
    [InlineData("Standard_D4s_v33", "Standard_D4s_v3", true)]
    [InlineData("Standard_D4s_v9", null, true)]
    [InlineData("huge", null, false)]
    public void An_unknown_size_may_be_newer_than_our_facts(string size, string? nearest, bool doubt)
    {
        var objection = Assert.Single(Validation.Validate(KnownKinds.Get("vm"), Said("size", size)));
        Assert.Equal(doubt, objection.IsDoubt);
        Assert.True(nearest is null || nearest == objection.Nearest);
    }

    [Theory]
    [InlineData("vm", "size", "standard_d4s_v3")]
    [InlineData("nsg", "port", "22")]
    [InlineData("nsg", "port", "8000-8010")]
    [InlineData("nsg", "port", "*")]
    [InlineData("nsg", "source", "203.0.113.7")]
    [InlineData("nsg", "source", "10.0.0.0/8")]
    [InlineData("nsg", "source", "VirtualNetwork")]
    [InlineData("vm", "region", "West Europe")]
    [InlineData("vnet", "address_prefix", "fd00::/64")]
    [InlineData("group", "name", "rg-payments_(eu).1")]
    public void A_right_value_is_taken(string kind, string parameter, string value) =>
        Assert.Empty(Validation.Validate(KnownKinds.Get(kind), Said(parameter, value)));

    [Fact]
    public void Memory_need_not_be_whole_and_cores_must()
    {
        var said = ParameterSet.Empty.With("memory_gb", 3.5m).With("vcpus", 1.5m);
        Assert.Equal("vcpus", Assert.Single(Validation.Validate(KnownKinds.Get("vm"), said)).Parameter);
    }

    [Fact]
    public void Values_that_exclude_each_other_are_named()
    {
        Assert.Equal("redundancy", Assert.Single(Validation.Validate(KnownKinds.Get("storage"), Said("tier", "Premium", "redundancy", "GRS"))).Parameter);
        Assert.Equal("min_count", Validation.Validate(KnownKinds.Get("aks"), Said("min_count", 5, "max_count", 2))[0].Parameter);
        Assert.Equal("size", Assert.Single(Validation.Validate(KnownKinds.Get("redis"), Said("sku", "Premium", "size", "C1"))).Parameter);
        Assert.Equal("sku", Assert.Single(Validation.Validate(KnownKinds.Get("appservice_plan"), Said("sku", "D1"))).Parameter);
        Assert.Equal("port", Assert.Single(Validation.Validate(KnownKinds.Get("lb"), Said("port", "80-90"))).Parameter);
        Assert.Equal("zones", Assert.Single(Validation.Validate(KnownKinds.Get("aks"), Said("zones", (string[])["1", "7"]))).Parameter);
    }

    [Fact]
    public void Tags_keep_the_limits_of_ARM()
    {
        var tags = new ParameterValue.Tags(System.Collections.Immutable.ImmutableSortedDictionary.CreateRange<string, string>([new("a/b", "x"), new("fine", new string('x', 257))]));
        Assert.Equal(2, Validation.Validate(KnownKinds.Get("vm"), ParameterSet.Empty.With("tags", tags)).Length);
    }
}
