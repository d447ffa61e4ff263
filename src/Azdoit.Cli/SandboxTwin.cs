using System.Collections.Immutable;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Secrets;
using Azdoit.Connectors.Twins;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Sandbox;
using Azdoit.Strategies;

namespace Azdoit.Cli;

/// <summary>A sandbox in this process and in memory only, made like the target by a snapshot.</summary>
internal sealed class SandboxTwin : Twin
{
    /// <summary>What no twin plays, whatever the target.</summary>
    private static readonly ImmutableArray<string> Never =
    [
        "the strategy: a twin is always changed through Resource Manager's REST interface (arm), whichever strategy the run will take",
        "whether Azure has machines left at that moment, and how long anything takes",
        "what happens inside machines, databases, vaults and storage: extensions, images, contents, network reachability",
        "how long new names, identities and roles take to be known everywhere",
    ];

    private readonly SandboxHost host;
    private readonly ArmClient client;
    private readonly CloudSnapshot snapshot;
    private readonly ImmutableArray<string> unplayed;

    private SandboxTwin(SandboxHost host, CloudSnapshot snapshot, Func<string, string?> environment, TimeProvider time)
    {
        (this.host, this.snapshot) = (host, snapshot);
        unplayed = [.. host.Become(snapshot.Document)];
        Time = new HurriedTime(time);
        var caller = snapshot.Caller ?? host.Endpoint.ClientId;
        client = new ArmClient(
            new TwinAccess(host.BaseAddress, host.TokenFor(caller, caller, snapshot.Tenant)),
            new() { Clock = Time, Random = Ids.Chance(), NewId = Ids.New, UserAgent = "azdoit-rehearsal", Timeout = TimeSpan.FromMinutes(2) * HurriedTime.Haste });
        var standIns = new StandIns();
        Strategy = new ArmStrategy(client, new ReferenceResolver(standIns, standIns.Instead(environment)));
        Inventory = new ArmInventory(client, Catalog.Json.Text(snapshot.Document, "subscription")!);
    }

    public override Strategy Strategy { get; }

    public override CloudInventory Inventory { get; }

    public override TimeProvider Time { get; }

    public override DateTimeOffset SnapshotAt => snapshot.TakenAt;

    public override ImmutableArray<string> NotModelled => [.. snapshot.Unread, .. unplayed, .. Never];

    /// <param name="environment">Variables that the plan may refer to; only whether they hold something is looked at.</param>
    public static async Task<Outcome<Twin, Failure>> MakeAsync(CloudSnapshot snapshot, Func<string, string?> environment, TimeProvider time, CancellationToken ct)
    {
        var started = await SandboxHost.StartAsync(new SandboxOptions { Version = Shell.Version, IdleLimit = null, ShortestOperation = TimeSpan.FromMilliseconds(1), Clock = time }, ct);
        return started is SandboxStart.Started { Host: var host }
            ? new SandboxTwin(host, snapshot, environment, time)
            : new Failure { Category = FailureCategory.Internal, Retry = RetryClass.Never, Code = CliCodes.SandboxNotStarted.Id, Message = (started as SandboxStart.Refused)?.Reason ?? "another one runs" };
    }

    public override async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }
}
