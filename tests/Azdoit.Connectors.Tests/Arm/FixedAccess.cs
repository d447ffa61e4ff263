using Azdoit.Connectors.Arm;
using Azdoit.Failures;

namespace Azdoit.Connectors.Tests.Arm;

/// <summary>One session for good, and a count of how often another was asked for.</summary>
internal sealed class FixedAccess(Uri address, string token) : ArmAccess
{
    private readonly ArmSession session = new(address, token, DateTimeOffset.MaxValue);

    public int Renewals { get; private set; }

    public override bool IsLocal => true;

    public override Task<Outcome<ArmSession, Failure>> CurrentAsync(CancellationToken ct) => Task.FromResult<Outcome<ArmSession, Failure>>(session);

    public override Task<Outcome<ArmSession, Failure>> RenewAsync(ArmSession stale, CancellationToken ct)
    {
        Renewals++;
        return Task.FromResult<Outcome<ArmSession, Failure>>(session);
    }
}
