using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Inventory;

namespace Azdoit.Tests.Inventory;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("""{"location":"westeurope"}""", """{"location":"West Europe"}""")]
    [InlineData("""{"sku":{"name":"Standard_LRS"}}""", """{"sku":{"name":"standard_lrs","tier":"Standard"}}""")]
    [InlineData("""{"properties":{"diskSizeGB":128}}""", """{"properties":{"diskSizeGb":128.0,"more":true}}""")]
    [InlineData("""{"properties":{"rules":[{"name":"b","port":1}]}}""", """{"properties":{"rules":[{"name":"a"},{"name":"B","port":1,"id":"x"}]}}""")]
    [InlineData("""{"properties":{"key":"${generate:ssh-public-key}"}}""", """{"properties":{}}""")]
    [InlineData("""{"properties":{"secret":"sent"}}""", """{"properties":{}}""")]
    public void What_the_cloud_adds_cases_and_drops_is_no_difference(string wanted, string observed) => Assert.Empty(Differences(wanted, observed));

    [Theory]
    [InlineData("""{"tags":{"Env":"Prod"}}""", """{"tags":{"Env":"prod"}}""", "tags.Env")]
    [InlineData("""{"properties":{"size":"a"}}""", """{"properties":{"size":"b"}}""", "properties.size")]
    [InlineData("""{"properties":{"rules":[{"name":"a","port":1}]}}""", """{"properties":{"rules":[]}}""", "properties.rules[a].name")]
    [InlineData("""{"zones":["1"]}""", """{"zones":["2"]}""", "zones")]
    public void What_is_not_as_wanted_is_named_by_its_path(string wanted, string observed, string path) => Assert.Contains(Differences(wanted, observed), difference => difference.Path == path);

    private static ImmutableArray<PropertyDifference> Differences(string wanted, string observed) =>
        Likeness.Differences(JsonNode.Parse(wanted)!.AsObject(), JsonNode.Parse(observed)!.AsObject(), ["properties.secret"]);
}
