using System.Diagnostics;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Faults;
using Azdoit.Sandbox.Providers;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox;

/// <summary>A running sandbox. It ends by <see cref="DisposeAsync"/>, by <c>POST /sandbox/shutdown</c>, or by being idle.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(5);
    private const int LockTries = 10;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan TokenRenewal = TimeSpan.FromHours(12);

    private readonly SandboxOptions _options;
    private readonly HomeKeys _keys;
    private readonly FileStream? _lock;
    private readonly StateLog _log;
    private readonly Cloud _cloud;
    private readonly FaultTable _faults;
    private readonly Idleness _idleness;
    private readonly TokenIssuer _tokens;
    private readonly TaskCompletionSource _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Listener? _listener;
    private ITimer? _watch;
    private int _closed;

    private SandboxHost(SandboxOptions options, HomeKeys keys, FileStream? homeLock, StateLog log)
    {
        (_options, _keys, _lock, _log) = (options, keys, homeLock, log);
        _cloud = new Cloud(KnownIds.Subscription, new ModelTable(KnownModels.All), new CloudSettings
        {
            VcpuQuota = options.VcpuQuota,
            LatencyFactor = options.LatencyFactor,
            ShortestOperation = options.ShortestOperation,
        }, log, options.Clock, options.NewId);
        _faults = new FaultTable(options.NewId);
        _idleness = new Idleness(options.Clock);
        _tokens = new TokenIssuer(keys.SigningKey, options.Clock);
        Endpoint = new SandboxEndpoint
        {
            Version = options.Version,
            Pid = Environment.ProcessId,
            PidStartTime = ProcessStart(),
            BaseAddress = "",
            TenantId = KnownIds.Tenant,
            SubscriptionId = KnownIds.Subscription,
            TokenEndpoint = "",
            ClientId = KnownIds.Client,
            ClientSecret = keys.ClientSecret,
            AccessToken = "",
            AccessTokenIssuedAt = options.Clock.GetUtcNow(),
            StartedAt = options.Clock.GetUtcNow(),
        };
    }

    /// <summary>What clients need: the same as in the endpoint file.</summary>
    public SandboxEndpoint Endpoint { get; private set; }

    public Uri BaseAddress => new(Endpoint.BaseAddress + "/");

    public static async Task<SandboxStart> StartAsync(SandboxOptions options, CancellationToken cancellation)
    {
        FileStream? homeLock = null;
        if (options.StateDirectory is { } directory)
        {
            CreatePrivate(directory);
            homeLock = HomeLock.TryTake(directory);
            // Whoever asks whether a sandbox runs holds the lock for a moment: no endpoint means to look again.
            for (var tries = 0; homeLock is null && SandboxEndpoint.Read(directory) is null && tries < LockTries; tries++)
            {
                await Task.Delay(LockPause, options.Clock, cancellation);
                homeLock = HomeLock.TryTake(directory);
            }

            if (homeLock is null)
            {
                return new SandboxStart.AlreadyRunning(SandboxEndpoint.Read(directory));
            }
        }

        var log = StateLog.Open(options.StateDirectory, out var state, out var problem);
        if (log is null)
        {
            homeLock?.Dispose();
            return new SandboxStart.Refused(problem ?? "");
        }

        var keys = options.StateDirectory is { } home ? HomeKeys.LoadOrCreate(home) : HomeKeys.Generate();
        var host = new SandboxHost(options, keys, homeLock, log);
        host._cloud.Load(state);
        await host.OpenAsync(cancellation);
        return new SandboxStart.Started(host);
    }

    /// <summary>Puts a fault in force; the admin endpoint does the same from outside.</summary>
    public FaultRule Add(FaultRule rule) => _faults.Add(rule);

    /// <summary>Lifts one fault, or with null all of them.</summary>
    public void ClearFaults(string? id) => _faults.Clear(id);

    /// <summary>Completes when the sandbox has been told to leave or has been idle for long enough; the caller then disposes it.</summary>
    public Task WaitForExitAsync(CancellationToken cancellation) => _exit.Task.WaitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 1)
        {
            return;
        }

        _exit.TrySetResult();
        _watch?.Dispose();
        // The home itself may have been removed meanwhile.
        if (_options.StateDirectory is { } directory && Directory.Exists(directory))
        {
            File.Delete(Path.Combine(directory, SandboxEndpoint.FileName));
        }

        if (_listener is not null)
        {
            await _listener.DisposeAsync();
        }

        _log.Dispose();
        _lock?.Dispose();
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        var clock = _options.Clock;
        var admin = new AdminRoutes(_cloud, _faults, _idleness, _options.Version, clock, () => _exit.TrySetResult());
        var door = new FrontDoor(_cloud, new Router(_cloud, KnownEndpoints.All(_keys)), _log, _faults, _tokens,
            new TokenEndpoint(_tokens, _keys.ClientSecret), admin, _idleness, clock, _options.Report);
        _listener = await Listener.StartAsync(_options.Port != 0 ? _options.Port : _keys.Port, door.HandleAsync, cancellation);
        if (_options.StateDirectory is { } directory && _listener.Port != _keys.Port)
        {
            (_keys with { Port = _listener.Port }).Save(directory);
        }

        Announce();
        var watch = _options.IdleLimit is { } limit && limit / 4 < Watch ? limit / 4 : Watch;
        _watch = clock.CreateTimer(_ => Look(), null, watch, watch);
    }

    private void Announce()
    {
        var address = _listener?.BaseAddress ?? "";
        Endpoint = Endpoint with
        {
            BaseAddress = address,
            TokenEndpoint = address + TokenEndpoint.Path,
            AccessToken = _tokens.Issue(address),
            AccessTokenIssuedAt = _options.Clock.GetUtcNow(),
        };
        if (_options.StateDirectory is { } directory)
        {
            PrivateFile.Write(Path.Combine(directory, SandboxEndpoint.FileName), Endpoint.ToJson());
        }
    }

    private void Look()
    {
        if (Volatile.Read(ref _closed) == 1)
        {
            return;
        }

        if (_options.Clock.GetUtcNow() - Endpoint.AccessTokenIssuedAt >= TokenRenewal)
        {
            Announce();
        }

        if (_options.IdleLimit is { } limit && _idleness.HasLasted(limit) && !IsBusy())
        {
            _exit.TrySetResult();
        }
    }

    private bool IsBusy()
    {
        lock (_cloud.Gate)
        {
            _cloud.Advance();
            _cloud.Commit();
            return _cloud.Operations.All.Any(o => o is { IsRunning: true, NeverEnds: false });
        }
    }

    private static void CreatePrivate(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string ProcessStart()
    {
        // The kernel's own tick count does not move when somebody sets the clock.
        const string stat = "/proc/self/stat";
        if (File.Exists(stat))
        {
            var text = File.ReadAllText(stat);
            return text[(text.LastIndexOf(')') + 2)..].Split(' ')[19];
        }

        using var self = Process.GetCurrentProcess();
        return self.StartTime.ToUniversalTime().ToString("O");
    }
}
