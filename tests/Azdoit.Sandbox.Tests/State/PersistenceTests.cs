using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Tests.State;

public sealed class PersistenceTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("sandbox-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task Everything_acknowledged_is_there_after_a_restart_on_the_same_port_with_the_same_keys()
    {
        int port;
        string token;
        await using (var first = await LocalCloud.WithGroupAsync(Options))
        {
            await Bodies.EnsureMachineAsync(first, "vm-1");
            (port, token) = (first.Host.BaseAddress.Port, first.Host.Endpoint.AccessToken);
        }

        await using var second = await LocalCloud.StartAsync(Options);
        Assert.Equal(port, second.Host.BaseAddress.Port);
        second.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var machine = await second.GetAsync(Bodies.Machine("vm-1") + "?$expand=instanceView");
        Assert.Equal("PowerState/running", machine.Text("properties.instanceView.statuses.1.code"));
    }

    [Fact]
    public async Task An_operation_in_flight_goes_on_after_a_death_without_goodbye()
    {
        var clock = new ManualClock();
        var slow = Options with { Clock = clock, ShortestOperation = TimeSpan.FromSeconds(10) };
        var abandoned = Path.Combine(_home, "abandoned");
        Directory.CreateDirectory(abandoned);
        await using (var first = await LocalCloud.WithGroupAsync(slow))
        {
            await first.PutAsync(Bodies.Network, Bodies.TwoSubnets);
            // What kill -9 leaves: the files as they are now, and nobody's lock.
            foreach (var file in new DirectoryInfo(_home).GetFiles("*json"))
            {
                file.CopyTo(Path.Combine(abandoned, file.Name));
            }
        }

        await using var second = await LocalCloud.StartAsync(slow with { StateDirectory = abandoned });
        Assert.Equal("Creating", (await second.GetAsync(Bodies.Network)).Text("properties.provisioningState"));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("Succeeded", (await second.GetAsync(Bodies.Network)).Text("properties.provisioningState"));
    }

    [Fact]
    public async Task A_torn_last_line_is_cut_and_damage_elsewhere_is_named()
    {
        await using (await LocalCloud.WithGroupAsync(Options))
        {
        }

        var log = Path.Combine(_home, "state.ndjson");
        await File.AppendAllTextAsync(log, """{"set":{"r:/subscr""");
        await using (var again = await LocalCloud.StartAsync(Options))
        {
            Assert.Equal(200, (await again.GetAsync(LocalCloud.Group)).Status);
        }

        await File.WriteAllTextAsync(log, "{}\nnot json\n{}\n");
        var refused = Assert.IsType<SandboxStart.Refused>(await SandboxHost.StartAsync(Options, CancellationToken.None));
        Assert.Contains("state.ndjson line 2", refused.Reason, StringComparison.Ordinal);
        Assert.Equal("{}\nnot json\n{}\n", await File.ReadAllTextAsync(log));
    }

    [Fact]
    public async Task A_home_that_cannot_be_used_is_refused_by_name()
    {
        await using (await LocalCloud.StartAsync(Options))
        {
        }

        await File.WriteAllTextAsync(Path.Combine(_home, "keys.json"), "{}");
        var damaged = Assert.IsType<SandboxStart.Refused>(await SandboxHost.StartAsync(Options, CancellationToken.None));
        Assert.Contains("keys.json is damaged", damaged.Reason, StringComparison.Ordinal);

        var file = Path.Combine(_home, "file");
        await File.WriteAllTextAsync(file, "");
        Assert.IsType<SandboxStart.Refused>(await SandboxHost.StartAsync(new SandboxOptions { StateDirectory = file }, CancellationToken.None));
    }

    [Fact]
    public async Task The_endpoint_file_says_who_runs_and_goes_with_it()
    {
        var file = Path.Combine(_home, SandboxEndpoint.FileName);
        await using (var cloud = await LocalCloud.StartAsync(Options))
        {
            var found = SandboxEndpoint.Find(_home);
            Assert.Equal(cloud.Host.Endpoint, found);
            Assert.Equal(Environment.ProcessId, found?.Pid);
            var second = Assert.IsType<SandboxStart.AlreadyRunning>(await SandboxHost.StartAsync(Options, CancellationToken.None));
            Assert.Equal(found, second.Endpoint);
            foreach (var secret in Directory.GetFiles(_home, "*json"))
            {
                if (!OperatingSystem.IsWindows())
                {
                    Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(secret));
                }
            }
        }

        Assert.False(File.Exists(file));
        Assert.Null(SandboxEndpoint.Find(_home));
    }

    [Fact]
    public async Task A_reset_forgets_everything_for_good()
    {
        await using (var cloud = await LocalCloud.WithGroupAsync(Options))
        {
            Assert.Equal(204, (await cloud.PostAsync("/sandbox/reset")).Status);
            Assert.Equal(404, (await cloud.GetAsync(LocalCloud.Group)).Status);
        }

        await using var again = await LocalCloud.StartAsync(Options);
        Assert.Empty((await again.GetAsync(LocalCloud.Subscription + "/resourcegroups")).At("value") as JsonArray ?? [1]);
    }

    private SandboxOptions Options => new() { StateDirectory = _home };
}
