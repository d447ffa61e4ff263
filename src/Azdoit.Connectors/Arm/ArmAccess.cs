using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>Where the cloud is and what proves who we are. Safe for concurrent use.</summary>
public abstract class ArmAccess
{
    /// <summary>True where the cloud is on this machine: no proxy stands between, and nothing is compressed.</summary>
    public virtual bool IsLocal => false;

    /// <summary>True where what stands behind it is only a twin of the target, where plans are rehearsed.</summary>
    public virtual bool IsTwin => false;

    /// <summary>Cached; asks the outside only when nothing valid is at hand.</summary>
    public abstract Task<Outcome<ArmSession, Failure>> CurrentAsync(CancellationToken ct);

    /// <summary>Another session after the cloud refused the token of <paramref name="stale"/>, or nothing listened at its address.</summary>
    public abstract Task<Outcome<ArmSession, Failure>> RenewAsync(ArmSession stale, CancellationToken ct);
}
