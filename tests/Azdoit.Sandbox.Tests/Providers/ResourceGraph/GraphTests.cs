using System.Text.Json;

namespace Azdoit.Sandbox.Tests.Providers.ResourceGraph;

public sealed class GraphTests
{
    [Theory]
    [InlineData("Resources | where type =~ 'Microsoft.Network/publicIPAddresses' | project name", "ip1 ip2 ip3")]
    [InlineData("resources | where type == 'microsoft.network/virtualnetworks' | project name", "net")]
    [InlineData("Resources | where tags.env == 'dev' and location != 'westus2' | project name", "ip1")]
    [InlineData("Resources | where tags['env'] =~ 'DEV' or name startswith 'ne' | project name | order by name desc", "net ip2 ip1")]
    [InlineData("Resources | where name in~ ('IP1', 'ip3') | sort by name asc | project name", "ip1 ip3")]
    [InlineData("Resources | where not(name contains 'ip') | project name", "net")]
    [InlineData("Resources | where name !contains 'p' | project name", "net")]
    [InlineData("Resources | where isempty(tags.env) | project name | limit 1", "ip3")]
    [InlineData("Resources | where properties.publicIPAllocationMethod == 'Static' | project name | top 1 by name desc", "ip3")]
    [InlineData("where resourceGroup == 'dev' | count", "4")]
    [InlineData("Resources | summarize count() by type | order by count_ desc | project count_", "3 1")]
    [InlineData("Resources | summarize n = count() | project n // how many", "4")]
    [InlineData("Resources | extend where2 = strcat(name, '@', location) | distinct where2 | take 1", "ip1@eastus")]
    [InlineData("ResourceContainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups' | project name", "dev")]
    public async Task Queries_choose_shape_and_count(string query, string values)
    {
        await using var cloud = await ReadyAsync();
        var answer = await AskAsync(cloud, query);
        Assert.True(answer.Status == 200, answer.ToString());
        Assert.Equal(values, string.Join(' ', answer.At("data")!.AsArray().Select(r => r!.AsObject().First().Value!.ToString())));
    }

    [Fact]
    public async Task Pages_follow_a_token()
    {
        await using var cloud = await ReadyAsync();
        var first = await AskAsync(cloud, "Resources | project name", """{"$top":3}""");
        Assert.Equal(("4", "3"), (first.Text("totalRecords"), first.Text("count")));
        var second = await AskAsync(cloud, "Resources | project name", $$"""{"$top":3,"$skipToken":"{{first.Body!["$skipToken"]}}"}""");
        Assert.Equal("net", second.Text("data.0.name"));
        Assert.Null(second.Body!["$skipToken"]);
        Assert.Equal("ip1", (await AskAsync(cloud, "Resources | project name", """{"resultFormat":"table"}""")).Text("data.rows.0.0"));
    }

    [Theory]
    [InlineData("Resources | explode")]
    [InlineData("Nothing | count")]
    [InlineData("Resources | where name == 'open")]
    [InlineData("Resources | where name == ")]
    [InlineData("Resources | where ; drop")]
    [InlineData("Resources | where unknown(name)")]
    public async Task What_is_not_a_query_is_refused(string query)
    {
        await using var cloud = await ReadyAsync();
        var refused = await AskAsync(cloud, query);
        Assert.Equal((400, "ParserFailure"), (refused.Status, refused.Text("error.details.1.code")));
    }

    [Fact]
    public async Task Deep_nesting_is_refused_and_not_followed()
    {
        await using var cloud = await ReadyAsync();
        Assert.Equal(400, (await AskAsync(cloud, "Resources | where " + new string('(', 20_000))).Status);
        Assert.Equal(400, (await AskAsync(cloud, "Resources | where " + string.Concat(Enumerable.Repeat("not(", 20_000)))).Status);
    }

    private static async Task<LocalCloud> ReadyAsync()
    {
        var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Bodies.Network, Bodies.TwoSubnets);
        foreach (var (name, location, tags) in ((string, string, string)[])[("ip1", "eastus", """{"env":"dev"}"""), ("ip2", "westus2", """{"env":"dev"}"""), ("ip3", "eastus", "{}")])
        {
            await cloud.EnsureAsync($"{LocalCloud.Group}/providers/Microsoft.Network/publicIPAddresses/{name}",
                $$"""{"location":"{{location}}","tags":{{tags}},"sku":{"name":"Standard"} }""");
        }

        return cloud;
    }

    private static Task<Answer> AskAsync(LocalCloud cloud, string query, string options = "{}") =>
        cloud.PostAsync("/providers/Microsoft.ResourceGraph/resources", $$"""{"query":{{JsonSerializer.Serialize(query)}},"options":{{options}} }""");
}
