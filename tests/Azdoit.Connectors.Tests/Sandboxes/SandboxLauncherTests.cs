using System.Net;
using System.Net.Sockets;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Sandboxes;

namespace Azdoit.Connectors.Tests.Sandboxes;

/// <summary>With a stand-in for the sandbox that announces itself and waits; the real one is started by the end-to-end tests.</summary>
public sealed class SandboxLauncherTests : IDisposable
{
    private const string StandIn = """
        echo started >>"$1/starts"
        echo "hello from the log"
        start=$(cut -d' ' -f22 /proc/$$/stat)
        printf '{"version":"%s","pid":%s,"pid_start_time":"%s","base_address":"http://127.0.0.1:%s","access_token":"t","access_token_issued_at":"2026-11-20T00:00:00Z","subscription_id":"s"}' \
          "$2" $$ "$start" "$3" >"$1/endpoint.new"
        mv "$1/endpoint.new" "$1/endpoint.json"
        exec sleep 60
        """;

    private readonly TemporaryFolder home = new();
    private readonly TcpListener port = new(IPAddress.Loopback, 0);
    private readonly int number;

    public SandboxLauncherTests()
    {
        port.Start();
        number = ((IPEndPoint)port.LocalEndpoint).Port;
    }

    private string State => home["sandbox"];

    public void Dispose()
    {
        RunningSandbox.Read(State)?.Process.Kill();
        port.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task The_first_start_is_found_by_everybody_after()
    {
        var started = await EnsureAsync(Launcher("1"));

        Assert.Equal(started, Launcher("1").Find());
        Assert.Equal(started, await EnsureAsync(Launcher("1")));
        Assert.Single(await StartsAsync());
    }

    [Fact]
    public async Task Several_starts_at_once_make_one()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => EnsureAsync(Launcher("1"))));

        Assert.Single(all.Distinct());
        Assert.Single(await StartsAsync());
    }

    [Fact]
    public async Task It_runs_in_a_session_of_its_own_and_holds_none_of_our_streams()
    {
        var id = (await EnsureAsync(Launcher("1"))).Process.Id;

        var stat = await File.ReadAllTextAsync($"/proc/{id}/stat");
        Assert.Equal(id.ToString(), stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[3]);
        var streams = Directory.GetFiles($"/proc/{id}/fd").Select(descriptor => new FileInfo(descriptor).LinkTarget).ToList();
        Assert.All(streams, stream => Assert.True(stream == "/dev/null" || stream == Path.Combine(State, "log"), stream));
    }

    [Fact]
    public async Task Another_versions_sandbox_is_replaced()
    {
        port.Stop();
        var old = await EnsureAsync(Launcher("1"));

        var fresh = await EnsureAsync(Launcher("2"));

        Assert.False(old.Process.IsAlive);
        Assert.Equal("2", fresh.Version);
    }

    [Fact]
    public async Task One_that_takes_no_connections_is_replaced_and_one_that_does_is_kept()
    {
        using var access = new SandboxAccess(Launcher("1"), TimeProvider.System);
        Assert.True((await access.CurrentAsync(CancellationToken.None)).TryGet(out var session, out _));
        var first = access.Running!;

        Assert.True((await access.RenewAsync(session, CancellationToken.None)).TryGet(out session, out _));
        Assert.Equal(first.Process, access.Running!.Process);

        port.Stop();
        Assert.True((await access.RenewAsync(session, CancellationToken.None)).TryGet(out _, out _));
        Assert.NotEqual(first.Process, access.Running!.Process);
        Assert.False(first.Process.IsAlive);
    }

    [Fact]
    public async Task One_that_dies_at_the_start_is_reported_with_the_end_of_its_log()
    {
        var launcher = Launcher("1", "echo the disk is on fire; exit 3");

        Assert.False((await launcher.EnsureAsync(CancellationToken.None)).TryGet(out _, out var failure));

        Assert.Equal("sandbox-not-started", failure.Code);
        Assert.Contains("exit code 3", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the disk is on fire", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"version\": \"1\" ")]
    [InlineData("{ \"version\": \"1\", \"base_address\": \"http://10.0.0.1:80\", \"access_token\": \"t\", \"access_token_issued_at\": \"2026-11-20T00:00:00Z\", \"pid\": 1 }")]
    public async Task A_file_that_is_not_whole_or_points_elsewhere_is_no_sandbox(string content)
    {
        Directory.CreateDirectory(State);
        await File.WriteAllTextAsync(Path.Combine(State, RunningSandbox.FileName), content);

        Assert.Null(RunningSandbox.Read(State));
    }

    private SandboxLauncher Launcher(string version, string script = StandIn) => new(
        new SandboxLaunch
        {
            StateDirectory = State,
            Version = version,
            Program = "/bin/sh",
            Arguments = ["-c", script, "sh", State, version, $"{number}"],
        },
        LockOwner.OfThisProcess("here"),
        TimeProvider.System);

    private static async Task<RunningSandbox> EnsureAsync(SandboxLauncher launcher) =>
        (await launcher.EnsureAsync(CancellationToken.None)).TryGet(out var running, out var failure) ? running : throw new InvalidOperationException(failure.Message);

    private Task<string[]> StartsAsync() => File.ReadAllLinesAsync(Path.Combine(State, "starts"));
}
