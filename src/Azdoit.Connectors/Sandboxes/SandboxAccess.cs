using Azdoit.Connectors.Arm;
using Azdoit.Failures;

namespace Azdoit.Connectors.Sandboxes;

/// <summary>
/// Access to the sandbox of a home, which is started when it does not run. Asks nothing of a running one: what its file
/// says is used until a connection is refused.
/// </summary>
public sealed class SandboxAccess(SandboxLauncher launcher, TimeProvider clock) : ArmAccess, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>The one in use; null before the first request.</summary>
    public RunningSandbox? Running { get; private set; }

    public override bool IsLocal => true;

    public override Task<Outcome<ArmSession, Failure>> CurrentAsync(CancellationToken ct) =>
        Running is { } running && running.Session.Expires - Margin > clock.GetUtcNow()
            ? Task.FromResult<Outcome<ArmSession, Failure>>(running.Session)
            : AcquireAsync(Running?.Session, launcher.EnsureAsync, ct);

    public override Task<Outcome<ArmSession, Failure>> RenewAsync(ArmSession stale, CancellationToken ct) =>
        AcquireAsync(stale, launcher.StartAsync, ct);

    public void Dispose() => gate.Dispose();

    private async Task<Outcome<ArmSession, Failure>> AcquireAsync(ArmSession? stale, Func<CancellationToken, Task<Outcome<RunningSandbox, Failure>>> obtain, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (Running is { } other && other.Session != stale)
            {
                return other.Session;
            }

            return (await obtain(ct)).TryGet(out var running, out var failure) ? (Running = running).Session : failure;
        }
        finally
        {
            gate.Release();
        }
    }
}
