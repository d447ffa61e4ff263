using System.Diagnostics;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Deployments;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Faults;
using Azdoit.Sandbox.Providers;
using Azdoit.Sandbox.Providers.Authorization;
using Azdoit.Sandbox.Providers.ContainerService;
using Azdoit.Sandbox.State;
using Azdoit.Sandbox.Tls;
using Azdoit.Sandbox.Twins;

namespace Azdoit.Sandbox;

/// <summary>A running sandbox. It ends by <see cref="DisposeAsync"/>, by <c>POST /sandbox/shutdown</c>, or by being idle.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(5);
    private const int LockTries = 5;
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
    private readonly Certificate _certificate;
    private readonly TaskCompletionSource _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Listener? _listener;
    private ITimer? _watch;
    private int _closed;
    private int _looking;

    private SandboxHost(SandboxOptions options, HomeKeys keys, FileStream? homeLock, StateLog log)
    {
        (_options, _keys, _lock, _log) = (options, keys, homeLock, log);
        _cloud = new Cloud(new ModelTable(KnownModels.All, type => new ComputedModel(type)), new CloudSettings
        {
            VcpuQuota = options.VcpuQuota,
            LatencyFactor = options.LatencyFactor,
            ShortestOperation = options.ShortestOperation,
        }, log, options.Clock, options.NewId)
        {
            Guards = KnownGuards.All,
            Found = cloud => RoleAssignments.Assign(cloud, RoleAssignments.First, BuiltInRoles.OwnerId, Caller.First, Principal.ServicePrincipal),
        };
        _faults = new FaultTable(options.NewId);
        _idleness = new Idleness(options.Clock);
        _tokens = new TokenIssuer(keys.SigningKey, options.Clock);
        _certificate = new Certificate(options.StateDirectory, options.Clock);
        Endpoint = new SandboxEndpoint
        {
            Version = options.Version,
            Pid = Environment.ProcessId,
            PidStartTime = ProcessStart(),
            BaseAddress = "",
            SecureAddress = "",
            CertificateFile = _certificate.File,
            TenantId = KnownIds.Tenant,
            SubscriptionId = KnownIds.Subscription,
            TokenEndpoint = "",
            ClientId = KnownIds.Client,
            ClientSecret = keys.ClientSecret,
            IdentitySecret = IdentityEndpoint.SecretOf(keys),
            AccessToken = "",
            AccessTokenIssuedAt = options.Clock.GetUtcNow(),
            StartedAt = options.Clock.GetUtcNow(),
        };
    }

    /// <summary>What clients need: the same as in the endpoint file.</summary>
    public SandboxEndpoint Endpoint { get; private set; }

    /// <summary>What a client must trust to speak TLS with this sandbox.</summary>
    public string CertificatePem => _certificate.Pem;

    public Uri BaseAddress => new(Endpoint.BaseAddress + "/");

    public static async Task<SandboxStart> StartAsync(SandboxOptions options, CancellationToken cancellation)
    {
        if (options.StateDirectory is not { } directory)
        {
            return await StartAsync(options, null, cancellation);
        }

        FileStream? homeLock = null;
        try
        {
            CreatePrivate(directory);
            homeLock = await LockAsync(directory, options.Clock, cancellation);
            return homeLock is null ? new SandboxStart.AlreadyRunning(SandboxEndpoint.Read(directory)) : await StartAsync(options, homeLock, cancellation);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            homeLock?.Dispose();
            return new SandboxStart.Refused(unusable.Message);
        }
    }

    /// <summary>Puts a fault in force; the admin endpoint does the same from outside.</summary>
    public FaultRule Add(FaultRule rule) => _faults.Add(rule);

    /// <summary>Makes this cloud like another one was, by a snapshot ("azdoit.snapshot/1"); what was here before is gone.</summary>
    /// <returns>What of the other cloud it does not play, in sentences.</returns>
    public IReadOnlyList<string> Become(JsonObject snapshot)
    {
        lock (_cloud.Gate)
        {
            _cloud.Reset();
            var unplayed = new Adoption(_cloud, snapshot).Run();
            _cloud.Commit();
            return unplayed;
        }
    }

    /// <summary>A token for whoever has this object id: what they may do is decided by the roles that are assigned to them here.</summary>
    public string TokenFor(string objectId, string clientId, string tenant) => _tokens.Issue(Endpoint.BaseAddress, new Caller(objectId, clientId, tenant));

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
        // The home itself may have been removed meanwhile, and another one made in its place, with a sandbox of its own.
        if (_options.StateDirectory is { } directory && OwnsHome())
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

    private static async Task<SandboxStart> StartAsync(SandboxOptions options, FileStream? homeLock, CancellationToken cancellation)
    {
        if (StateLog.Open(options.StateDirectory, out var state, out var problem) is not { } log)
        {
            homeLock?.Dispose();
            return new SandboxStart.Refused(problem ?? "");
        }

        var keys = options.StateDirectory is { } home ? HomeKeys.LoadOrCreate(home) : HomeKeys.Generate();
        var host = new SandboxHost(options, keys, homeLock, log);
        // Beside all else: in a new home, making a certificate takes as long.
        var certificate = Task.Run(host._certificate.Prepare, cancellation);
        host._cloud.Load(state);
        await host.OpenAsync(certificate, cancellation);
        return new SandboxStart.Started(host);
    }

    /// <summary>Whoever asks whether a sandbox runs holds the lock for a moment: it is worth another look.</summary>
    private static async Task<FileStream?> LockAsync(string directory, TimeProvider clock, CancellationToken cancellation)
    {
        var homeLock = HomeLock.TryTake(directory);
        for (var tries = 0; homeLock is null && tries < LockTries; tries++)
        {
            await Task.Delay(LockPause, clock, cancellation);
            homeLock = HomeLock.TryTake(directory);
        }

        return homeLock;
    }

    private async Task OpenAsync(Task certificate, CancellationToken cancellation)
    {
        var clock = _options.Clock;
        var admin = new AdminRoutes(_cloud, _faults, _idleness, _options.Version, clock, () => _exit.TrySetResult());
        var router = new Router(_cloud, KnownEndpoints.All(_keys), NameChecks.Any);
        _cloud.Deployments = new DeploymentEngine(_cloud, router, new SealedValues(_keys)) { Strike = _faults.Strike };
        var door = new FrontDoor(_cloud, router, _log, _faults, _tokens,
            new LoginRoutes(_keys, _cloud, _tokens, clock), admin, new ClusterApi(_cloud, _keys), _idleness, clock, _options.Report);
        _listener = await Listener.StartAsync(_options.Port != 0 ? _options.Port : _keys.Port, _certificate, door.HandleAsync, cancellation);
        if (_options.StateDirectory is { } directory && _listener.Port != _keys.Port)
        {
            (_keys with { Port = _listener.Port }).Save(directory);
        }

        await certificate;
        Announce();
        var watch = _options.IdleLimit is { } limit && limit / 4 < Watch ? limit / 4 : Watch;
        _watch = clock.CreateTimer(_ => Look(), null, watch, watch);
    }

    private void Announce()
    {
        var address = _listener?.BaseAddress ?? "";
        var told = Endpoint with
        {
            BaseAddress = address,
            SecureAddress = _listener?.SecureAddress ?? "",
            TokenEndpoint = address + ClientCredentials.Path,
            AccessToken = _tokens.Issue(address, Caller.First),
            AccessTokenIssuedAt = _options.Clock.GetUtcNow(),
        };
        if (_options.StateDirectory is { } directory)
        {
            PrivateFile.Write(Path.Combine(directory, SandboxEndpoint.FileName), told.ToJson());
        }

        Endpoint = told;
    }

    private void Look()
    {
        // A look that waits for the disk is not overtaken by the next.
        if (Volatile.Read(ref _closed) == 1 || Interlocked.Exchange(ref _looking, 1) == 1)
        {
            return;
        }

        try
        {
            if (!OwnsHome())
            {
                _options.Report("the home was removed or belongs to another sandbox now; this one leaves");
                _exit.TrySetResult();
                return;
            }

            if (_options.Clock.GetUtcNow() - Endpoint.AccessTokenIssuedAt >= TokenRenewal)
            {
                Announce();
            }

            KeepUp();
        }
        catch (IOException unwritable)
        {
            _options.Report($"the home cannot be written: {unwritable.Message}");
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // Nobody asked, so nobody can be told; what is asked next is answered all the same.
            _options.Report($"keeping up with the clock: {bug}");
        }
        finally
        {
            Volatile.Write(ref _looking, 0);
        }

        if (_options.IdleLimit is { } limit && _idleness.HasLasted(limit) && !_cloud.IsBusy)
        {
            _exit.TrySetResult();
        }
    }

    /// <summary>Whether clients of the home are still told of this sandbox. The lock cannot say: one that was deleted stays held.</summary>
    private bool OwnsHome() => _options.StateDirectory is not { } directory || SandboxEndpoint.Read(directory)?.AccessToken == Endpoint.AccessToken;

    /// <summary>Lets what is due happen, so that the log knows it too when nobody asks.</summary>
    private void KeepUp()
    {
        lock (_cloud.Gate)
        {
            _cloud.Advance();
            _cloud.Commit();
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
