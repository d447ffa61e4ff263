using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Tests.Deployments;

/// <summary>The functions of the template language, evaluated by the sandbox as outputs.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("[concat('a', 1, true())]", "\"a1True\"")]
    [InlineData("[concat(createArray(1), createArray(2, 3))]", "[1,2,3]")]
    [InlineData("[format('{0}-{1:D3}', 'vm', 7)]", "\"vm-007\"")]
    [InlineData("[[not an expression]", "\"[not an expression]\"")]
    [InlineData("[it is text", "\"[it is text\"")]
    [InlineData("[concat('it''s')]", "\"it's\"")]
    [InlineData("[toLower('ABC')]", "\"abc\"")]
    [InlineData("[toUpper('abc')]", "\"ABC\"")]
    [InlineData("[substring('template', 1, 3)]", "\"emp\"")]
    [InlineData("[replace('a-b-c', '-', '')]", "\"abc\"")]
    [InlineData("[split('a,b;c', createArray(',', ';'))]", "[\"a\",\"b\",\"c\"]")]
    [InlineData("[join(createArray('a', 'b'), '/')]", "\"a/b\"")]
    [InlineData("[trim('  x ')]", "\"x\"")]
    [InlineData("[padLeft(7, 3, '0')]", "\"007\"")]
    [InlineData("[indexOf('abcabc', 'C')]", "2")]
    [InlineData("[lastIndexOf('abcabc', 'c')]", "5")]
    [InlineData("[startsWith('Azure', 'az')]", "true")]
    [InlineData("[endsWith('Azure', 'RE')]", "true")]
    [InlineData("[take('abc', 2)]", "\"ab\"")]
    [InlineData("[skip(createArray(1, 2, 3), 2)]", "[3]")]
    [InlineData("[first('abc')]", "\"a\"")]
    [InlineData("[last(createArray(1, 2))]", "2")]
    [InlineData("[length('four')]", "4")]
    [InlineData("[empty('')]", "true")]
    [InlineData("[contains(createObject('Key', 1), 'key')]", "true")]
    [InlineData("[contains('abc', 'b')]", "true")]
    [InlineData("[equals('a', 'A')]", "false")]
    [InlineData("[if(less(1, 2), 'yes', nonesuch('never evaluated'))]", "\"yes\"")]
    [InlineData("[and(true(), not(false()))]", "true")]
    [InlineData("[or(false(), greaterOrEquals(2, 2))]", "true")]
    [InlineData("[coalesce(null(), 'b')]", "\"b\"")]
    [InlineData("[add(1, mul(2, sub(7, div(9, 2))))]", "7")]
    [InlineData("[mod(7, 3)]", "1")]
    [InlineData("[min(3, 1, 2)]", "1")]
    [InlineData("[max(createArray(3, 1))]", "3")]
    [InlineData("[range(1, 3)]", "[1,2,3]")]
    [InlineData("[int('42')]", "42")]
    [InlineData("[bool('TRUE')]", "true")]
    [InlineData("[string(createObject('a', 1))]", "\"{\\\"a\\\":1}\"")]
    [InlineData("[json('{\"a\":[1,2]}').a[1]]", "2")]
    [InlineData("[array('a')]", "[\"a\"]")]
    [InlineData("[union(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2)))]", "{\"a\":{\"x\":1,\"y\":2}}")]
    [InlineData("[union(createArray(1, 2), createArray(2, 3))]", "[1,2,3]")]
    [InlineData("[intersection(createArray(1, 2, 3), createArray(2, 3, 4))]", "[2,3]")]
    [InlineData("[shallowMerge(createArray(createObject('a', 1), createObject('b', 2)))]", "{\"a\":1,\"b\":2}")]
    [InlineData("[flatten(createArray(createArray(1), createArray(2, 3)))]", "[1,2,3]")]
    [InlineData("[items(createObject('b', 2, 'a', 1))]", "[{\"key\":\"a\",\"value\":1},{\"key\":\"b\",\"value\":2}]")]
    [InlineData("[objectKeys(createObject('b', 2, 'a', 1))]", "[\"a\",\"b\"]")]
    [InlineData("[map(range(1, 3), lambda('i', mul(lambdaVariables('i'), 10)))]", "[10,20,30]")]
    [InlineData("[filter(range(1, 4), lambda('i', equals(mod(lambdaVariables('i'), 2), 0)))]", "[2,4]")]
    [InlineData("[reduce(range(1, 4), 0, lambda('sum', 'i', add(lambdaVariables('sum'), lambdaVariables('i'))))]", "10")]
    [InlineData("[sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))]", "[1,2,3]")]
    [InlineData("[toObject(createArray('a', 'b'), lambda('k', lambdaVariables('k')), lambda('k', toUpper(lambdaVariables('k'))))]", "{\"a\":\"A\",\"b\":\"B\"}")]
    [InlineData("[map(createArray('x'), lambda('o', map(createArray('y'), lambda('i', concat(lambdaVariables('o'), lambdaVariables('i'))))))]", "[[\"xy\"]]")]
    [InlineData("[tryGet(createObject('a', createObject('b', 1)), 'a', 'b')]", "1")]
    [InlineData("[tryGet(createObject(), 'a')]", "null")]
    [InlineData("[base64('hi')]", "\"aGk=\"")]
    [InlineData("[base64ToString('aGk=')]", "\"hi\"")]
    [InlineData("[dataUriToString(dataUri('hi'))]", "\"hi\"")]
    [InlineData("[uri('http://example.org/a/', 'b/c.sh')]", "\"http://example.org/a/b/c.sh\"")]
    [InlineData("[uriComponent('a b/c')]", "\"a%20b%2Fc\"")]
    [InlineData("[dateTimeAdd('2026-01-31 00:00:00Z', 'P1M', 'yyyy-MM-dd')]", "\"2026-03-02\"")]
    [InlineData("[dateTimeFromEpoch(0)]", "\"1970-01-01T00:00:00Z\"")]
    [InlineData("[cidrSubnet('10.144.0.0/20', 24, 2)]", "\"10.144.2.0/24\"")]
    [InlineData("[cidrSubnet('fd00::/48', 64, 1)]", "\"fd00:0:0:1::/64\"")]
    [InlineData("[cidrHost('10.144.3.0/24', 0)]", "\"10.144.3.1\"")]
    [InlineData("[parseCidr('10.144.0.7/20')]", "{\"network\":\"10.144.0.0\",\"netmask\":\"255.255.240.0\",\"broadcast\":\"10.144.15.255\",\"firstUsable\":\"10.144.0.1\",\"lastUsable\":\"10.144.15.254\",\"cidr\":20}")]
    [InlineData("[resourceId('Contoso.Things/boxes/', 'b')]", "\"/subscriptions/00000000-0000-0000-0000-0000000a2d01/resourceGroups/dev/providers/Contoso.Things/boxes/b\"")]
    [InlineData("[length(deployer().objectId)]", "36")]
    [InlineData("[createObject('a', createArray(1, 2)).a[1]]", "2")]
    [InlineData("[createObject('Name', 'x').name]", "\"x\"")]
    [InlineData("[length(uniqueString('a', 'b'))]", "13")]
    [InlineData("[equals(uniqueString('a'), uniqueString('a'))]", "true")]
    [InlineData("[guid('a', 'b')]", "\"2d796349-8c7e-55ec-9624-54ece82ed031\"")]
    [InlineData("[pickZones('Microsoft.Compute', 'virtualMachines', 'eastus', 2)]", "[\"1\",\"2\"]")]
    [InlineData("[environment().suffixes.storage]", "\"core.windows.net\"")]
    [InlineData("[resourceGroup().name]", "\"dev\"")]
    [InlineData("[deployment().name]", "\"evaluation\"")]
    [InlineData("[resourceId('Microsoft.Network/virtualNetworks/subnets', 'a', 'b')]", "\"/subscriptions/00000000-0000-0000-0000-0000000a2d01/resourceGroups/dev/providers/Microsoft.Network/virtualNetworks/a/subnets/b\"")]
    [InlineData("[resourceId('other', 'Contoso.Things/boxes', 'b')]", "\"/subscriptions/00000000-0000-0000-0000-0000000a2d01/resourceGroups/other/providers/Contoso.Things/boxes/b\"")]
    [InlineData("[resourceId('11111111-0000-0000-0000-000000000000', 'other', 'Contoso.Things/boxes', 'b')]", "\"/subscriptions/11111111-0000-0000-0000-000000000000/resourceGroups/other/providers/Contoso.Things/boxes/b\"")]
    [InlineData("[extensionResourceId('/subscriptions/s', 'Microsoft.Authorization/locks', 'l')]", "\"/subscriptions/s/providers/Microsoft.Authorization/locks/l\"")]
    [InlineData("[tenantResourceId('Microsoft.Authorization/policyDefinitions', 'p')]", "\"/providers/Microsoft.Authorization/policyDefinitions/p\"")]
    [InlineData("[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')]", "\"/subscriptions/00000000-0000-0000-0000-0000000a2d01/providers/Microsoft.Authorization/roleDefinitions/r\"")]
    public async Task An_expression_has_its_value(string expression, string value)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var found = await cloud.EvaluateAsync(expression);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(value), found), found?.ToJsonString());
    }

    [Fact]
    public async Task Variables_parameters_loops_and_own_functions_stand_for_their_values()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var value = await cloud.EvaluateAsync("[concat(parameters('second'), '/', variables('b'), '/', join(variables('loop'), '+'), '/', contoso.double('x'), '/', join(map(variables('inner').list, lambda('i', string(lambdaVariables('i')))), ''))]", "string", """
            "parameters":{"first":{"type":"string","defaultValue":"one"},"second":{"type":"string","defaultValue":"[concat(parameters('first'), '!')]"}},
            "variables":{"b":"[variables('a')]","a":"two","inner":{"copy":[{"name":"list","count":2,"input":"[copyIndex('list', 5)]"}]},"copy":[{"name":"loop","count":3,"input":"[string(copyIndex('loop'))]"}]},
            "functions":[{"namespace":"contoso","members":{"double":{"parameters":[{"name":"t","type":"string"}],"output":{"type":"string","value":"[concat(parameters('t'), parameters('t'))]"}}}}]
            """);
        Assert.Equal("one!/two/0+1+2/xx/56", value?.ToString());
    }
}
