namespace Azdoit.Sandbox.Tests;

public sealed class SandboxHostTests
{
    [Fact]
    public async Task Shutdown_ends_the_wait()
    {
        await using var cloud = await LocalCloud.StartAsync();
        Assert.Equal(202, (await cloud.PostAsync("/sandbox/shutdown")).Status);
        await cloud.Host.WaitForExitAsync(CancellationToken.None);
    }

    [Fact]
    public async Task An_idle_sandbox_leaves_but_not_before_its_operations_have_ended()
    {
        var home = Directory.CreateTempSubdirectory("sandbox-").FullName;
        var options = new SandboxOptions { StateDirectory = home, IdleLimit = TimeSpan.FromSeconds(1), ShortestOperation = TimeSpan.FromSeconds(1.5) };
        await using (var cloud = await LocalCloud.WithGroupAsync(options))
        {
            await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
            await cloud.Host.WaitForExitAsync(CancellationToken.None);
        }

        Assert.Contains("\"status\":\"Succeeded\"", await File.ReadAllTextAsync(Path.Combine(home, "state.ndjson")), StringComparison.Ordinal);
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public async Task One_whose_home_was_removed_leaves_the_next_home_of_that_name_alone()
    {
        var home = Directory.CreateTempSubdirectory("sandbox-").FullName;
        var options = new SandboxOptions { StateDirectory = home };
        var orphan = await LocalCloud.StartAsync(options);
        Directory.Delete(home, recursive: true);
        Directory.CreateDirectory(home);
        await using (await LocalCloud.StartAsync(options))
        {
            var endpoint = await File.ReadAllTextAsync(Path.Combine(home, "endpoint.json"));
            await orphan.DisposeAsync();
            Assert.Equal(endpoint, await File.ReadAllTextAsync(Path.Combine(home, "endpoint.json")));
        }

        Assert.False(File.Exists(Path.Combine(home, "endpoint.json")));
        Directory.Delete(home, recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_lost_its_home_leaves_without_renewing_the_token_of_the_next(bool isFollowed)
    {
        var home = Directory.CreateTempSubdirectory("sandbox-").FullName;
        var clock = new AdvancedClock();
        await using var orphan = await LocalCloud.StartAsync(new SandboxOptions { StateDirectory = home, Clock = clock });
        Directory.Delete(home, recursive: true);
        Directory.CreateDirectory(home);
        await using (var next = isFollowed ? await LocalCloud.StartAsync(new SandboxOptions { StateDirectory = home }) : null)
        {
            var before = Files(home);
            clock.Ahead = TimeSpan.FromHours(13);
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await orphan.Host.WaitForExitAsync(limit.Token);
            Assert.Equal(before, Files(home));
        }

        Directory.Delete(home, recursive: true);

        static string[] Files(string home) => [.. Directory.GetFiles(home).Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file) == "lock" ? file : file + File.ReadAllText(file))];
    }

    [Fact]
    public async Task A_client_can_make_it_stay()
    {
        await using var cloud = await LocalCloud.StartAsync();
        Assert.Equal("false", (await cloud.GetAsync("/sandbox/status")).Text("stays"));
        Assert.Equal(204, (await cloud.PostAsync("/sandbox/stay")).Status);
        Assert.Equal("true", (await cloud.GetAsync("/sandbox/status")).Text("stays"));
    }

    [Fact]
    public async Task Status_counts_and_settings_change_the_pace()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.PutAsync("/sandbox/settings", """{"latency_factor":1}""");
        await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        var status = await cloud.GetAsync("/sandbox/status");
        Assert.Equal(("4", "1"), (status.Text("resources"), status.Text("operations_in_flight")));
        Assert.Equal("1", (await cloud.GetAsync("/sandbox/settings")).Text("latency_factor"));
        Assert.Equal(400, (await cloud.PutAsync("/sandbox/settings", """{"latency_factor":-1}""")).Status);
    }

    /// <summary>Can be put forward; whoever looks at it now and then does so often.</summary>
    private sealed class AdvancedClock : TimeProvider
    {
        private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            period > TimeSpan.Zero ? base.CreateTimer(callback, state, Often, Often) : base.CreateTimer(callback, state, dueTime, period);
    }
}
