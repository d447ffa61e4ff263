using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>What a plan says of changing what exists: the values before and after, as JSON and as text.</summary>
public sealed class ChangesTests : IAsyncLifetime
{
    private readonly Home home = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var request in (string[])["create a VM web-01 in rg-dev with tag env=dev", "create an AKS cluster k1 with 3 nodes in rg-dev", "create a 256 GB disk data1 in rg-dev", "create an app service plan plan1 B1 in rg-dev"])
        {
            Assert.Equal("done", (await home.JsonAsync("do", request, "--yes")).Outcome);
        }
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Every_change_tells_the_value_before_and_after_in_json_and_in_text()
    {
        (string Request, string Path, string? Before, string After)[] changes =
        [
            ("resize web-01 to D8s_v3", "properties.hardwareProfile.vmSize", "\"Standard_D2s_v3\"", "\"Standard_D8s_v3\""),
            ("tag web-01 with owner=ops", "tags.owner", null, "\"ops\""),
            ("scale k1 to 5 nodes", "properties.agentPoolProfiles[nodepool1].count", "3", "5"),
            ("resize disk data1 to 512 GB", "properties.diskSizeGB", "256", "512"),
            ("scale plan1 to P1v3", "sku.name", "\"B1\"", "\"P1v3\""),
        ];
        foreach (var (request, path, before, after) in changes)
        {
            var planned = await home.JsonAsync("plan", request);
            Assert.Equal("done", planned.Outcome);
            var step = Assert.Single(planned["plan"]!["steps"]!.AsArray())!;
            var change = Assert.Single(step["changes"]!.AsArray(), change => (string)change!["path"]! == path)!;
            Assert.Equal((before, after), (change["before"]?.ToJsonString(), change["after"]!.ToJsonString()));

            var text = await home.RunAsync("plan", request);
            Assert.Contains($"{path}: {before?.Trim('"') ?? "not set"} -> {after.Trim('"')}", text.Output, StringComparison.Ordinal);
        }
    }
}
