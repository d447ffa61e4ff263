using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Planning;
using Azdoit.Strategies.AzureCli;

namespace Azdoit.Tests.Strategies.AzureCli;

public sealed class AzCommandsTests
{
    private const string Subscription = "11111111-2222-3333-4444-555555555555", Group = $"/subscriptions/{Subscription}/resourceGroups/rg-web", Ending = $" --subscription {Subscription}";

    [Theory]
    [InlineData("group", "", """{"location":"westeurope","tags":{"team":"a b"}}""", "az group create --name rg-web --location westeurope --tags 'team=a b'" + Ending)]
    [InlineData("vnet", "/providers/Microsoft.Network/virtualNetworks/hub", """{"location":"westeurope","properties":{"addressSpace":{"addressPrefixes":["10.1.0.0/16","10.2.0.0/16"]}}}""",
        "az network vnet create --name hub --resource-group rg-web --location westeurope --address-prefixes 10.1.0.0/16 10.2.0.0/16" + Ending)]
    [InlineData("subnet", "/providers/Microsoft.Network/virtualNetworks/hub/subnets/web", """{"properties":{"addressPrefix":"10.1.0.0/24"}}""",
        "az network vnet subnet create --name web --vnet-name hub --resource-group rg-web --address-prefixes 10.1.0.0/24" + Ending)]
    [InlineData("public_ip", "/providers/Microsoft.Network/publicIPAddresses/web", """{"location":"westeurope","sku":{"name":"Standard"},"zones":["1"],"properties":{"publicIPAllocationMethod":"Static"}}""",
        "az network public-ip create --name web --resource-group rg-web --location westeurope --sku Standard --allocation-method Static --zone 1" + Ending)]
    public void A_new_resource_is_said_in_az_own_words(string kind, string path, string body, string line) => Assert.Equal(line, Line(Create(kind, path, body)));

    [Fact]
    public void What_the_words_cannot_say_goes_as_a_whole_body()
    {
        var line = Line(Create("disk", "/providers/Microsoft.Compute/disks/data", """{"location":"westeurope","properties":{"creationData":{"createOption":"Empty"},"diskSizeGB":128,"burstingEnabled":true}}"""));

        Assert.StartsWith($"az resource create --id {Group}/providers/Microsoft.Compute/disks/data --api-version ", line, StringComparison.Ordinal);
        Assert.EndsWith("""--properties '{"location":"westeurope","properties":{"creationData":{"createOption":"Empty"},"diskSizeGB":128,"burstingEnabled":true}}'""", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"location":"westeurope","zones":["1"],"properties":{}}""")]
    [InlineData("""{"properties":{"addressPrefix":"10.1.0.0/24","delegations":[{"name":"x"}]}}""")]
    public void What_the_generic_command_would_drop_goes_by_rest(string body) =>
        Assert.StartsWith($"az rest --method put --url '{Group}/providers/Microsoft.Network/networkInterfaces/n?api-version=", Line(Create("nic", "/providers/Microsoft.Network/networkInterfaces/n", body)), StringComparison.Ordinal);

    [Theory]
    [InlineData("-f")]
    [InlineData("@/etc/passwd")]
    public void A_value_that_az_would_read_as_an_option_or_a_file_is_never_an_argument(string value) =>
        Assert.DoesNotContain(value, AzCommands.Of(Create("vnet", "/providers/Microsoft.Network/virtualNetworks/hub", """{"location":"VALUE","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]}}}""".Replace("VALUE", value, StringComparison.Ordinal))).Words);

    [Fact]
    public void A_secret_is_in_no_argument()
    {
        var body = """{"location":"westeurope","properties":{"addressSpace":{"addressPrefixes":["${secret:env:PREFIX}"]}}}""";
        var effect = Create("vnet", "/providers/Microsoft.Network/virtualNetworks/hub", body);
        var resolved = (JsonObject)JsonNode.Parse(body.Replace("${secret:env:PREFIX}", "10.0.0.0/8", StringComparison.Ordinal))!;

        var command = AzCommands.Of(effect, resolved);

        Assert.DoesNotContain(command.Words, word => word.Contains("10.0.0.0/8", StringComparison.Ordinal));
        Assert.Equal("10.0.0.0/8", (string?)Json.At(command.Content, "properties.addressSpace.addressPrefixes")![0]);
    }

    [Theory]
    [InlineData("vm", "/providers/Microsoft.Compute/virtualMachines/web-01", """{"properties":{"hardwareProfile":{"vmSize":"Standard_D8s_v3"}}}""", "az vm resize --name web-01 --resource-group rg-web --size Standard_D8s_v3" + Ending)]
    [InlineData("vmss", "/providers/Microsoft.Compute/virtualMachineScaleSets/web", """{"sku":{"capacity":5}}""", "az vmss scale --name web --resource-group rg-web --new-capacity 5" + Ending)]
    [InlineData("nodepool", "/providers/Microsoft.ContainerService/managedClusters/k8s/agentPools/batch", """{"properties":{"count":4}}""", "az aks nodepool scale --name batch --cluster-name k8s --resource-group rg-web --node-count 4" + Ending)]
    [InlineData("disk", "/providers/Microsoft.Compute/disks/data", """{"properties":{"diskSizeGB":256}}""", "az disk update --name data --resource-group rg-web --size-gb 256" + Ending)]
    [InlineData("nic", "/providers/Microsoft.Network/networkInterfaces/n", """{"tags":{"owner":"ops"}}""", $"az tag update --resource-id {Group}/providers/Microsoft.Network/networkInterfaces/n --operation Merge --tags owner=ops" + Ending)]
    public void A_change_is_said_in_az_own_words(string kind, string path, string patch, string line) => Assert.Equal(line, Line(Change(kind, path, patch)));

    [Fact]
    public void Where_ARM_takes_only_whole_bodies_az_reads_and_sends_the_whole() => Assert.Equal(
        $$"""az resource update --ids {{Group}}/providers/Microsoft.Web/serverfarms/p --api-version {{KnownKinds.Get("appservice_plan").ApiVersion}}{{Ending}} --set 'sku.name="P1v3"' --set sku.capacity=2 --remove tags.old""",
        Line(Change("appservice_plan", "/providers/Microsoft.Web/serverfarms/p", """{"sku":{"name":"P1v3","capacity":2},"tags":{"old":null}}""")));

    [Fact]
    public void Actions_and_deletions_have_their_verbs()
    {
        var vm = ResourceAddress.Parse($"{Group}/providers/Microsoft.Compute/virtualMachines/web-01");
        var site = ResourceAddress.Parse($"{Group}/providers/Microsoft.Web/sites/shop");

        Assert.Equal($"az vm stop --name web-01 --resource-group rg-web{Ending}", Line(new Effect.Invoke { Address = vm, Kind = "vm", Class = EffectClass.Interrupt, Action = "powerOff", State = "stopped" }));
        Assert.Equal($"az vm delete --name web-01 --resource-group rg-web --yes{Ending}", Line(new Effect.Remove { Address = vm, Kind = "vm", Class = EffectClass.Destroy }));
        Assert.Equal(
            $"az resource delete --ids {site.Id} --api-version {KnownKinds.Get("webapp").ApiVersion}{Ending}",
            Line(new Effect.Remove { Address = site, Kind = "webapp", Class = EffectClass.Destroy }));
    }

    [Fact]
    public void A_quote_in_a_value_can_be_pasted() =>
        Assert.Contains("""'note=it'\''s $HOME'""", Line(Create("group", "", """{"location":"westeurope","tags":{"note":"it's $HOME"}}""")), StringComparison.Ordinal);

    [Fact]
    public void Every_noun_is_listed_once_and_is_a_kind()
    {
        var types = typeof(AzNoun).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AzNoun))).Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(types, KnownNouns.All.Select(noun => noun.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(KnownNouns.All, noun => Assert.NotNull(KnownKinds.Find(noun.Kind)));
        Assert.Equal(KnownNouns.All.Length, KnownNouns.All.Select(noun => noun.Kind).Distinct().Count());
    }

    private static string Line(Effect effect) => AzCommands.Of(effect).Line;

    private static Effect.Ensure Create(string kind, string path, string body) =>
        new() { Address = ResourceAddress.Parse(Group + path), Kind = kind, Class = EffectClass.Create, Body = (JsonObject)JsonNode.Parse(body)! };

    private static Effect.Modify Change(string kind, string path, string patch) =>
        new() { Address = ResourceAddress.Parse(Group + path), Kind = kind, Class = EffectClass.Change, Patch = (JsonObject)JsonNode.Parse(patch)! };
}
