using System.Text.Json.Nodes;
using Azdoit.Catalog;
using static Azdoit.Tests.Catalog.Sample;

namespace Azdoit.Tests.Catalog;

/// <summary>How much a change can hurt, and what it sends.</summary>
public sealed class OperationTests
{
    [Theory]
    [InlineData("disk", "resize", "disk_size_gb", 256, EffectClass.Change)]
    [InlineData("disk", "resize", "disk_size_gb", 64, EffectClass.Destroy)]
    [InlineData("vmss", "scale", "count", 5, EffectClass.Change)]
    [InlineData("vmss", "scale", "count", 1, EffectClass.Interrupt)]
    [InlineData("aks", "scale", "node_count", 5, EffectClass.Change)]
    [InlineData("aks", "scale", "node_count", 1, EffectClass.Interrupt)]
    [InlineData("aks", "scale", "max_count", 2, EffectClass.Interrupt)]
    [InlineData("aks", "update", "tier", "Standard", EffectClass.Change)]
    [InlineData("aks", "update", "version", "1.33", EffectClass.Interrupt)]
    [InlineData("nodepool", "scale", "node_count", 2, EffectClass.Interrupt)]
    [InlineData("appservice_plan", "scale", "count", 3, EffectClass.Change)]
    [InlineData("appservice_plan", "scale", "sku", "P1v3", EffectClass.Interrupt)]
    [InlineData("postgres", "update", "disk_size_gb", 64, EffectClass.Change)]
    [InlineData("postgres", "update", "version", "17", EffectClass.Interrupt)]
    [InlineData("postgres", "resize", "to_size", "Standard_D2ds_v5", EffectClass.Interrupt)]
    [InlineData("redis", "resize", "size", "C1", EffectClass.Destroy)]
    [InlineData("redis", "update", "sku", "Standard", EffectClass.Interrupt)]
    [InlineData("sql_db", "scale", "sku", "S3", EffectClass.Interrupt)]
    [InlineData("storage", "update", "redundancy", "GRS", EffectClass.Change)]
    [InlineData("storage", "update", "public_access", true, EffectClass.Expose)]
    [InlineData("storage", "update", "public_access", false, EffectClass.Change)]
    [InlineData("acr", "update", "sku", "Premium", EffectClass.Change)]
    [InlineData("vm", "resize", "to_size", "Standard_D8s_v3", EffectClass.Interrupt)]
    public void A_change_has_the_class_of_what_it_does(string kind, string verb, string parameter, object value, EffectClass expected) =>
        Assert.Equal(expected, ClassOf(kind, verb, Body(kind), Said(parameter, value)));

    [Fact]
    public void A_tag_that_is_taken_off_can_be_put_back()
    {
        var tagged = new JsonObject { ["tags"] = new JsonObject { ["Owner"] = "kim", ["env"] = "dev" } };
        var patch = ((OperationForm.Modify)Operation.Tag.Form).Patch(tagged, ParameterSet.Empty.With("remove_tags", new ParameterValue.Words(["owner"])));
        var without = MergePatch.Apply(tagged, patch);
        Assert.Equal("""{"tags":{"env":"dev"}}""", without.ToJsonString());
        Assert.Equal("kim", (string?)MergePatch.Apply(without, MergePatch.Inverse(tagged, patch))["tags"]!["owner"]);
    }

    [Fact]
    public void A_public_address_stands_in_the_zones_that_were_said()
    {
        Assert.Equal("""["2"]""", Body("public_ip", Said("zone", "2"))["zones"]?.ToJsonString());
        Assert.Equal("""["1","3"]""", Body("public_ip", ParameterSet.Empty.With("zones", new ParameterValue.Words(["1", "3"])))["zones"]?.ToJsonString());
        Assert.Null(Body("public_ip")["zones"]);
    }

    [Fact]
    public void A_rule_for_several_ports_is_for_these_and_no_others()
    {
        var ports = Said("nsg", "nsg-1").With("port", new ParameterValue.Words(["8080", "9090-9092"]));
        var several = Body("nsg_rule", ports);
        Assert.Equal("""["8080","9090-9092"]""", several["properties"]!["destinationPortRanges"]?.ToJsonString());
        Assert.Null(several["properties"]!["destinationPortRange"]);
        Assert.Equal("8080,9090-9092", KnownKinds.Get("nsg_rule").Size(several));

        var one = Body("nsg_rule", Said("nsg", "nsg-1", "port", "22"));
        var update = (OperationForm.Modify)KnownKinds.Get("nsg_rule").Find("update")!.Form;
        Assert.Equal("8080,9090-9092", KnownKinds.Get("nsg_rule").Size(MergePatch.Apply(one, update.Patch(one, ports))));
        Assert.Equal("22", KnownKinds.Get("nsg_rule").Size(MergePatch.Apply(several, update.Patch(several, Said("port", "22")))));
    }

    [Fact]
    public void A_rule_that_is_opened_later_is_an_exposure()
    {
        var closed = Body("nsg_rule", Said("nsg", "nsg-1", "port", "22", "source", "10.0.0.0/8"));
        Assert.False(KnownKinds.Get("nsg_rule").Exposes(closed));
        Assert.Equal(EffectClass.Expose, ClassOf("nsg_rule", "update", closed, Said("source", "0.0.0.0/0")));
        Assert.Equal(EffectClass.Change, ClassOf("nsg_rule", "update", closed, Said("port", "443")));
    }

    [Fact]
    public void An_open_rule_that_moves_to_another_port_is_an_exposure()
    {
        var open = Body("nsg_rule", Said("nsg", "nsg-1", "port", "443"));
        Assert.Equal(EffectClass.Expose, ClassOf("nsg_rule", "update", open, Said("port", "22")));
        Assert.Equal(EffectClass.Change, ClassOf("nsg_rule", "update", open, Said("priority", 200)));
        Assert.Equal(EffectClass.Change, ClassOf("nsg_rule", "update", open, Said("access", "Deny")));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("Internet", true)]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("0.0.0.0/1", true)]
    [InlineData("::/0", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("203.0.113.7", false)]
    [InlineData("fd00::/8", false)]
    [InlineData("VirtualNetwork", false)]
    public void The_world_is_recognised(string source, bool open) =>
        Assert.Equal(open, KnownKinds.Get("nsg_rule").Exposes(Body("nsg_rule", Said("nsg", "nsg-1", "port", "22", "source", source))));

    [Fact]
    public void One_open_prefix_among_several_opens_the_rule()
    {
        var rule = Body("nsg_rule", Said("nsg", "nsg-1", "port", "22"));
        var properties = (JsonObject)rule["properties"]!;
        properties.Remove("sourceAddressPrefix");
        properties["sourceAddressPrefixes"] = new JsonArray("10.0.0.0/8", "0.0.0.0/0");
        Assert.True(KnownKinds.Get("nsg_rule").Exposes(rule));

        properties["sourceAddressPrefixes"] = new JsonArray("10.0.0.0/8", "192.168.0.0/16");
        Assert.False(KnownKinds.Get("nsg_rule").Exposes(rule));
    }

    [Theory]
    [InlineData("lb", "public_ip")]
    [InlineData("nic", "public_ip")]
    [InlineData("storage", "public_access")]
    [InlineData("container", "public_access")]
    public void What_was_said_to_be_public_exposes(string kind, string parameter) =>
        Assert.True(KnownKinds.Get(kind).Exposes(Body(kind, Least(KnownKinds.Get(kind)).With(parameter, new ParameterValue.Flag(true)))));

    [Fact]
    public void Scaling_a_cluster_sends_every_pool_and_changes_the_first()
    {
        var cluster = Body("aks");
        var second = Body("nodepool")["properties"]!.DeepClone();
        ((JsonArray)cluster["properties"]!["agentPoolProfiles"]!).Add(second);

        var pools = (JsonArray)Patch("aks", "scale", cluster, Said("node_count", 6))["properties"]!["agentPoolProfiles"]!;

        Assert.Equal([6, 3], pools.Select(pool => (int)Json.Number(pool, "count")!.Value));
        Assert.Equal(3, (int)Json.Number(((JsonArray)cluster["properties"]!["agentPoolProfiles"]!)[0], "count")!.Value);
    }

    [Fact]
    public void Limits_turn_the_autoscaler_on()
    {
        var pool = Json.At(Patch("nodepool", "scale", Body("nodepool"), Said("min_count", 1, "max_count", 5)), "properties");
        Assert.True(Json.At(pool, "enableAutoScaling")!.GetValue<bool>());
        Assert.Equal(5, Json.Number(pool, "maxCount"));
    }

    [Theory]
    [InlineData("max_count", 5, 3, 1, 5)]
    [InlineData("max_count", 2, 2, 1, 2)]
    [InlineData("min_count", 4, 4, 4, 4)]
    public void One_limit_alone_brings_the_other_and_a_number_within_them(string limit, int value, int count, int least, int most)
    {
        var pool = Json.At(Patch("nodepool", "scale", Body("nodepool"), Said(limit, value)), "properties");
        Assert.Equal((count, least, most), ((int)Json.Number(pool, "count")!, (int)Json.Number(pool, "minCount")!, (int)Json.Number(pool, "maxCount")!));
    }

    [Theory]
    [InlineData("C2", null, "Standard", "C", 2)]
    [InlineData("P2", null, "Premium", "P", 2)]
    [InlineData(null, "Premium", "Premium", "P", 1)]
    public void A_cache_keeps_what_was_not_said(string? size, string? sku, string expectedSku, string family, int capacity)
    {
        var said = size is null ? Said("sku", sku!) : Said("size", size);
        var patched = Json.At(Patch("redis", "update", Body("redis", Said("sku", "Standard", "size", "C1")), said), "properties.sku");
        Assert.Equal((expectedSku, family, capacity), (Json.Text(patched, "name"), Json.Text(patched, "family"), (int)Json.Number(patched, "capacity")!.Value));
    }
}
