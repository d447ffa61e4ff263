using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>What the sandbox holds, what that would cost, what goes wrong in it; and snapshots of a real cloud.</summary>
public sealed class SandboxStatusTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task The_status_tells_cost_and_faults()
    {
        Assert.Equal("done", (await home.JsonAsync("do", "create a 128 GB premium disk called data-1", "--yes")).Outcome);
        await home.JsonAsync("sandbox", "fault", "add", "unavailable", "--method", "PUT", "--count", "3");

        var told = (await home.JsonAsync("sandbox", "status"))["result"]!;
        var text = (await home.RunAsync("sandbox", "status")).Output;

        Assert.True(decimal.Parse((string)told["monthly"]!["known"]!, System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Equal((1, 3, "PUT"), ((int)told["faults"]!, (int)told["active_faults"]![0]!["count"]!, (string)told["active_faults"]![0]!["method"]!));
        Assert.Empty(told["operations"]!.AsArray());
        Assert.Contains("what it would cost on Azure", text);
        Assert.Contains("ServiceUnavailable", text);
    }

    [Fact]
    public async Task A_snapshot_of_a_real_cloud_names_its_scope_and_needs_a_login()
    {
        Assert.Equal(2, (int)(await home.JsonAsync("sandbox", "snapshot"))["exit_code"]!);
        Assert.Equal(2, (int)(await home.JsonAsync("sandbox", "snapshot", "--from", "azure"))["exit_code"]!);
        Assert.Equal(2, (int)(await home.JsonAsync("sandbox", "snapshot", "--from", "sandbox", "--scope", "/subscriptions/11111111-1111-1111-1111-111111111111"))["exit_code"]!);
    }

    [Fact]
    public async Task A_snapshot_of_a_real_cloud_is_loaded_and_played_with()
    {
        const string Subscription = "11111111-1111-1111-1111-111111111111";
        var snapshot = new JsonObject
        {
            ["schema"] = "azdoit.snapshot/1",
            ["taken_at"] = "2026-01-01T00:00:00Z",
            ["subscription"] = Subscription,
            ["tenant"] = "22222222-2222-2222-2222-222222222222",
            ["resources"] = new JsonArray(
                new JsonObject { ["id"] = $"/subscriptions/{Subscription}/resourceGroups/rg-theirs", ["location"] = "eastus" },
                new JsonObject { ["id"] = $"/subscriptions/{Subscription}/resourceGroups/rg-theirs/providers/Microsoft.Network/networkSecurityGroups/nsg-theirs", ["location"] = "eastus", ["properties"] = new JsonObject() }),
        };
        var folder = Path.Combine(home.Path, "sandbox", "snapshots");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "azure.json"), snapshot.ToJsonString(), TestContext.Current.CancellationToken);

        Assert.Equal("done", (await home.JsonAsync("sandbox", "snapshot", "load", "azure")).Outcome);

        var found = Assert.Single((await home.JsonAsync("do", "unused NSGs")).Items)!;
        Assert.Equal(("nsg-theirs", "no subnet and no interface uses it"), ((string)found["name"]!, (string)found["because"]!));
    }
}
